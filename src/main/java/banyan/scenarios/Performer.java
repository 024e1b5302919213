package banyan.scenarios;

import banyan.assistance.Policies;
import banyan.graph.Tx;
import banyan.units.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Performs a plan in a transaction, run by run, and keeps what became of everything. Simulating and applying both go
 * through here: what differs is only who commits.
 */
final class Performer {
    private final Tx tx;
    private final String verbs;
    private final LocalDate on;
    private final List<Change> changes;
    private final Setting setting;
    private final Rules rules;
    private final Supplier<Policies.InForceHere> policies;
    private final Function<Collection<String>, Map<String, List<Names>>> unmet;

    /** What hangs on the units the changes seen last split. */
    private List<Hang> divided = List.of();

    final List<Change> performed = new ArrayList<>();
    final List<Fate> fates = new ArrayList<>();
    final List<Impact.Balance> ledger = new ArrayList<>();
    final List<Impact.Remap> remaps = new ArrayList<>();
    final Set<String> begun = new LinkedHashSet<>();

    /** Old codes to new ones, through all changes. */
    final Map<String, String> recoded = new HashMap<>();

    /**
     * @param verbs {@link Orders#VERBS} joined into one statement
     * @param policies the pairing policies as they stand when asked: changes may recode or end the units that made them
     * @param unmet what stands in the way of the release of some branches, as it stands now, by their codes
     */
    Performer(
            Tx tx,
            String verbs,
            Plan plan,
            Vocabulary words,
            Supplier<Policies.InForceHere> policies,
            Function<Collection<String>, Map<String, List<Names>>> unmet) {
        this.tx = tx;
        this.verbs = verbs;
        this.on = plan.on();
        this.changes = plan.changes();
        this.unmet = unmet;
        this.policies = policies;
        this.rules = new Rules(words, policies.get(), on);
        this.setting = new Setting(words, rules, new Decisions(changes, rules));
    }

    /**
     * Performs the changes that are not switched off; throws {@link RuleBroken} with every fault found.
     *
     * @param progress told how many changes have been performed, as it goes
     */
    void perform(IntConsumer progress) {
        int done = 0;
        for (Runs.Run run : Runs.of(changes)) {
            progress.accept(done);
            done += run.changes().size();
            List<Change> allowed = allowed(run);
            List<Change> next = allowed.isEmpty() ? allowed : wave(allowed);
            while (!next.isEmpty()) {
                see(next);
                next = wave(next);
            }
        }
        if (rules.hold()) setting.decisions().faultUnmet();
        rules.mustHold();
    }

    /** Codes of what the plan named and of the units above it. */
    Set<String> paths() {
        return rules.paths();
    }

    private List<Change> allowed(Runs.Run run) {
        see(run.changes());
        List<Change> allowed = new ArrayList<>();
        for (int i = 0; i < run.changes().size(); i++) {
            if (rules.allow(run.changes().get(i), "changes[" + run.indexes().get(i) + "]"))
                allowed.add(run.changes().get(i));
        }
        return allowed;
    }

    private void see(List<Change> changes) {
        Set<String> codes = new TreeSet<>();
        List<Relating.Tied> relations = new ArrayList<>();
        changes.forEach(change -> {
            codes.addAll(change.changes());
            codes.addAll(change.uses());
            if (change instanceof Relating relating) {
                relations.add(relating.tied());
                Relating.Tied post = Alterations.firstSecretary(relating.tied());
                if (post != null) relations.add(post);
            }
        });
        see(codes);
        Set<String> splits = new TreeSet<>();
        for (Change change : changes) if (change instanceof Change.Split split) splits.add(split.unit());
        divided = hangs(splits);
        rules.seeHanging(divided);
        rules.judgeBy(policies.get());
        seeRelated(relations);
        List<String> leaving = changes.stream()
                .filter(Amending.Release.class::isInstance)
                .map(change -> ((Amending.Release) change).branch())
                .toList();
        if (!leaving.isEmpty()) rules.seeUnmet(unmet.apply(leaving));
    }

    private void see(Set<String> codes) {
        rules.see(named(codes));
    }

