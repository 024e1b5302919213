package banyan.load.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Branches at talent markets, whose members move on, and branches of veterans, whose memberships are settled. */
final class Markets {
    private static final int MOVED_OUT = 7_340;
    private static final int SETTLED = 6_218;

    private final Folder folder;
    private final Places places;

    Markets(Folder folder, Places places) {
        this.folder = folder;
        this.places = places;
    }

    void write() {
        branches("talent-market", "-T", "人才市场党支部", 430, "membersMovedOut", MOVED_OUT);
        branches("veterans", "-V", "退役军人党支部", 520, "veteransSettled", SETTLED);
    }

    /** One at each county and at so many townships; the total is shared out among them, at least one each. */
    private void branches(String kind, String suffix, String called, int townships, String fact, int total) {
        Draw draw = new Draw(kind);
        Set<String> picked = draw.pick(places.codes("township"), townships);
        picked.addAll(places.codes("county"));
        List<String> at = places.all().stream()
                .map(Places.Place::code)
                .filter(picked::contains)
                .toList();
        Map<String, Double> weights = new LinkedHashMap<>();
        at.forEach(code ->
                weights.put(code, draw.part(code) * draw.part(code) * draw.part(code) * (code.length() == 6 ? 3 : 1)));
        Map<String, Long> more = draw.share(total - at.size(), weights, 4);
        for (String place : at) {
            String code = place + suffix;
            int members = draw.between(code, 9, 48);
            folder.branch(
                    code,
                    places.get(place).spoken() + called,
                    kind,
                    "branch",
                    place,
                    members,
                    Branches.formal(code, members),
                    draw.day(code, LocalDate.of(2006, 1, 1), LocalDate.of(2017, 6, 30)),
                    LocalDate.of(2019, 12, 31));
            folder.facts.named(Map.of("code", code, "year", 2018, fact, 1 + more.getOrDefault(place, 0L)));
        }
    }
}
