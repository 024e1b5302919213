package banyan.scenarios;

import banyan.assistance.Helpers;
import banyan.assistance.Policies;
import banyan.assistance.Releases;
import banyan.checks.Checks;
import banyan.checks.Offender;
import banyan.coverage.Tallies;
import banyan.coverage.Tallies.Level;
import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Stamped;
import banyan.graph.Tx;
import banyan.units.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What if, and do it: a plan performed on the real graph, looked at from all sides, and rolled back or kept. */
public final class Scenarios {
    private static final String TRIED = "";

    private final Vocabulary words;
    private final String verbs;
    private final Tallies tallies;
    private final Checks checks;
    private final Policies policies;
    private final Releases releases;

    /** Scenarios over the features they ask. */
    public Scenarios(Cypher cypher, Tallies tallies, Checks checks, Policies policies) {
        this.words = Vocabulary.of(cypher);
        this.verbs = cypher.sequence(Orders.VERBS);
        this.tallies = tallies;
        this.checks = checks;
        this.policies = policies;
        this.releases = new Releases(policies);
    }

    /**
     * Everything the plan would do; nothing is stored and nothing stays changed.
     *
     * @throws RuleBroken with every fault of the plan
     */
    public Stamped<Impact> impact(Graph graph, Plan plan, Lang lang) {
        return impact(graph, plan, lang, done -> {});
    }

    /** The same, telling how many changes have been performed as it goes. */
    public Stamped<Impact> impact(Graph graph, Plan plan, Lang lang, IntConsumer progress) {
        return after(graph, plan, lang, progress, (tx, impact) -> impact);
    }

    /**
     * The same before anybody asks for it, keeping out of the way of all who come; see {@link Graph#tryAhead}.
     *
     * @param wanted whether somebody waits for it by now
     */
    public Stamped<Impact> ahead(Graph graph, Plan plan, Lang lang, IntConsumer progress, BooleanSupplier wanted) {
        return graph.tryAhead(
                longest(plan),
                wanted,
                tx -> perform(tx, plan, TRIED, lang, progress).impact());
    }

    /**
     * Asks something of the organisation as the plan would leave it; nothing stays changed.
     *
     * @param question is handed the changed graph and the impact
     */
    public <T> Stamped<T> after(
            Graph graph, Plan plan, Lang lang, IntConsumer progress, BiFunction<Tx, Impact, T> question) {
        return graph.tryOut(
                longest(plan),
                tx -> question.apply(
                        tx, perform(tx, plan, TRIED, lang, progress).impact()));
    }

    /** Tries out a small merger, where there is one: what a trial asks has been planned from then on. */
    public void rehearse(Graph graph) {
        List<String> two = graph.read(tx -> tx.list("scenarios/rehearsed", Map.of(), String.class))
                .answer();
        if (two.isEmpty()) return;
        Change.Into into = new Change.Into(two.getFirst(), null);
        Change merge = new Change.Merge("c1", false, two, into, null, null, null);
        Change rename = new Amending.Rename("c2", false, into.code(), into.code());
        impact(graph, new Plan(List.of(merge, rename), LocalDate.now()), Lang.ZH);
    }

    /**
     * Makes the plan happen, in one transaction: performs it as a simulation does, writes the tallies, records the
     * reorganisation and keeps what everything was before, so that it can be taken back.
     *
     * @throws RuleBroken with every fault of the plan, or with each fate that is still undecided
     */
    public Applied apply(Graph graph, Plan plan, Resolution resolution, Lang lang) {
        return apply(graph, plan, resolution, lang, (tx, id) -> {});
    }

    /**
     * The same, with something that is to be noted in the same transaction.
     *
     * @param also is handed the transaction and the id of the reorganisation before anything is performed; what it
     *     throws takes everything back
     */
    public Applied apply(Graph graph, Plan plan, Resolution resolution, Lang lang, BiConsumer<Tx, String> also) {
        Stamped<Applied> applied = graph.write((tx, before) -> {
            String id = newId(tx, plan.on());
            also.accept(tx, id);
            Done done = perform(tx, plan, id, lang);
            done.impact().mustBeSettled();
            tallies.write(tx, done.tallies());
            record(tx, id, plan, resolution, done.impact());
            Keeping.keep(tx, before, id);
            return new Applied(id, done.impact(), tx.revision());
        });
        return applied.answer();
    }

    private static String newId(Tx tx, LocalDate on) {
        List<String> taken = tx.list("scenarios/reorganization-ids", Map.of("from", on + "-"), String.class);
        int n = 1;
        while (taken.contains(on + "-" + n)) n++;
        return on + "-" + n;
    }

