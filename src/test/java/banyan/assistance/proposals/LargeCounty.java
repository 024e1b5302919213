package banyan.assistance.proposals;

import banyan.assistance.proposals.Question.Helper;
import banyan.assistance.proposals.Question.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A made-up county of the size proposals must still be quick at. */
final class LargeCounty {
    private LargeCounty() {}

    /** 500 branches in 25 townships with nobody yet, but that one in five has a county leader already. */
    static Question of(Random random) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("county", codes("L", 400));
        groups.put("departments", codes("D", 300));
        for (int t = 0; t < 25; t++) groups.put("township" + t, codes("T" + t + "-", 52));
        List<Slot> slots = new ArrayList<>();
        for (int b = 0; b < 500; b++) {
            String leader = random.nextInt(5) == 0 ? "L" + random.nextInt(400) : null;
            Set<String> barred = leader == null ? Set.of() : Set.of(leader);
            String township = "township" + random.nextInt(25);
            slots.add(new Slot(
                    "b" + b, "county", 1, leader == null ? List.of() : List.of(leader), Map.of("county", 2), barred));
            slots.add(new Slot("b" + b, "department", 1, List.of(), Map.of("departments", 2), barred));
            slots.add(new Slot("b" + b, "township", 1, List.of(), Map.of(township, 1), barred));
            Map<String, Integer> anywhere = new HashMap<>();
            groups.keySet().stream()
                    .filter(group -> !group.equals("departments"))
                    .forEach(group -> anywhere.put(group, group.equals(township) ? 1 : group.equals("county") ? 2 : 3));
            slots.add(new Slot("b" + b, "first", 1, List.of(), anywhere, barred));
        }
        List<Helper> helpers = groups.values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(code -> new Helper(
                        code,
                        Map.of("county", 2, "department", code.hashCode() % 3 == 0 ? 2 : 1, "township", 1, "first", 1),
                        random.nextInt(3)))
                .toList();
        return new Question(slots, helpers, groups);
    }

    private static List<String> codes(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> prefix + n).toList();
    }
}
