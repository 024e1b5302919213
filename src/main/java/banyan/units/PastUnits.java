package banyan.units;

import banyan.graph.Cypher;
import banyan.graph.NotFound;
import banyan.graph.Tx;
import banyan.units.Past.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hierarchy as it was on a day; {@link Units} answers the same of now. Safe for use by many threads. */
public final class PastUnits {
    static final Comparator<Then> PLACES_FIRST =
            Comparator.comparing((Then then) -> then.of().equals("branch")).thenComparing(Then::code);

    private final Facts facts;

    /** Reads what facts there are. */
    public PastUnits(Cypher cypher) {
        facts = new Facts(cypher);
    }

    /**
     * The unit everything else stood under.
     *
     * @throws NotFound when there was none
     */
    public Details root(Tx tx, LocalDate day) {
        Past past = new Past(tx, day);
        return get(past, "~" + past.root().orElseThrow(() -> new NotFound("unit", "root")));
    }

    /**
     * All that is known of one thing on a day: of whatever bore the code then, else of the last that had borne it,
     * which was over by then or bore another.
     *
     * @param key a code, or {@code ~} and a ref
     * @throws NotFound naming the key
     */
    public Details get(Tx tx, LocalDate day, String key) {
        return get(new Past(tx, day), key);
    }

    /**
     * The unit that bore a code on a day, or has the ref after {@code ~} and was there: what questions about a unit on
     * a day begin with.
     *
     * @throws NotFound naming the key and the day
     */
    public Then unit(Past past, String key) {
        return past.holders(key).stream()
                .filter(Then::isUnit)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", key + " (" + past.day() + ")"));
    }

    private Details get(Past past, String key) {
        Then it = past.holders(key).stream()
                .filter(then -> !then.of().equals("leader"))
                .findFirst()
                .or(() -> past.last(key))
                .orElseThrow(() -> new NotFound("unit", key + " (" + past.day() + ")"));
        return details(past, it);
    }

    private Details details(Past past, Then it) {
        // A former thing stood somewhere on the last day it was there.
        LocalDate until = it.isFormer() ? it.date("until") : null;
        Past there = until == null ? past : past.on(until.minusDays(1));
        List<Then> path = there.above(List.of(it.ref())).getOrDefault(it.ref(), List.of());
        long reportingYear = (path.isEmpty() ? it : path.getFirst()).number("reportingYear");
        Integer year = reportingYear == 0 ? null : Integer.valueOf((int) reportingYear);
        boolean branch = it.of().equals("branch");
        Facts.Told told = facts.told(it.of(), it.kind(), it.properties(), year);
        long children = it.isFormer() ? 0 : past.countBelow(List.of(it.ref())).getOrDefault(it.ref(), 0L);
        List<Details.Former> formerly = past.formerly(it.code(), it.ref());
        return new Details(
                it.code(),
                it.ref(),
                it.name(),
                it.kind(),
                it.of(),
                branch ? it.text("form") : null,
                branch ? Long.valueOf(it.number("members")) : it.of().equals("place") ? Long.valueOf(0) : null,
                branch ? it.number("formalMembers") : null,
                branch ? size(past, it) : null,
                it.date("since"),
                it.date("until"),
                it.date("termEnds"),
                it.isBackward() ? it.date("backwardSince") : null,
                it.isBackward() ? it.text("backwardReason") : null,
                path.stream().map(Then::unit).toList(),
                branch && !it.isFormer() ? superior(past, path, it) : null,
                children,
                posts(past, it),
                told.now(),
                told.byYear(),
                formerly.isEmpty() ? null : formerly,
                it.isFormer() ? successors(past, it) : null,
                past.day());
    }

    /** Members of a branch and of everything below it; of a former one those it had itself. */
    private static long size(Past past, Then branch) {
        return (branch.isFormer() ? Stream.of(branch) : past.withAllBelow(branch))
                .mapToLong(unit -> unit.number("members"))
                .sum();
    }

