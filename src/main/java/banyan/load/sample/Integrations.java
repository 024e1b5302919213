package banyan.load.sample;

import banyan.load.sample.Places.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Parks, buildings and lines of trade, most of them covered by a branch of their own. */
final class Integrations {
    private static final String[] LINES = {"物流快递", "电子商务", "律师"};

    private final Folder folder;
    private final Places places;

    Integrations(Folder folder, Places places) {
        this.folder = folder;
        this.places = places;
    }

    void write() {
        for (String township : inOrder(new Draw("park").pick(places.codes("township"), 310)))
            thing(township, "-PK1", "park", places.get(township).spoken() + "产业园", 0.93);
        var urban = places.of("township").stream()
                .filter(place -> place.name().endsWith("街道"))
                .map(Place::code)
                .toList();
        for (String township : inOrder(new Draw("building").pick(urban, 380)))
            for (int i = 1; i <= new Draw("buildings").between(township, 1, 2); i++)
                thing(township, "-BD" + i, "building", places.get(township).spoken() + "榕荫大厦" + i + "号楼", 0.88);
        for (Place county : places.of("county"))
            for (int i = 1; i <= LINES.length; i++)
                thing(county.code(), "-LN" + i, "line", county.name() + LINES[i - 1] + "行业", 0.92);
    }

    private void thing(String place, String suffix, String kind, String name, double covered) {
        String code = place + suffix;
        folder.organizations.row(code, name, kind, place, null, null);
        Draw draw = new Draw(kind);
        if (draw.part(code) >= covered) return;
        LocalDate since = draw.day(code, LocalDate.of(2011, 1, 1), LocalDate.of(2017, 12, 31));
        int members = draw.between(code, 7, 44);
        folder.branch(
                code + "-B",
                name + "党支部",
                kind,
                "branch",
                place,
                members,
                Branches.formal(code, members),
                since,
                LocalDate.of(2020, 6, 30));
        folder.coverage.row(code + "-B", code, "own", since);
    }

    private List<String> inOrder(Set<String> codes) {
        return places.codes("township").stream().filter(codes::contains).toList();
    }
}
