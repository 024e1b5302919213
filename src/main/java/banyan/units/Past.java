package banyan.units;

import banyan.graph.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The organisation as it was on one day: the one place that knows how the past is written. Periods are half open,
 * [since, until); a relation began when it was {@code moved} to where it is, else {@code since}, else always; one that
 * is over goes on as {@code WAS_…}; a value that was overwritten stands in the earliest state that ended after the day.
 */
public final class Past {
    private static final String BEARERS = "units/past/bearers";
    private static final String ABOVE = "units/past/above";
    private static final String BELOW = "units/past/below";
    private static final String COUNT_BELOW = "units/past/count-below";
    private static final String TIES = "units/past/ties";
    private static final String ANY_PLACE = "units/past/any-place";
    private static final String UNDER = "units/past/under";
    private static final String LISTED = "units/past/listed";
    private static final String CONTACTED = "units/past/contacted";

    /** A day after all that is known of: as of it everything is as it is. */
    static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    /**
     * A relation on the day asked for.
     *
     * @param of ref of the thing that was asked about
     * @param type as it was then, never {@code WAS_…}
     * @param other what it led to
     */
    public record Tie(String of, String type, Map<String, Object> properties, Then other) {
        /** The day it began in substance; null means always. */
        public @Nullable LocalDate since() {
            return date("since");
        }

        /** A day; null where there is none. */
        public @Nullable LocalDate date(String property) {
            return properties.get(property) instanceof LocalDate day ? day : null;
        }

        /** A text; empty where there is none. */
        public String text(String property) {
            return Objects.toString(properties.get(property), "");
        }
    }

    /**
     * A thing that had borne a code.
     *
     * @param last as it was when it last bore it
     * @param until the day from which it did not; null where no day is told
     */
    record Bore(Then last, @Nullable LocalDate until) {
        LocalDate end() {
            return Objects.requireNonNullElse(until, LocalDate.MIN);
        }

        /** As those that bear the code later tell of it. */
        Details.Former former() {
            return new Details.Former(last.ref(), last.code(), last.name(), last.kind(), last.date("since"), until);
        }
    }

    record Above(String below, long depth, Stored thing) {}

    record Below(String above, Stored thing) {}

    record Count(String ref, long units) {}

    record Tied(String of, String type, Map<String, Object> properties, Stored thing) {}

    private final Tx tx;
    private final LocalDate day;

    /** Asks in one transaction about one day. */
    public Past(Tx tx, LocalDate day) {
        this.tx = tx;
        this.day = day;
    }

    /** The same graph on another day. */
    Past on(LocalDate other) {
        return new Past(tx, other);
    }

    /** The day it is about. */
    public LocalDate day() {
        return day;
    }

    /**
     * A relation as it stood at a time.
     *
     * @param turned whether it led the other way while it lasted
     */
    public record Relation(String type, Map<String, Object> properties, boolean turned) {}

    /**
     * A stored relation as it was on a day, without the stamp of its last change; none where it was not there yet.
     *
     * @param day null means now
     */
    public static Optional<Relation> then(@Nullable LocalDate day, String type, Map<String, Object> properties) {
        Map<String, Object> then = new TreeMap<>(properties);
        then.remove("changed");
        if (day == null) return Optional.of(new Relation(type, then, false));
        Object begun = then.getOrDefault("moved", then.getOrDefault("since", then.get("on")));
        boolean over = type.startsWith("WAS_") && !(then.get("until") instanceof LocalDate until && until.isAfter(day));
        if (!over && begun instanceof LocalDate since && since.isAfter(day)) return Optional.empty();
        if (over || !type.startsWith("WAS_")) return Optional.of(new Relation(type, then, false));
        then.remove("until");
        return Optional.of(new Relation(typeThen(type), then, type.equals("WAS_HELD_BY")));
    }

    /** The type a past relation had while it lasted; another type as it is. */
    public static String typeThen(String type) {
        return type.equals("WAS_HELD_BY") ? "HOLDS" : type.startsWith("WAS_") ? type.substring(4) : type;
    }

    /** The type a relation goes on as when it is over. */
    public static String typeSince(String type) {
        return type.equals("HOLDS") ? "WAS_HELD_BY" : "WAS_" + type;
    }

    /** Everything that bears or bore a code, or has a ref after {@code ~}, as it is stored. */
    List<Stored> bearers(String key) {
        return tx.list(BEARERS, Units.which(key), Stored.class);
    }

    /** Whatever bore the code on the day, or has the ref after {@code ~} and was there. */
    public List<Then> holders(String key) {
        return bearers(key).stream()
                .filter(stored -> stored.isThere(day))
                .map(stored -> stored.on(day))
                .filter(then -> key.startsWith("~") || then.code().equals(key))
                .toList();
    }

    /**
     * Whatever had borne the code by then and did no longer, because it was over or bore another; or what has the ref
     * after {@code ~} and was over. The latest first.
     */
    List<Bore> over(String key) {
        return bearers(key).stream()
                .flatMap(stored -> stored.bore(key, day).stream())
                .sorted(Comparator.comparing(Bore::end)
                        .reversed()
                        .thenComparing(bore -> bore.last().ref()))
                .toList();
    }