    private static void record(Tx tx, String id, Plan plan, Resolution resolution, Impact impact) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("name", resolution.name() == null ? id : resolution.name());
        properties.put("on", plan.on());
        properties.put("scope", resolution.scope());
        properties.put("by", resolution.by());
        properties.put("why", resolution.why());
        properties.put("scenario", resolution.scenario());
        properties.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        properties.put("revision", tx.revision());
        properties.put("impact", Packed.pack(impact));
        tx.run("scenarios/record", Map.of("id", id, "properties", properties));
    }

    /** A plan of thousands of changes may take minutes where others want the machine too. */
    private static Duration longest(Plan plan) {
        return Duration.ofSeconds(Math.min(600, 60 + plan.changes().size() / 10));
    }

    /**
     * What was done in a transaction that is still open: its impact, and the tallies that are to be written with it.
     */
    record Done(Impact impact, List<Tallies.Delta> tallies) {}

    /** Performs a plan in {@code tx}, as the reorganisation with that id; whoever asks decides whether it lasts. */
    Done perform(Tx tx, Plan plan, String id, Lang lang) {
        return perform(tx, plan, id, lang, done -> {});
    }

    private Done perform(Tx tx, Plan plan, String id, Lang lang, IntConsumer progress) {
        List<Touched> touched = touched(tx, plan);
        List<String> codes = touched.stream().map(Touched::code).toList();
        Checks.Moment moment = checks.moment(tx, plan.on());
        Set<String> places = places(touched);
        if (moment.hasOwnPolicies()) places.addAll(tallies.byPolicy(tx, changed(plan)));
        Tallies.Snapshot snapshot = tallies.snapshot(tx, places);
        List<Offender> before = checks.offenders(tx, codes, moment, lang);

        Supplier<Policies.InForceHere> inForce =
                () -> moment.hasOwnPolicies() ? policies.here(tx) : policies.byDefault();
        Performer performer =
                new Performer(tx, verbs, plan, words, inForce, branches -> releases.unmet(tx, branches, plan.on()));
        performer.perform(progress);
        // Some measures count what a reorganisation established.
        if (!performer.begun.isEmpty())
            tx.run("scenarios/established-by", Map.of("id", id, "codes", List.copyOf(performer.begun)));

        Set<String> codesAfter = new TreeSet<>();
        codes.forEach(code -> codesAfter.add(performer.recoded.getOrDefault(code, code)));
        codesAfter.addAll(performer.begun);
        Set<String> placesAfter = begunPlaces(tx, performer);
        placesAfter.removeAll(places);
        Tallies.Effect effect = tallies.delta(tx, snapshot, placesAfter);
        Impact impact = new Impact(
                tx.revision() - 2,
                List.copyOf(performer.performed),
                counts(effect.levels()),
                affected(effect.levels(), performer.paths()),
                carrying(tx, performer.fates, inForce.get()),
                List.copyOf(performer.ledger),
                Impact.CheckChanges.of(before, performer.recoded, checks.offenders(tx, codesAfter, moment, lang)),
                List.copyOf(performer.remaps),
                (int) performer.fates.stream().filter(Fate::undecided).count());
        return new Done(impact, effect.deltas());
    }

    /** The fates with what the helpers they are about carry, now that all is done. */
    private static List<Fate> carrying(Tx tx, List<Fate> fates, Policies.InForceHere inForce) {
        Set<String> helpers = fates.stream()
                .map(Fate::helper)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Map<String, Helpers.Load>> loads = new HashMap<>();
        for (Helpers.Item item : Helpers.loads(tx, helpers, inForce))
            loads.put(item.code(), item.loads().stream().collect(Collectors.toMap(Helpers.Load::role, load -> load)));
        return fates.stream()
                .map(fate -> fate.helper() == null || fate.about() == null
                        ? fate
                        : fate.carrying(
                                loads.getOrDefault(fate.helper(), Map.of()).get(fate.about())))
                .toList();
    }

    private static List<Touched> touched(Tx tx, Plan plan) {
        Map<String, Boolean> things = new TreeMap<>();
        Set<String> up = new TreeSet<>();
        for (Change change : plan.changes()) {
            if (change.off()) continue;
            change.uses().forEach(code -> things.putIfAbsent(code, false));
            change.changes().forEach(code -> things.merge(code, change.reaches(), Boolean::logicalOr));
            // Only then does the unit above take something over.
            if (change instanceof Change.Abolish abolish && abolish.successor() == null) up.add(abolish.thing());
        }
        return touched(tx, things, up);
    }

    private static Set<String> changed(Plan plan) {
        Set<String> codes = new TreeSet<>();
        for (Change change : plan.changes()) if (!change.off()) codes.addAll(change.changes());
        return codes;
    }

    private static List<Touched> touched(Tx tx, Map<String, Boolean> things, Set<String> up) {
        List<Map<String, Object>> rows = new ArrayList<>();
        things.forEach((code, changes) -> rows.add(Map.of("code", code, "changes", changes, "up", up.contains(code))));
        return tx.list("scenarios/touched", Map.of("things", rows), Touched.class);
    }

    private static Set<String> begunPlaces(Tx tx, Performer performer) {
        Map<String, Boolean> begun = new TreeMap<>();
        performer.begun.forEach(code -> begun.put(code, false));
        return begun.isEmpty() ? new TreeSet<>() : places(touched(tx, begun, Set.of()));
    }

    private static Set<String> places(List<Touched> touched) {
        Set<String> places = new TreeSet<>();
        touched.forEach(thing -> {
            if (thing.place() != null) places.add(thing.place());
        });
        return places;
    }

    /** The levels of what was named, and wherever else something differs; others were only looked at. */
    private static List<Level> affected(List<Level> levels, Set<String> paths) {
        return levels.stream()
                .filter(level -> paths.contains(level.unit().code()) || !Objects.equals(level.before(), level.after()))
                .toList();
    }

    private static Impact.Counts counts(List<Level> levels) {
        if (levels.isEmpty()) return new Impact.Counts(null, null);
        return new Impact.Counts(levels.getFirst().before(), levels.getFirst().after());
    }
}
