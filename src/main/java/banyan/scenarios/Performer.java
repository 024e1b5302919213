package banyan.scenarios;

import banyan.graph.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Performs a plan in a transaction, run by run, and keeps what became of everything. Simulating and applying both go
 * through here: what differs is only who commits.
 */
final class Performer {
    private final Tx tx;
    private final LocalDate on;
    private final Vocabulary words;
    private final ToIntFunction<String> mostPerRole;
    private final Rules rules;

    final List<Change> performed = new ArrayList<>();
    final List<Fate> fates = new ArrayList<>();
    final List<Impact.Balance> ledger = new ArrayList<>();
    final List<Impact.Remap> remaps = new ArrayList<>();
    final Set<String> begun = new LinkedHashSet<>();

    Performer(Tx tx, LocalDate on, Vocabulary words, ToIntFunction<String> mostPerRole) {
        this.tx = tx;
        this.on = on;
        this.words = words;
        this.mostPerRole = mostPerRole;
        this.rules = new Rules(words.kinds());
    }

    /** Performs the changes that are not switched off; throws {@link RuleBroken} with every fault found. */
    void perform(List<Change> changes) {
        for (Runs.Run run : Runs.of(changes)) {
            List<Change> allowed = allowed(run);
            List<Change> next = allowed.isEmpty() ? allowed : wave(allowed);
            while (!next.isEmpty()) {
                see(next);
                next = wave(next);
            }
        }
        if (!rules.faults().isEmpty()) throw new RuleBroken(rules.faults());
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
        changes.forEach(change -> {
            codes.addAll(change.changes());
            codes.addAll(change.uses());
        });
        see(codes);
    }

    private void see(Set<String> codes) {
        if (codes.isEmpty()) return;
        rules.see(tx.list("scenarios/named", Map.of("codes", List.copyOf(codes)), Named.class));
    }

    /** Performs changes of one kind that share nothing; answers those that follow from them and what had to wait. */
    private List<Change> wave(List<Change> changes) {
        if (changes.getFirst() instanceof Change.Merge || changes.getFirst() instanceof Change.Abolish) {
            return successions(changes);
        }
        Orders orders = new Orders();
        Beginnings beginnings = new Beginnings(words.kinds(), words.pinyin(), rules, orders);
        for (Change change : changes) {
            if (change instanceof Change.Transfer transfer)
                orders.transfer.add(Map.of("unit", transfer.unit(), "to", transfer.to()));
            if (change instanceof Change.Establish establish) begun.add(beginnings.establish(establish));
        }
        carryOut(orders);
        performed.addAll(changes);
        return List.of();
    }

    private List<Change> successions(List<Change> changes) {
        Set<String> codes = new TreeSet<>();
        changes.forEach(change -> codes.addAll(Succession.codes(change, rules)));
        see(rules.unseen(codes));
        List<Hang> hangs = tx.list("scenarios/hangs", Map.of("codes", List.copyOf(codes)), Hang.class);
        Orders orders = new Orders();
        Succession succession = new Succession(words, mostPerRole, rules, orders, hangs);
        List<Change> waiting = new ArrayList<>();
        Entanglement taken = new Entanglement();
        List<Change> done = new ArrayList<>();
        for (Change change : changes) {
            if (!taken.take(change, succession.relations(change), rules)) {
                waiting.add(change);
                continue;
            }
            succession.decide(change);
            done.add(change);
        }
        succession.finish();
        carryOut(orders);
        performed.addAll(done);
        begun.addAll(succession.begun);
        fates.addAll(succession.fates());
        remaps.addAll(succession.remaps);
        Set<String> heirs = new TreeSet<>(succession.heirs());
        if (!heirs.isEmpty()) {
            List<Hang> after = tx.list("scenarios/hangs", Map.of("codes", List.copyOf(heirs)), Hang.class);
            List<Named> counted = tx.list("scenarios/named", Map.of("codes", List.copyOf(heirs)), Named.class);
            ledger.addAll(succession.balances(after, counted));
        }
        List<Change> next = new ArrayList<>(succession.derived);
        next.addAll(waiting);
        return next;
    }

    private void carryOut(Orders orders) {
        verb("scenarios/establish", orders.establish);
        verb("scenarios/establish-leader", orders.establishLeaders);
        verb("scenarios/transfer", orders.transfer);
        verb("scenarios/let-go", orders.letGo);
        verb("scenarios/hand-over-in", orders.handIn);
        verb("scenarios/hand-over-out", orders.handOut);
        verb("scenarios/set-joint", orders.joint);
        verb("scenarios/amend", orders.amend);
        verb("scenarios/end", orders.end);
    }

    private void verb(String question, List<Map<String, Object>> changes) {
        if (!changes.isEmpty()) tx.run(question, Map.of("changes", changes, "on", on, "revision", tx.revision()));
    }
}
