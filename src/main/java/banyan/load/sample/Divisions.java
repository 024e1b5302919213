package banyan.load.sample;

import banyan.load.sample.Places.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the places with what is known of them for good: demonstration, households, population; and trained staff. */
final class Divisions {
    private static final int DEMONSTRATION_VILLAGES = 8_472;
    private static final int DEMONSTRATION_TOWNSHIPS = 356;
    /** The published figure is "more than 400". */
    private static final int TRAINED = 463;

    private final Folder folder;
    private final Places places;
    private final Set<String> demonstration = new HashSet<>();

    Divisions(Folder folder, Places places) {
        this.folder = folder;
        this.places = places;
        drawDemonstration();
    }

    /** First some whole counties and townships, then villages anywhere until the number is reached. */
    private void drawDemonstration() {
        Draw draw = new Draw("demonstration");
        List<String> villages = places.codes("village");
        Map<String, Long> byCounty =
                villages.stream().collect(Collectors.groupingBy(Places::county, Collectors.counting()));
        List<String> smallCounties = places.codes("county").stream()
                .filter(county -> byCounty.getOrDefault(county, 0L) >= 20 && byCounty.getOrDefault(county, 0L) <= 180)
                .toList();
        Set<String> whole = new HashSet<>(draw.shuffled(smallCounties).subList(0, 4));
        List<String> townships = places.of("township").stream()
                .map(Place::code)
                .filter(code -> places.below(code).stream().anyMatch(Place::isVillage))
                .toList();
        Set<String> wholeTownships = draw.pick(townships, 140);
        townships.stream().filter(code -> whole.contains(Places.county(code))).forEach(wholeTownships::add);
        villages.stream()
                .filter(village -> wholeTownships.contains(Places.township(village)))
                .forEach(demonstration::add);
        List<String> others = villages.stream()
                .filter(village -> !demonstration.contains(village))
                .toList();
        demonstration.addAll(draw.pick(others, DEMONSTRATION_VILLAGES - demonstration.size()));
        List<String> further = townships.stream()
                .filter(code -> !wholeTownships.contains(code))
                .toList();
        demonstration.addAll(wholeTownships);
        demonstration.addAll(draw.pick(further, DEMONSTRATION_TOWNSHIPS - wholeTownships.size()));
    }

    void write() {
        Draw households = new Draw("households");
        for (Place place : places.all()) {
            String code = place.code();
            boolean lowest = code.length() == 12;
            int homes = place.isVillage() ? households.between(code, 140, 900) : households.between(code, 700, 3_600);
            folder.places.row(
                    code,
                    place.name(),
                    place.kind(),
                    place.parent(),
                    place.kind().equals("province") ? 2018 : null,
                    demonstration.contains(code),
                    lowest ? homes : null,
                    lowest ? homes * households.between(code, 24, 33) / 10 : null);
        }
        Map<String, Double> weights = places.codes("county").stream()
                .collect(Collectors.toMap(code -> code, code -> 0.8 + 0.4 * households.part(code)));
        households
                .share(TRAINED, new TreeMap<>(weights))
                .forEach((county, staff) ->
                        folder.facts.named(Map.of("code", county, "year", 2018, "trainedStaff", staff)));
    }
}
