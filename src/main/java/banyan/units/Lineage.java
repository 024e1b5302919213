package banyan.units;

import banyan.graph.NotFound;
import banyan.graph.Tx;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a thing came from and what became of it, through any number of steps.
 *
 * @param unit as it is, or was at its end
 * @param ref given once and kept
 * @param since the day it began; null means always
 * @param until the day it ended; null for a living thing
 * @param formerly codes, names and kinds it bore itself before, the oldest first
 * @param predecessors what it came from, the nearest first
 * @param successors what it went on as, the nearest first
 * @param livesOnAs those of the successors that live, with their shares; of a living thing itself
 * @param withoutSuccessor what ended on the way and went on as nothing, itself included
 */
public record Lineage(
        Unit unit,
        String ref,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<Bearing> formerly,
        List<Step> predecessors,
        List<Step> successors,
        List<Step> livesOnAs,
        List<Step> withoutSuccessor) {
    private static final String LINEAGE = "units/lineage";

    /** What a thing was called until a day. */
    public record Bearing(
            String code, String name, String kind, @Nullable String form, LocalDate until) {}

    /**
     * A thing on the way.
     *
     * @param step how many successions away it is at the nearest; 0 is the thing asked about
     * @param share what part of a predecessor came to the thing asked about, or of that to a successor: the product
     *     along the way, summed over all ways; null where a share on the way was not told
     * @param on the day of the succession at this end; null where not told
     */
    public record Step(
            int step,
            Unit unit,
            String ref,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable Double share,
            @Nullable LocalDate on) {
        /** The same thing reached on another way, which is no shorter. */
        private Step plus(Step other) {
            Double both = share == null || other.share == null ? null : Double.valueOf(share + other.share);
            return new Step(step, unit, ref, since, until, both, on);
        }
    }

    record Thing(
            String ref,
            String code,
            String name,
            String kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean former) {}

    record Edge(
            boolean back,
            String from,
            String to,
            @Nullable LocalDate on,
            @Nullable Double share,
            Thing thing) {
        String near() {
            return back ? to : from;
        }

        Step step(int step, double share) {
            Unit unit = new Unit(thing.code(), thing.name(), thing.kind());
            LocalDate until = thing.former() ? thing.until() : null;
            return new Step(
                    step,
                    unit,
                    thing.ref(),
                    thing.since(),
                    until,
                    Double.isNaN(share) ? null : Double.valueOf(share),
                    on);
        }
    }

    /**
     * The lineage of one thing, told whole whatever the day.
     *
     * @param key a code, or {@code ~} and a ref
     * @param day whose holder of the code is meant, else the last that had borne it; null means now
     * @throws NotFound naming the key
     */
    public static Lineage of(Tx tx, String key, @Nullable LocalDate day) {
        LocalDate when = day == null ? Past.FAR : day;
        Past past = new Past(tx, when);
        String ref = past.holders(key).stream()
                .findFirst()
                .or(() -> past.last(key))
                .orElseThrow(() -> new NotFound("unit", day == null ? key : key + " (" + day + ")"))
                .ref();
        Stored stored = past.bearers("~" + ref).getFirst();
        return of(stored, tx.list(LINEAGE, Map.of("ref", ref), Edge.class));
    }

    private static Lineage of(Stored stored, List<Edge> edges) {
        Then now = stored.on(Past.FAR);
        LocalDate until = now.isFormer() ? now.date("until") : null;
        Step self = new Step(0, now.unit(), stored.ref(), now.date("since"), until, 1.0, null);
        Set<String> formers = new HashSet<>(now.isFormer() ? Set.of(stored.ref()) : Set.of());
        edges.stream()
                .filter(edge -> edge.thing().former())
                .forEach(edge -> formers.add(edge.thing().ref()));
        Set<String> succeeded =
                edges.stream().filter(edge -> !edge.back()).map(Edge::from).collect(Collectors.toSet());
        List<Step> successors =
                steps(stored.ref(), edges.stream().filter(edge -> !edge.back()).toList());
        List<Step> all = Stream.concat(Stream.of(self), successors.stream()).toList();
        return new Lineage(
                now.unit(),
                stored.ref(),
                self.since(),
                until,
                bearings(stored),
                steps(stored.ref(), edges.stream().filter(Edge::back).toList()),
                successors,
                all.stream().filter(step -> !formers.contains(step.ref())).toList(),
                all.stream()
                        .filter(step -> formers.contains(step.ref()) && !succeeded.contains(step.ref()))
                        .toList());
    }

    /** What it bore until each day on which that changed. */
    private static List<Bearing> bearings(Stored stored) {
        return stored.states().stream()
                .filter(state -> !Collections.disjoint(state.keySet(), List.of("code", "name", "kind", "form")))
                .flatMap(state -> state.get("until") instanceof LocalDate until ? Stream.of(until) : Stream.empty())
                .distinct()
                .sorted()
                .map(until -> {
                    Then then = stored.on(until.minusDays(1));
                    String form = then.text("form");
                    return new Bearing(then.code(), then.name(), then.kind(), form.isEmpty() ? null : form, until);
                })
                .toList();
    }

    /** Lets the whole flow along the successions, one step at a time, and gathers what arrives where. */
    private static List<Step> steps(String start, List<Edge> edges) {
        Map<String, Step> arrived = new HashMap<>();
        Map<String, Double> level = Map.of(start, 1.0);
        // No way is longer than all there is, however a loaded past may run in circles.
        for (int step = 1; !level.isEmpty() && step <= edges.size(); step++) {
            Map<String, Double> next = new HashMap<>();
            for (Edge edge : edges) {
                Double share = level.get(edge.near());
                if (share == null) continue;
                double part = share * Objects.requireNonNullElse(edge.share(), Double.NaN);
                next.merge(edge.thing().ref(), part, Double::sum);
                arrived.merge(edge.thing().ref(), edge.step(step, part), Step::plus);
            }
            level = next;
        }
        return arrived.values().stream()
                .sorted(Comparator.comparingInt(Step::step)
                        .thenComparing(step -> step.unit().code())
                        .thenComparing(Step::ref))
                .toList();
    }
}