    private void seeRelated(List<Relating.Tied> relations) {
        if (relations.isEmpty()) return;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Relating.Tied tied : relations) {
            Map<String, Object> row = new HashMap<>();
            row.put("from", tied.from());
            row.put("relation", tied.relation());
            row.put("to", tied.to());
            row.put("about", RelatingRules.asked(tied));
            rows.add(row);
        }
        rules.seeRelated(tx.list("scenarios/related", Map.of("relations", rows), Related.class));
    }

    private List<Hang> hangs(Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : tx.list("scenarios/hangs", Map.of("codes", List.copyOf(codes)), Hang.class);
    }

    /** What some codes name now. */
    private List<Named> named(Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : tx.list("scenarios/named", Map.of("codes", List.copyOf(codes)), Named.class);
    }

    /** Performs changes of one kind that share nothing; answers those that follow from them and what had to wait. */
    private List<Change> wave(List<Change> changes) {
        return switch (changes.getFirst()) {
            case Change.Merge merge -> successions(changes);
            case Change.Abolish abolish -> successions(changes);
            case Change.Split split -> divisions(changes);
            case Amending amending -> alterations(changes);
            case Relating relating -> alterations(changes);
            case Change.Transfer transfer -> movesAndBeginnings(changes);
            case Change.Establish establish -> movesAndBeginnings(changes);
            case Change.Decide decide -> {
                performed.addAll(changes);
                yield List.of();
            }
        };
    }

    private List<Change> movesAndBeginnings(List<Change> changes) {
        Orders orders = new Orders();
        Beginnings beginnings = setting.beginnings(orders);
        Set<String> counting = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Transfer transfer)
                orders.transfer.add(Map.of("unit", transfer.unit(), "to", transfer.to()));
            if (!(change instanceof Change.Establish establish)) continue;
            begun.add(beginnings.establish(establish));
            if (establish.membersFrom() != null || establish.thing().members() > 0)
                counting.addAll(establish.changes());
        }
        carryOut(orders, changes);
        performed.addAll(changes);
        ledger.addAll(Balances.ofBeginnings(changes, rules, named(counting)));
        return List.of();
    }

    private List<Change> alterations(List<Change> changes) {
        Set<String> around = new TreeSet<>();
        for (Change change : changes)
            if (change instanceof Amending.Convert || change instanceof Amending.Release)
                around.addAll(change.changes());
        Orders orders = new Orders();
        Alterations alterations = new Alterations(setting, orders, on, hangs(around));
        changes.forEach(alterations::decide);
        carryOut(orders, changes);
        performed.addAll(changes);
        fates.addAll(alterations.fates());
        remaps.addAll(alterations.remaps);
        recoded.replaceAll((old, code) -> alterations.recoded.getOrDefault(code, code));
        alterations.recoded.forEach(recoded::putIfAbsent);
        List<String> known = List.copyOf(begun);
        begun.clear();
        known.forEach(code -> begun.add(alterations.recoded.getOrDefault(code, code)));
        return alterations.derived;
    }

    private List<Change> divisions(List<Change> changes) {
        Orders orders = new Orders();
        Division division = new Division(setting, orders, divided);
        changes.forEach(change -> division.decide((Change.Split) change));
        carryOut(orders, changes);
        performed.addAll(changes);
        begun.addAll(division.begun);
        fates.addAll(division.fates());
        remaps.addAll(division.remaps);
        ledger.addAll(division.balances(hangs(division.begun), named(division.begun)));
        return List.of();
    }

    private List<Change> successions(List<Change> changes) {
        Set<String> codes = new TreeSet<>();
        changes.forEach(change -> codes.addAll(Succession.codes(change, rules)));
        changes.forEach(change -> codes.addAll(takers(change)));
        Set<String> asWell = new TreeSet<>(codes);
        changes.forEach(change -> asWell.removeAll(change.changes()));
        see(asWell);
        Orders orders = new Orders();
        Succession succession = new Succession(setting, orders, hangs(codes));
        List<Change> waiting = new ArrayList<>();
        Entanglement taken = new Entanglement();
        List<Change> done = new ArrayList<>();
        for (Change change : changes) {
            if (!taken.take(change, succession.relations(change), takers(change), rules)) {
                waiting.add(change);
                continue;
            }
            if (change instanceof Change.Merge merge && merge.derivedFrom() != null) rules.follow(merge);
            succession.decide(change);
            done.add(change);
        }
        succession.finish();
        carryOut(orders, changes);
        performed.addAll(done);
        begun.addAll(succession.begun);
        fates.addAll(succession.fates());
        remaps.addAll(succession.remaps);
        Set<String> heirs = new TreeSet<>(succession.heirs());
        if (!heirs.isEmpty()) {
            ledger.addAll(succession.balances(hangs(heirs), named(succession.branches())));
        }
        List<Change> next = new ArrayList<>(succession.derived);
        next.addAll(waiting);
        return next;
    }

    /** Who was chosen to take over something of what a change ends. */
    private Set<String> takers(Change change) {
        return setting.decisions()
                .takers(change.changes().stream()
                        .map(code -> rules.of(code).text("ref"))
                        .collect(Collectors.toSet()));
    }

    private void carryOut(Orders orders, List<Change> changes) {
        orders.beyondLimits(setting.words().facts(), (code, wrong) -> rules.within(path(code, changes), wrong));
        Map<String, List<Map<String, Object>>> byVerb = orders.byVerb();
        if (byVerb.values().stream().allMatch(List::isEmpty)) return;
        Map<String, Object> parameters = new HashMap<>(byVerb);
        parameters.put("on", on);
        parameters.put("revision", tx.revision());
        tx.runText(verbs, parameters);
    }

    /** Where the change stands that gives a thing its new values. */
    private String path(String code, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.changes().contains(code))
                .findFirst()
                .map(rules::path)
                .orElse("changes");
    }
}