    private static @Nullable Unit superior(Past past, List<Then> path, Then it) {
        List<Then> places =
                path.stream().filter(above -> above.of().equals("place")).toList();
        Map<String, List<Then>> below =
                past.below(places.stream().map(Then::ref).toList(), "leading");
        for (Then place : places.reversed()) {
            List<Then> leading = below.getOrDefault(place.ref(), List.of()).stream()
                    .filter(unit -> unit.of().equals("branch") && unit.kind().equals("leading"))
                    .filter(unit -> !unit.ref().equals(it.ref()))
                    .sorted(Comparator.comparing(Then::code))
                    .toList();
            if (!leading.isEmpty()) return leading.getFirst().unit();
        }
        return null;
    }

    private static List<Details.Holder> posts(Past past, Then it) {
        return past.ties(List.of(it.ref()), false, "HOLDS").stream()
                .sorted(Comparator.comparing((Tie tie) -> tie.text("post"))
                        .thenComparing(tie -> tie.other().code()))
                .map(tie -> new Details.Holder(
                        tie.text("post"),
                        new Details.Leader(tie.other().code(), tie.other().name()),
                        tie.since(),
                        tie.date("termEnds")))
                .toList();
    }

    private static List<Details.Successor> successors(Past past, Then it) {
        return past.ties(List.of(it.ref()), true, "SUCCEEDED_BY").stream()
                .filter(tie -> !(tie.properties().get("on") instanceof LocalDate on) || !on.isAfter(past.day()))
                .map(tie -> new Details.Successor(
                        tie.other().code(),
                        tie.other().ref(),
                        tie.other().name(),
                        tie.properties().get("share") instanceof Double share ? share : null,
                        tie.date("on")))
                .sorted(Comparator.comparing(Details.Successor::on, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Details.Successor::code)
                        .thenComparing(Details.Successor::ref))
                .toList();
    }

    /**
     * A page of the units that stood directly below one, places first, then branches, each by code; without counts.
     *
     * @param after the last code of the page before; null for the first
     */
    public Page<Child> children(Tx tx, LocalDate day, String key, Filter filter, @Nullable String after, int limit) {
        Past past = new Past(tx, day);
        String ref = unit(past, key).ref();
        List<Then> all = past.below(List.of(ref)).getOrDefault(ref, List.of()).stream()
                .filter(filter::takes)
                .sorted(PLACES_FIRST)
                .toList();
        Page<Then> page = Page.of(all, Then::code, limit, after);
        Map<String, Long> below =
                past.countBelow(page.items().stream().map(Then::ref).toList());
        List<Child> items = page.items().stream()
                .map(unit -> new Child(
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.of(),
                        unit.of().equals("branch") ? unit.text("form") : null,
                        unit.isBackward() ? true : null,
                        below.getOrDefault(unit.ref(), 0L),
                        null))
                .toList();
        return new Page<>(items, page.total(), page.next());
    }

    /** Tells everything that stood below a unit, level by level, each by code. */
    public void descendants(Tx tx, LocalDate day, String key, Filter filter, Consumer<Descendant> use) {
        Past past = new Past(tx, day);
        Map<String, Then> level = Past.byRef(List.of(unit(past, key)));
        for (int depth = 1; !level.isEmpty(); depth++) {
            List<Descendant> rows = new ArrayList<>();
            List<Then> next = new ArrayList<>();
            for (Map.Entry<String, List<Then>> below :
                    past.below(level.keySet()).entrySet()) {
                String parent =
                        Objects.requireNonNull(level.get(below.getKey())).code();
                for (Then unit : below.getValue()) {
                    next.add(unit);
                    if (filter.takes(unit)) rows.add(row(unit, parent, depth));
                }
            }
            rows.stream().sorted(Comparator.comparing(Descendant::code)).forEach(use);
            level = Past.byRef(next);
        }
    }

    private static Descendant row(Then unit, String parent, int depth) {
        boolean branch = unit.of().equals("branch");
        return new Descendant(
                unit.code(),
                unit.ref(),
                unit.name(),
                unit.kind(),
                unit.of(),
                branch ? unit.text("form") : null,
                parent,
                depth,
                unit.number("members"),
                unit.number("formalMembers"));
    }
}
