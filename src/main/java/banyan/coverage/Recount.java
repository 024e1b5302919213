package banyan.coverage;

import banyan.coverage.Measures.Measure;
import banyan.coverage.Tallies.Wrong;
import banyan.graph.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts from the leaves up, a chunk of places of one depth at a time, the deepest first; of what lies below, only the
 * sums of places still to come are kept in memory.
 */
final class Recount {
    /** A place to be counted; the year is told by the root. */
    record Place(
            String ref,
            String code,
            String kind,
            @Nullable String parent,
            @Nullable Long reportingYear) {}

    /** A place as it is stored. */
    record Stored(String ref, String code, String name, Map<String, Object> properties) {}

    /** Runs works in transactions, in any order and perhaps at once; each may take more than one attempt. */
    interface Transactions {
        void run(List<Consumer<Tx>> works);
    }

    private static final int CHUNK = 2_000;

    private final Measures measures;

    Recount(Measures measures) {
        this.measures = measures;
    }

    /**
     * Counts by some measures and hands over, chunk by chunk and in the transaction of each, what is stored otherwise.
     * Chunks of one depth know nothing of each other.
     *
     * @param compared tells by its id whether a stored tally is to be compared
     * @return whether there was any place
     */
    boolean run(
            Transactions transactions,
            Collection<Measure> some,
            Predicate<String> compared,
            BiConsumer<Tx, List<Wrong>> use) {
        List<Place> places = new ArrayList<>();
        transactions.run(List.of(tx -> {
            places.clear();
            places.addAll(tx.list("coverage/places", Map.of(), Place.class));
        }));
        long year = places.stream()
                .filter(place -> place.parent() == null && place.reportingYear() != null)
                .mapToLong(Place::reportingYear)
                .findFirst()
                .orElse(0);
        Map<String, Map<String, Long>> sums = new HashMap<>();
        for (List<Place> level : deepestFirst(places)) {
            Map<String, Map<String, Long>> tallies = new ConcurrentHashMap<>();
            List<Consumer<Tx>> works = new ArrayList<>();
            for (int from = 0; from < level.size(); from += CHUNK) {
                List<Place> chunk = level.subList(from, Math.min(level.size(), from + CHUNK));
                works.add(tx -> {
                    Map<String, Map<String, Long>> counted = tallies(tx, chunk, some, year, sums);
                    use.accept(tx, wrong(tx, counted, compared));
                    tallies.putAll(counted);
                });
            }
            // The first goes alone: two at once would both have the database plan the same long statement.
            transactions.run(works.subList(0, 1));
            transactions.run(works.subList(1, works.size()));
            for (Place place : level) {
                sums.remove(place.ref());
                if (place.parent() != null)
                    Fold.add(sums, place.parent(), tallies.getOrDefault(place.ref(), Map.of()), 1);
            }
        }
        return !places.isEmpty();
    }

    private static List<List<Place>> deepestFirst(List<Place> places) {
        Map<String, Place> byRef = places.stream().collect(Collectors.toMap(Place::ref, place -> place));
        Map<Integer, List<Place>> byDepth = places.stream()
                .collect(Collectors.groupingBy(place -> Fold.depth(
                        place.ref(),
                        ref -> byRef.containsKey(ref) ? byRef.get(ref).parent() : null)));
        return byDepth.entrySet().stream()
                .sorted(Map.Entry.<Integer, List<Place>>comparingByKey(Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<String, Map<String, Long>> tallies(
            Tx tx, List<Place> chunk, Collection<Measure> some, long year, Map<String, Map<String, Long>> sums) {
        Map<String, Map<String, Long>> own =
                measures.own(tx, some, chunk.stream().map(Place::code).toList(), year);
        Map<String, Map<String, Long>> tallies = new HashMap<>();
        for (Place place : chunk) {
            Map<String, Long> tally = new HashMap<>(own.getOrDefault(place.code(), Map.of()));
            Fold.add(tally, sums.getOrDefault(place.ref(), Map.of()), 1);
            Fold.add(tally, measures.derived(place.kind(), tally), 1);
            tallies.put(place.ref(), tally);
        }
        return tallies;
    }

    private static List<Wrong> wrong(Tx tx, Map<String, Map<String, Long>> tallies, Predicate<String> compared) {
        List<Wrong> wrong = new ArrayList<>();
        for (Stored place : tx.list("coverage/stored", Map.of("refs", List.copyOf(tallies.keySet())), Stored.class)) {
            Map<String, Long> stored = Measures.tallies(place.properties());
            Map<String, Long> counted = tallies.getOrDefault(place.ref(), Map.of());
            for (String measure : Fold.ids(stored, counted)) {
                long was = stored.getOrDefault(measure, 0L);
                long is = counted.getOrDefault(measure, 0L);
                if (was != is && compared.test(measure))
                    wrong.add(new Wrong(place.ref(), place.code(), place.name(), measure, was, is));
            }
        }
        return wrong;
    }
}
