package banyan.units;

import banyan.graph.Cypher;
import banyan.graph.NotFound;
import banyan.graph.Tx;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hierarchy: what a unit is, what it stands under and what stands below it. Safe for use by many threads. */
public final class Units {
    private static final String GET = "units/get";
    private static final String GET_FORMER = "units/get-former";
    private static final String ROOT = "units/root";
    private static final String UNIT = "units/unit";
    private static final String NAMED = "units/named";
    private static final String PATH = "units/path";
    private static final String CHILDREN = "units/children";
    private static final String COUNT_CHILDREN = "units/count-children";
    private static final String DESCENDANTS = "units/descendants";
    private static final String COUNT_DESCENDANTS = "units/count-descendants";
    private static final String REPORTING_YEAR = "units/reporting-year";
    private static final String TALLY = "tally_";

    record Found(
            String code,
            String ref,
            String name,
            String of,
            Map<String, Object> properties,
            @Nullable Long size,
            List<Unit> path,
            @Nullable Unit superior,
            long children,
            @Nullable Integer year,
            List<Details.Holder> posts,
            List<Details.Successor> succeededBy) {}

    record Below(
            String code,
            String of,
            Map<String, Object> properties,
            long children,
            @Nullable Long size) {}

    private final Facts facts;
    private final Kinds kinds;

    /** Reads what kinds and facts there are. */
    public Units(Cypher cypher) {
        facts = new Facts(cypher);
        kinds = new Kinds(cypher);
    }

    /** The unit everything else stands under. */
    public Details root(Tx tx) {
        return get(tx, tx.get("unit", "root", ROOT, Map.of(), String.class));
    }

    /** The same, by code, name and kind only. */
    public Unit top(Tx tx) {
        return unit(tx, tx.get("unit", "root", ROOT, Map.of(), String.class));
    }

    /**
     * All there is to know of one thing.
     *
     * @param key a code, answered by its living holder or else by the last that bore it, which is over or bears another
     *     now; or {@code ~} and a ref
     * @throws NotFound naming the key
     */
    public Details get(Tx tx, String key) {
        Optional<Found> living = tx.find(GET, which(key), Found.class);
        if (living.isPresent()) return details(tx, living.get(), false);
        Then last = new Past(tx, Past.FAR).last(key).orElseThrow(() -> new NotFound("unit", key));
        return last.isFormer()
                ? details(tx, tx.get("unit", key, GET_FORMER, Map.of("ref", last.ref()), Found.class), true)
                : details(tx, tx.get("unit", key, GET, which("~" + last.ref()), Found.class), false);
    }

    /**
     * A living unit by code or {@code ~ref}: what questions about a unit begin with.
     *
     * @throws NotFound naming the key
     */
    public Unit unit(Tx tx, String key) {
        return tx.get("unit", key, UNIT, which(key), Unit.class);
    }

    /** The living things with these codes, by code; unknown ones are left out. */
    public List<Unit> named(Tx tx, Collection<String> codes) {
        return tx.list(NAMED, Map.of("codes", List.copyOf(codes)), Unit.class);
    }

    /** The facts a thing may carry, and which kinds carry them. */
    public List<Facts.Definition> facts(Lang lang) {
        return facts.definitions(lang);
    }

    /** The year the yearly facts are reported for, as the root tells it. */
    public Optional<Integer> reportingYear(Tx tx) {
        return tx.find(REPORTING_YEAR, Map.of(), Integer.class);
    }

    /** What a unit stands under, the root first, without itself. */
    public List<Unit> path(Tx tx, String code) {
        return tx.list(PATH, Map.of("code", code), Unit.class);
    }

    /**
     * A choice among units as it came from outside.
     *
     * @param of {@code place}, {@code branch} or null for both
     * @param kind id of a kind, or null for all; where places and branches have a kind of that id, it means the place
     *     unless {@code of} says otherwise
     * @throws Invalid for a sort or kind there is not
     */
    public Filter filter(@Nullable String of, @Nullable String kind) {
        if (of != null && !of.equals("place") && !of.equals("branch"))
            throw Invalid.at("of", "只能是 place 或 branch", "must be place or branch");
        if (kind == null) return new Filter(of, null);
        return Stream.of("place", "branch")
                .filter(sort -> of == null || of.equals(sort))
                .filter(sort -> kinds.find(sort, kind).isPresent())
                .findFirst()
                .map(sort -> new Filter(sort, kind))
                .orElseThrow(() -> Invalid.at("kind", "没有此类别：" + kind, "there is no such kind: " + kind));
    }

