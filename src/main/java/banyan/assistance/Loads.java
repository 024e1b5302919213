package banyan.assistance;

import banyan.graph.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many pairings some helpers have, in all and role by role. */
final class Loads {
    private static final String LOADS = "assistance/loads";

    private final Map<String, Map<String, Long>> byHelper = new HashMap<>();

    private Loads() {}

    static Loads of(Tx tx, Collection<String> codes) {
        Loads loads = new Loads();
        if (codes.isEmpty()) return loads;
        tx.list(LOADS, Map.of("codes", List.copyOf(codes), "own", List.of()), Helpers.Carried.class)
                .forEach(one -> loads.byHelper
                        .computeIfAbsent(one.code(), none -> new HashMap<>())
                        .put(one.role(), one.load()));
        return loads;
    }

    /** In one role. */
    long in(String helper, String role) {
        return byHelper.getOrDefault(helper, Map.of()).getOrDefault(role, 0L);
    }

    /** In all. */
    long all(String helper) {
        return byHelper.getOrDefault(helper, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
