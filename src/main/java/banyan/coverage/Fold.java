package banyan.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a change at a few places travels up the tree: pure arithmetic over what was read before and after. Counts are
 * maps from measure to value in which zeros may be absent.
 */
final class Fold {
    /**
     * A place on a path.
     *
     * @param ref given once, so that a place is known again after a change of code or parent
     * @param parent ref of the place above; null at the root
     * @param lowest whether no place stands below it
     * @param properties all of its properties, stored tallies among them
     */
    record Place(
            String ref,
            String code,
            String name,
            String kind,
            @Nullable String parent,
            boolean lowest,
            Map<String, Object> properties) {
        /** The stored tallies. */
        Map<String, Long> tally() {
            return Measures.tallies(properties);
        }
    }

    /**
     * One moment: the places on all paths of interest, and what the touched ones among them count by themselves.
     *
     * @param places by ref; with a place all places above it are there
     * @param own by ref; only touched places, absent where nothing counts
     */
    record Moment(Map<String, Place> places, Map<String, Map<String, Long>> own) {}

    private static final int DEEPEST = 1_000;

    private Fold() {}

    /**
     * The tallies of all places of the second moment. What changed at a place is what changed in its own count, plus
     * the new tallies of the affected places below it now, less the old tallies of those that were below it before.
     *
     * @param before stored tallies are those of this moment
     * @param after stored tallies are still those of before; places that are only here and store nothing are new
     * @param derived what a place of a kind counts by itself, given its tally, by measures that follow from others
     */
    static Map<String, Map<String, Long>> tallies(
            Moment before, Moment after, BiFunction<String, Map<String, Long>, Map<String, Long>> derived) {
        Map<String, Place> stood = new HashMap<>(after.places());
        stood.putAll(before.places());
        Map<String, Map<String, Long>> changes = new HashMap<>();
        stood.values().forEach(place -> {
            if (place.parent() != null) add(changes, place.parent(), place.tally(), -1);
            add(changes, place.ref(), before.own().getOrDefault(place.ref(), Map.of()), -1);
            add(changes, place.ref(), derived.apply(place.kind(), place.tally()), -1);
        });
        Map<String, Map<String, Long>> tallies = new LinkedHashMap<>();
        for (Place place : deepestFirst(after.places())) {
            Map<String, Long> tally =
                    new HashMap<>(stood.getOrDefault(place.ref(), place).tally());
            add(tally, changes.getOrDefault(place.ref(), Map.of()), 1);
            add(tally, after.own().getOrDefault(place.ref(), Map.of()), 1);
            add(tally, derived.apply(place.kind(), tally), 1);
            tallies.put(place.ref(), tally);
            if (place.parent() != null) add(changes, place.parent(), tally, 1);
        }
        return tallies;
    }

    private static List<Place> deepestFirst(Map<String, Place> places) {
        return places.values().stream()
                .sorted(Comparator.comparingInt((Place place) -> depth(places, place))
                        .reversed()
                        .thenComparing(Place::ref))
                .toList();
    }

    /** How many places stand above one of these. */
    static int depth(Map<String, Place> places, Place place) {
        return depth(place.ref(), ref -> {
            Place at = places.get(ref);
            return at == null ? null : at.parent();
        });
    }

    /** How many places stand above one, given which stands above each. */
    static int depth(String ref, Function<String, @Nullable String> parent) {
        int depth = 0;
        for (String at = parent.apply(ref); at != null; at = parent.apply(at)) {
            if (++depth > DEEPEST) throw new IllegalStateException("The places above ref " + ref + " form a circle.");
        }
        return depth;
    }

    /** Adds a value to a count; what becomes zero is absent. */
    private static void add(Map<String, Long> counts, String measure, long value) {
        long sum = Math.addExact(counts.getOrDefault(measure, 0L), value);
        if (sum == 0) counts.remove(measure);
        else counts.put(measure, sum);
    }

    /** Adds counts to others, or takes them off. */
    static void add(Map<String, Long> counts, Map<String, Long> others, int sign) {
        others.forEach((measure, value) -> add(counts, measure, sign * value));
    }

    /** The same for the counts of one place among many. */
    static void add(Map<String, Map<String, Long>> sums, String ref, Map<String, Long> counts, int sign) {
        add(sums.computeIfAbsent(ref, key -> new HashMap<>()), counts, sign);
    }

    /** All measures that one or the other counts, in order. */
    static Set<String> ids(Map<String, Long> one, Map<String, Long> other) {
        Set<String> ids = new TreeSet<>(one.keySet());
        ids.addAll(other.keySet());
        return ids;
    }
}