    /**
     * A page of the units directly below one, places first, then branches, each by code.
     *
     * @param after the last code of the page before; null for the first
     * @param measures which counts of a place to give; null means all
     */
    public Page<Child> children(
            Tx tx,
            String key,
            Filter filter,
            @Nullable String after,
            int limit,
            @Nullable Collection<String> measures) {
        Map<String, Object> parameters = filter.with(unit(tx, key).code());
        long total = tx.list(COUNT_CHILDREN, parameters, Long.class).getFirst();
        parameters.put("after", after == null ? "" : after);
        parameters.put("limit", limit + 1);
        List<Child> found = tx.list(CHILDREN, parameters, Below.class).stream()
                .map(below -> child(below, measures))
                .toList();
        if (found.size() <= limit) return new Page<>(found, total, null);
        return new Page<>(found.subList(0, limit), total, found.get(limit - 1).code());
    }

    /** How many units {@link #descendants} will tell. */
    public long countDescendants(Tx tx, String key, Filter filter) {
        return tx.list(COUNT_DESCENDANTS, filter.with(unit(tx, key).code()), Long.class)
                .getFirst();
    }

    /** Tells everything below a unit, row by row, level by level, each by code. */
    public void descendants(Tx tx, String key, Filter filter, Consumer<Descendant> use) {
        tx.each(DESCENDANTS, filter.with(unit(tx, key).code()), Descendant.class, use);
    }

    /** The parameters that ask for a code or, after {@code ~}, a ref. */
    public static Map<String, Object> which(String key) {
        Map<String, Object> which = new HashMap<>();
        boolean byRef = key.startsWith("~");
        which.put("code", byRef ? null : key);
        which.put("ref", byRef ? key.substring(1) : null);
        return which;
    }

    private static Child child(Below below, @Nullable Collection<String> measures) {
        Map<String, Object> of = below.properties();
        SortedMap<String, Long> counts = new TreeMap<>();
        boolean branch = below.of().equals("branch");
        if (branch) {
            counts.put("members", number(of.get("members")));
            counts.put("formalMembers", number(of.get("formalMembers")));
            counts.put("size", Objects.requireNonNullElse(below.size(), 0L));
        } else {
            if (measures != null) measures.forEach(measure -> counts.put(measure, number(of.get(TALLY + measure))));
            else
                of.forEach((property, value) -> {
                    if (property.startsWith(TALLY)) counts.put(property.substring(TALLY.length()), number(value));
                });
        }
        return new Child(
                below.code(),
                text(of, "name"),
                text(of, "kind"),
                below.of(),
                (String) of.get("form"),
                of.get("backwardSince") == null ? null : true,
                below.children(),
                counts);
    }

    private Details details(Tx tx, Found found, boolean former) {
        List<Details.Former> formerly = new Past(tx, Past.FAR).formerly(found.code(), found.ref());
        Map<String, Object> of = found.properties();
        String kind = text(of, "kind");
        boolean branch = found.of().equals("branch");
        boolean organization = found.of().equals("organization");
        Facts.Told told = facts.told(found.of(), kind, of, found.year());
        return new Details(
                found.code(),
                found.ref(),
                found.name(),
                kind,
                found.of(),
                (String) of.get("form"),
                organization ? null : Long.valueOf(branch ? number(of.get("members")) : 0),
                branch ? number(of.get("formalMembers")) : null,
                organization ? null : Objects.requireNonNullElse(found.size(), 0L),
                (LocalDate) of.get("since"),
                (LocalDate) of.get("until"),
                (LocalDate) of.get("termEnds"),
                (LocalDate) of.get("backwardSince"),
                (String) of.get("backwardReason"),
                found.path(),
                found.superior(),
                found.children(),
                found.posts(),
                told.now(),
                told.byYear(),
                formerly.isEmpty() ? null : formerly,
                former ? found.succeededBy() : null,
                null);
    }

    private static String text(Map<String, Object> of, String property) {
        return Objects.requireNonNullElse(of.get(property), "").toString();
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
