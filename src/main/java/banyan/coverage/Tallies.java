package banyan.coverage;

import banyan.coverage.Fold.Moment;
import banyan.coverage.Fold.Place;
import banyan.coverage.Measures.Measure;
import banyan.graph.Graph;
import banyan.graph.Tx;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The numbers every place carries: one per measure, over itself and everything below it, kept as properties
 * {@code tally_<measure>} of which an absent one means 0. Around a change: {@link #snapshot}, the change,
 * {@link #delta}, and when it is to last {@link #write}. Until then nothing is written, so nothing above the changed
 * places is locked.
 */
public final class Tallies {
    /** What was read before a change. */
    public static final class Snapshot {
        private final Set<String> touched;
        private final Moment moment;

        Snapshot(Set<String> touched, Moment moment) {
            this.touched = touched;
            this.moment = moment;
        }
    }

    /**
     * What a change does.
     *
     * @param deltas one row per place and measure that differs, from the top of the tree down; ended places go to 0
     * @param levels every touched place and every place on its old and new path, from the top of the tree down
     */
    public record Effect(List<Delta> deltas, List<Level> levels) {}

    /**
     * A tally that changes.
     *
     * @param ref of the place
     * @param code of the place after the change, or the last one it had
     */
    public record Delta(String ref, String code, String measure, long before, long after) {}

    /**
     * The tallies of a place, by every measure.
     *
     * @param unit as it is after the change, or as it last was
     * @param before null where the place is new
     * @param after null where the place ends
     */
    public record Level(
            Unit unit,
            @Nullable Map<String, Long> before,
            @Nullable Map<String, Long> after) {}

    /** A stored tally that a recount does not confirm. */
    public record Wrong(String ref, String code, String name, String measure, long stored, long counted) {
        Delta delta() {
            return new Delta(ref, code, measure, stored, counted);
        }
    }

    /** What had to be counted again at a start, by id; both empty when the tallies were up to date. */
    public record Refreshed(Collection<String> recounted, Collection<String> dropped) {}

    private final Measures measures;
    private final Recount recount;
    private final Refresh refresh;

    /** Tallies of all measures there are. */
    public Tallies(Measures measures) {
        this.measures = measures;
        this.recount = new Recount(measures);
        this.refresh = new Refresh(measures, recount, this::mend);
    }

    /**
     * Reads what {@link #delta} needs to know of the time before a change.
     *
     * @param places refs of every place at which the change alters something that counts: moved, merged, ended ones,
     *     and where a branch, organisation, post, pairing or fact changes, the place where that counts; others than
     *     living places are passed over
     */
    public Snapshot snapshot(Tx tx, Collection<String> places) {
        return new Snapshot(Set.copyOf(places), moment(tx, places, places, true, measures.all()));
    }

    /**
     * Reads what the change did, before anything of it is written to the tallies.
     *
     * @param placesAfter refs of touched places that were not there before; those of the snapshot are asked again
     *     anyhow
     */
    public Effect delta(Tx tx, Snapshot before, Collection<String> placesAfter) {
        Set<String> touched = new HashSet<>(before.touched);
        touched.addAll(placesAfter);
        Set<String> paths = new TreeSet<>(before.moment.places().keySet());
        paths.addAll(touched);
        Moment after = moment(tx, paths, touched, false, measures.all());
        for (String ref : placesAfter) {
            Place place = after.places().get(ref);
            if (place != null && !before.touched.contains(ref) && !place.tally().isEmpty())
                throw new IllegalArgumentException(
                        "The place " + place.code() + " was there before the change but is not in its snapshot.");
        }
        return effect(before.moment, after, Set.copyOf(placesAfter));
    }

    /** @param stored whether the stored tallies are those of the moment: then the lowest places need not be counted */
    private Moment moment(
            Tx tx, Collection<String> paths, Collection<String> touched, boolean stored, Collection<Measure> some) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Place place :
                tx.list("coverage/delta", Map.of("refs", paths.stream().sorted().toList()), Place.class))
            places.put(place.ref(), place);
        return new Moment(places, own(tx, places, touched, stored, some));
    }

    private Map<String, Map<String, Long>> own(
            Tx tx, Map<String, Place> places, Collection<String> touched, boolean stored, Collection<Measure> some) {
        Map<String, Map<String, Long>> own = new HashMap<>();
        Map<String, String> refs = new LinkedHashMap<>();
        for (String ref : new TreeSet<>(touched)) {
            Place place = places.get(ref);
            if (place == null) continue;
            if (stored && place.lowest()) own.put(ref, measures.counted(place.tally()));
            else refs.put(place.code(), ref);
        }
        long year = places.values().stream()
                .filter(place -> place.parent() == null)
                .map(place -> place.properties().get("reportingYear"))
                .filter(Objects::nonNull)
                .mapToLong(value -> (Long) value)
                .findFirst()
                .orElse(0);
        measures.own(tx, some, refs.keySet(), year).forEach((code, counts) -> own.put(refs.get(code), counts));
        return own;
    }

    private Effect effect(Moment before, Moment after, Set<String> added) {
        Map<String, Map<String, Long>> tallies = Fold.tallies(before, after, measures::derived);
        Map<String, Place> all = new HashMap<>(before.places());
        all.putAll(after.places());
        List<Delta> deltas = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        for (Place place : topDown(before, after, all)) {
            String ref = place.ref();
            Place stood = before.places().get(ref);
            boolean isNew =
                    stood == null && added.contains(ref) && place.tally().isEmpty();
            Map<String, Long> was = (stood == null ? place : stood).tally();
            Map<String, Long> is = tallies.getOrDefault(ref, Map.of());
            for (String measure : Fold.ids(was, is)) {
                long from = was.getOrDefault(measure, 0L);
                long to = is.getOrDefault(measure, 0L);
                if (from != to) deltas.add(new Delta(ref, place.code(), measure, from, to));
            }
            levels.add(new Level(
                    new Unit(place.code(), place.name(), place.kind()),
                    isNew ? null : measures.complete(was),
                    after.places().containsKey(ref) ? measures.complete(is) : null));
        }
        return new Effect(List.copyOf(deltas), List.copyOf(levels));
    }

    /**
     * The places at and below some units where something counts by the pairing policies: a change that moves the units
     * may put them under another one, so they belong in its snapshot wherever there is more than the default.
     *
     * @return refs
     */
    public Set<String> byPolicy(Tx tx, Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : new TreeSet<>(tx.list("coverage/by-policy", Map.of("codes", List.copyOf(codes)), String.class));
    }

    /**
     * Changes a policy and writes what that does to the tallies: counted again are only the places at and below its
     * unit where backward branches stand, and only by the measures that ask the policies; what differs travels up.
     *
     * @param code of the unit whose policy it is
     * @param change makes, replaces or takes away the policy
     */
    public void judgeAnew(Tx tx, String code, Runnable change) {
        Set<String> touched = byPolicy(tx, List.of(code));
        Moment before = moment(tx, touched, touched, false, measures.byPolicy());
        change.run();
        Moment after = new Moment(before.places(), own(tx, before.places(), touched, false, measures.byPolicy()));
        write(tx, effect(before, after, Set.of()).deltas());
    }

    private static List<Place> topDown(Moment before, Moment after, Map<String, Place> all) {
        return all.values().stream()
                .sorted(Comparator.comparingInt((Place place) -> Fold.depth(
                                after.places().containsKey(place.ref()) ? after.places() : before.places(), place))
                        .thenComparing(Place::code)
                        .thenComparing(Place::ref))
                .toList();
    }

    /** Makes the after-figures of a change last; places that ended are passed over. */
    public void write(Tx tx, List<Delta> deltas) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        for (Delta delta : deltas)
            rows.computeIfAbsent(delta.ref(), ref -> new HashMap<>())
                    .put(Measures.PREFIX + delta.measure(), delta.after() == 0 ? null : delta.after());
        if (rows.isEmpty()) return;
        List<Map<String, Object>> list = new ArrayList<>();
        rows.forEach((ref, tallies) -> list.add(Map.of("ref", ref, "tallies", tallies)));
        tx.run("coverage/write", Map.of("rows", list));
    }

    /** Counts every tally from the leaves and writes what differs, in the caller's transaction: for small stores. */
    public void recount(Tx tx) {
        refresh.all(tx);
    }

    /**
     * The same in several transactions, for large stores. Tallies are mixed until it ends, so readers are kept out by
     * the loading mark, which this sets and clears unless the caller has set it already.
     */
    public void recount(Graph graph) {
        refresh.all(graph);
    }

    /**
     * Counts again what the files have come to mean since the tallies were written: measures that are new, whose file
     * changed, or that derive from such ones; tallies of measures that are gone are taken away. Asked at every start.
     */
    public Refreshed refresh(Graph graph) {
        return refresh.changed(graph);
    }

    /**
     * Lets the database plan the joined statement of all measures, as read and amid a change, which takes it seconds:
     * done after a start, so that the first planner need not wait.
     *
     * @param others asks what else is to be planned, once as read and once amid a change
     */
    public void warm(Graph graph, Consumer<Tx> others) {
        refresh.warm(graph, others);
    }

    /**
     * Counts everything from the leaves, writes nothing, and answers each stored tally that is not what was counted.
     */
    public List<Wrong> verify(Tx tx) {
        List<Wrong> wrong = new ArrayList<>();
        recount.run(
                works -> works.forEach(work -> work.accept(tx)),
                measures.all(),
                id -> true,
                (same, some) -> wrong.addAll(some));
        wrong.sort(Comparator.comparing(Wrong::code).thenComparing(Wrong::measure));
        return wrong;
    }

    private void mend(Tx tx, List<Wrong> wrong) {
        write(tx, wrong.stream().map(Wrong::delta).toList());
    }
}