    /** What had last borne the code, as it was on the day, over or under another code. */
    Optional<Then> last(String key) {
        return over(key).stream()
                .findFirst()
                .map(bore -> bore.last().ref())
                .flatMap(ref -> bearers("~" + ref).stream().findFirst())
                .map(stored -> stored.on(day));
    }

    /** What else had borne a code by then and did no longer, the latest first. */
    List<Details.Former> formerly(String code, String ref) {
        return over(code).stream()
                .filter(bore -> !bore.last().ref().equals(ref))
                .map(Bore::former)
                .toList();
    }

    /** What each of some things stood under, by their refs, the root first. */
    public Map<String, List<Then>> above(Collection<String> refs) {
        return tx.list(ABOVE, Map.of("refs", List.copyOf(refs), "asOf", day), Above.class).stream()
                .collect(Collectors.groupingBy(
                        Above::below, Collectors.mapping(above -> above.thing().on(day), Collectors.toList())));
    }

    /** The units directly below each of some, by the refs of those above; only what lists tell of them. */
    public Map<String, List<Then>> below(Collection<String> refs) {
        return below(refs, null);
    }

    /** The same, only those of a kind. */
    Map<String, List<Then>> below(Collection<String> refs, @Nullable String kind) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("refs", List.copyOf(refs));
        parameters.put("asOf", day);
        parameters.put("kind", kind);
        return tx.list(BELOW, parameters, Below.class).stream()
                .filter(below ->
                        kind == null || kind.equals(below.thing().on(day).kind()))
                .collect(Collectors.groupingBy(
                        Below::above, Collectors.mapping(below -> below.thing().on(day), Collectors.toList())));
    }

    /** How many units stood directly below each of some, by their refs; those with none are left out. */
    Map<String, Long> countBelow(Collection<String> refs) {
        return tx.list(COUNT_BELOW, Map.of("refs", List.copyOf(refs), "asOf", day), Count.class).stream()
                .collect(Collectors.toMap(Count::ref, Count::units));
    }

    /** A unit and everything that stood below it, level by level, each asked for when the one above has been taken. */
    public Stream<Then> withAllBelow(Then unit) {
        return Stream.iterate(List.of(unit), level -> !level.isEmpty(), this::nextBelow)
                .flatMap(List::stream);
    }

    private List<Then> nextBelow(List<Then> level) {
        return below(refs(level)).values().stream().flatMap(List::stream).toList();
    }

    /**
     * The branches on the backward list at and below a unit.
     *
     * @param few up to so many things the unit is walked through; where it held more, all that were on the list are
     *     looked at instead
     */
    public List<Then> backward(Then unit, int few) {
        return among(unit, few, LISTED).stream().filter(Then::isBackward).toList();
    }

    /** What was at and below a unit: all of it if there was little, else at least whatever was a contact point. */
    public List<Then> contacted(Then unit, int few) {
        return among(unit, few, CONTACTED);
    }

    private List<Then> among(Then unit, int few, String elsewhere) {
        List<Then> all = new ArrayList<>();
        for (List<Then> level = List.of(unit); !level.isEmpty(); level = nextBelow(level)) {
            all.addAll(level);
            long next = countBelow(refs(level)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (all.size() + next > few) return under(unit, elsewhere);
        }
        return all;
    }

    private List<Then> under(Then unit, String candidates) {
        List<Then> there = tx.list(candidates, Map.of("asOf", day), Stored.class).stream()
                .filter(stored -> stored.isThere(day))
                .map(stored -> stored.on(day))
                .toList();
        Set<String> under =
                Set.copyOf(tx.list(UNDER, Map.of("refs", refs(there), "above", unit.ref(), "asOf", day), String.class));
        return there.stream().filter(one -> under.contains(one.ref())).toList();
    }

    private static List<String> refs(List<Then> things) {
        return things.stream().map(Then::ref).toList();
    }

    /**
     * The relations of a type that some things had.
     *
     * @param out whether they lead from those things
     */
    public List<Tie> ties(Collection<String> refs, boolean out, String type) {
        Map<String, Object> parameters =
                Map.of("refs", List.copyOf(refs), "types", List.of(type, typeSince(type)), "out", out, "asOf", day);
        return tx.list(TIES, parameters, Tied.class).stream()
                .map(tied -> new Tie(
                        tied.of(),
                        typeThen(tied.type()),
                        tied.properties(),
                        tied.thing().on(day)))
                .toList();
    }

    /** The same, by the refs of the things asked about. */
    public Map<String, List<Tie>> tiesOf(Collection<String> refs, boolean out, String type) {
        return ties(refs, out, type).stream().collect(Collectors.groupingBy(Tie::of));
    }

    /** Ref of the place everything stood under; none where there was no place. */
    Optional<String> root() {
        return tx.find(ANY_PLACE, Map.of("asOf", day), String.class).map(any -> {
            List<Then> path = above(List.of(any)).getOrDefault(any, List.of());
            return path.isEmpty() ? any : path.getFirst().ref();
        });
    }

    /** Things by their refs. */
    static Map<String, Then> byRef(Collection<Then> things) {
        return things.stream().collect(Collectors.toMap(Then::ref, Function.identity(), (a, b) -> a));
    }
}
