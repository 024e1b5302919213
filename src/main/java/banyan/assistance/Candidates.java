package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whoever could be proposed: the helpers of the kinds and places that the policies ask for. */
final class Candidates {
    private static final String LEADERS = "assistance/leaders-of";
    private static final String ORGANIZATIONS = "assistance/organizations-of";
    private static final String PLACES = "assistance/places-of";

    /** Where helpers of a kind are looked for: at a place, or also anywhere below it. */
    record Pool(String helper, String place, boolean within) {
        String id() {
            return helper + " " + place + (within ? "+" : "");
        }
    }

    record Row(String pool, Unit helper, String home, List<String> places) {}

    record Stands(String code, List<Place> places) {}

    record Place(String code, String kind) {}

    /** Helpers of one pool who come from one place. */
    record Group(List<String> places, List<String> helpers) {}

    private final Map<Pool, Map<String, Group>> groups = new HashMap<>();
    private final Map<String, Unit> found = new TreeMap<>();

    private Candidates() {}

    /** Looks for them; those named as {@code without} are passed over. */
    static Candidates of(Tx tx, Collection<Pool> pools, Set<String> without) {
        Candidates candidates = new Candidates();
        Map<String, Pool> byId = new LinkedHashMap<>();
        pools.forEach(pool -> byId.put(pool.id(), pool));
        for (boolean leaders : List.of(true, false)) {
            List<Map<String, Object>> asked = new ArrayList<>();
            byId.forEach((id, pool) -> {
                if (pool.helper().equals("leader") == leaders)
                    asked.add(Map.of("id", id, "place", pool.place(), "within", pool.within(), "kind", pool.helper()));
            });
            if (asked.isEmpty()) continue;
            for (Row row : tx.list(leaders ? LEADERS : ORGANIZATIONS, Map.of("pools", asked), Row.class)) {
                Pool pool = byId.get(row.pool());
                if (pool == null || without.contains(row.helper().code())) continue;
                candidates.found.put(row.helper().code(), row.helper());
                candidates
                        .groups
                        .computeIfAbsent(pool, none -> new TreeMap<>())
                        .computeIfAbsent(
                                pool.id() + " " + row.home(), none -> new Group(row.places(), new ArrayList<>()))
                        .helpers()
                        .add(row.helper().code());
            }
        }
        return candidates;
    }

    /** The places that units stand in, the root first, by their codes. */
    static Map<String, List<Place>> places(Tx tx, Collection<String> codes) {
        Map<String, List<Place>> places = new HashMap<>();
        tx.list(PLACES, Map.of("codes", List.copyOf(codes)), Stands.class)
                .forEach(stands -> places.put(stands.code(), stands.places()));
        return places;
    }

    /** The groups of a pool by their ids; none where it is null or nobody is in it. */
    Map<String, Group> in(@Nullable Pool pool) {
        return pool == null ? Map.of() : groups.getOrDefault(pool, Map.of());
    }

    /** All groups by their ids. */
    Map<String, List<String>> groups() {
        Map<String, List<String>> all = new HashMap<>();
        groups.values().forEach(of -> of.forEach((id, group) -> all.put(id, group.helpers())));
        return all;
    }

    /** Everybody, by code. */
    Map<String, Unit> all() {
        return found;
    }
}
