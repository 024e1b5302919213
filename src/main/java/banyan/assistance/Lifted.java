package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Invalid;
import banyan.units.Kinds;
import banyan.units.Page;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pairings and contact points lifted to two levels: from the departments of a county to its townships, say. */
public final class Lifted {
    private static final String COUNTS = "assistance/lifted";
    private static final String PAIRS = "assistance/lifted-pairs";

    /**
     * The counts between two levels.
     *
     * @param pairings how many there are in all, {@code contactPoints} likewise
     * @param items one for each two that have any, by code
     */
    public record Between(Unit unit, String from, String to, long pairings, long contactPoints, List<Item> items) {}

    /**
     * What lies between two.
     *
     * @param from what the helpers belong to at that level; null where they belong to nothing there
     * @param to what the helped stand in at that level; null where they stand above it
     * @param roles the pairings by role
     */
    public record Item(
            @Nullable Unit from, @Nullable Unit to, long pairings, long contactPoints, SortedMap<String, Long> roles) {}

    /** One of those counted; {@code relation} is {@code ASSISTS} or {@code CONTACTS}, the latter without a role. */
    public record Pair(
            String relation,
            @Nullable String role,
            Unit helper,
            Unit unit,
            @Nullable LocalDate since) {}

    record Row(@Nullable Unit from, @Nullable Unit to, String relation, String role, long relations) {
        boolean pairing() {
            return relation.equals("ASSISTS");
        }
    }

    private final Units units;
    private final Kinds kinds;

    /** Knows the levels there are by {@code kinds}. */
    public Lifted(Units units, Kinds kinds) {
        this.units = units;
        this.kinds = kinds;
    }

    /**
     * The counts.
     *
     * @param from {@code leader}, a kind of organization or a kind of place
     * @param to {@code branch} or a kind of place
     * @throws Invalid for a level there is not
     */
    public Between between(Tx tx, String key, String from, String to) {
        Unit unit = units.unit(tx, key);
        check(from, to);
        Map<List<String>, List<Row>> byEnds = new LinkedHashMap<>();
        List<Row> all = tx.list(COUNTS, Map.of("code", unit.code(), "from", from, "to", to), Row.class);
        for (Row row : all)
            byEnds.computeIfAbsent(List.of(code(row.from()), code(row.to())), none -> new ArrayList<>())
                    .add(row);
        return new Between(
                unit,
                from,
                to,
                sum(all, true),
                sum(all, false),
                byEnds.values().stream().map(Lifted::item).toList());
    }

    private static Item item(List<Row> rows) {
        SortedMap<String, Long> roles = new TreeMap<>();
        rows.stream().filter(Row::pairing).forEach(row -> roles.merge(row.role(), row.relations(), Long::sum));
        Row first = rows.getFirst();
        return new Item(first.from(), first.to(), sum(rows, true), sum(rows, false), roles);
    }

    private static long sum(List<Row> rows, boolean pairings) {
        return rows.stream()
                .filter(row -> row.pairing() == pairings)
                .mapToLong(Row::relations)
                .sum();
    }

    private static String code(@Nullable Unit unit) {
        return unit == null ? "" : unit.code();
    }

    /**
     * What one count holds.
     *
     * @param of code of its {@code from}; null for those that belong to nothing at that level
     * @param at code of its {@code to}; null likewise
     */
    public Page<Pair> pairs(
            Tx tx,
            String key,
            String from,
            String to,
            @Nullable String of,
            @Nullable String at,
            int limit,
            @Nullable String after) {
        Unit unit = units.unit(tx, key);
        check(from, to);
        Map<String, Object> which = Map.of(
                "code",
                unit.code(),
                "from",
                from,
                "to",
                to,
                "of",
                Objects.requireNonNullElse(of, ""),
                "at",
                Objects.requireNonNullElse(at, ""));
        return Page.of(
                tx.list(PAIRS, which, Pair.class),
                pair -> String.join(
                        "/", pair.helper().code(), pair.unit().code(), Objects.requireNonNullElse(pair.role(), "")),
                limit,
                after);
    }

    private void check(String from, String to) {
        if (!from.equals("leader")
                && kinds.find("organization", from).isEmpty()
                && kinds.find("place", from).isEmpty())
            throw Invalid.at("from", "应为 leader、组织机构或地方的类别", "must be leader, a kind of organization or of place");
        if (!to.equals("branch") && kinds.find("place", to).isEmpty())
            throw Invalid.at("to", "应为 branch 或地方的类别", "must be branch or a kind of place");
    }
}
