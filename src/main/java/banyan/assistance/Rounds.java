package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Page;
import banyan.units.Unit;
import banyan.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The yearly rounds of screening and their state, unit by unit. Safe for use by many threads. */
public final class Rounds {
    private static final String ROUNDS = "assistance/rounds";

    /**
     * One round.
     *
     * @param screened how many branches below the unit were screened
     * @param results how many with which result
     * @param units the same of each unit directly below in which any was
     */
    public record Round(long year, long screened, SortedMap<String, Long> results, List<Part> units) {}

    /** One unit's share in a round. */
    public record Part(Unit unit, long screened, SortedMap<String, Long> results) {}

    record Row(long year, String result, Unit unit, long branches) {}

    private final Units units;

    /** Asks about what {@code units} knows. */
    public Rounds(Units units) {
        this.units = units;
    }

    /**
     * The rounds of a unit, by year.
     *
     * @throws banyan.graph.NotFound naming the key
     */
    public Page<Round> of(Tx tx, String key) {
        return Page.whole(all(tx, units.unit(tx, key).code()));
    }

    List<Round> all(Tx tx, String code) {
        SortedMap<Long, SortedMap<String, List<Row>>> years = new TreeMap<>();
        for (Row row : tx.list(ROUNDS, Map.of("code", code), Row.class))
            years.computeIfAbsent(row.year(), none -> new TreeMap<>())
                    .computeIfAbsent(row.unit().code(), none -> new ArrayList<>())
                    .add(row);
        List<Round> rounds = new ArrayList<>();
        years.forEach((year, byUnit) -> {
            List<Part> parts = byUnit.values().stream()
                    .map(rows -> new Part(rows.getFirst().unit(), sum(rows), results(rows)))
                    .toList();
            List<Row> all = byUnit.values().stream().flatMap(List::stream).toList();
            rounds.add(new Round(year, sum(all), results(all), parts));
        });
        return rounds;
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(Row::branches).sum();
    }

    private static SortedMap<String, Long> results(List<Row> rows) {
        SortedMap<String, Long> results = new TreeMap<>();
        rows.forEach(row -> results.merge(row.result(), row.branches(), Long::sum));
        return results;
    }
}
