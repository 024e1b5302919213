package banyan.load.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The villages of little income, most of them in the mountains, each paired with an enterprise of its county. */
final class Pairings {
    private static final List<String> MOUNTAINS = List.of("3308", "3311", "330328", "330329", "330127", "331024");

    /** 朝阳村 and 后西垟村 in 柳市镇, neighbours of a backward branch: the README walks through their merger. */
    private static final List<String> WALK = List.of("330382114201", "330382114203");

    private final Set<String> weak = new HashSet<>();

    Pairings(Places places) {
        List<String> high = new ArrayList<>();
        List<String> low = new ArrayList<>();
        for (String village : places.codes("village"))
            (MOUNTAINS.stream().anyMatch(village::startsWith) ? high : low).add(village);
        Draw draw = new Draw("weak");
        weak.addAll(draw.pick(high, 290));
        weak.addAll(draw.pick(low, 146));
        weak.addAll(WALK);
    }

    /** Those with a collective income below 100,000 yuan. */
    Set<String> weak() {
        return weak;
    }

    /** Writes who assists them: an enterprise has two of them, and in three counties one has taken on too many. */
    void write(Folder folder, Enterprises enterprises) {
        Draw draw = new Draw("pairing");
        Map<String, List<String>> byCounty = new TreeMap<>();
        for (String village : weak.stream().sorted().toList())
            byCounty.computeIfAbsent(Places.county(village), none -> new ArrayList<>())
                    .add(village);
        List<String> most = byCounty.keySet().stream()
                .sorted((a, b) -> byCounty.getOrDefault(b, List.of()).size()
                        - byCounty.getOrDefault(a, List.of()).size())
                .limit(3)
                .toList();
        byCounty.forEach((county, villages) -> {
            List<String> firms = draw.shuffled(enterprises.firms(county));
            for (int i = 0; i < villages.size(); i++) {
                String village = villages.get(i);
                boolean tooMany = most.contains(county) && i < 6;
                folder.assistance.row(
                        firms.get((tooMany ? 0 : i / 2) % firms.size()),
                        village,
                        "enterprise",
                        draw.day(village, LocalDate.of(2017, 9, 1), LocalDate.of(2018, 6, 30)));
            }
        });
    }
}
