package banyan.scenarios;

import banyan.assistance.Policies;
import banyan.assistance.Policy;
import banyan.units.Invalid;
import banyan.units.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a plan name, and whether its changes keep the rules; pure. Collects every fault with its path. The
 * rules themselves stand in {@link StructureRules}, {@link AmendingRules} and {@link RelatingRules}.
 */
final class Rules {
    private final LocalDate on;
    private Policies.InForceHere policies;
    private final Map<String, Named> named = new HashMap<>();
    private final Map<List<String>, Related> related = new HashMap<>();
    private final Set<String> hanging = new HashSet<>();
    private final Map<String, List<Names>> unmet = new HashMap<>();
    private final Map<String, String> at = new HashMap<>();
    private final List<Invalid.Fault> faults = new ArrayList<>();
    private int unknownUnits;
    private final StructureRules structure;
    private final AmendingRules amendments;
    private final RelatingRules relations;

    /** @param policies as they stand before the first change */
    Rules(Vocabulary words, Policies.InForceHere policies, LocalDate on) {
        this.on = on;
        this.policies = policies;
        FactRules facts = new FactRules(words, this);
        this.structure = new StructureRules(words.kinds(), facts, this);
        this.amendments = new AmendingRules(words, facts, this);
        this.relations = new RelatingRules(words.posts(), this);
    }

    /** What the codes of the next changes name, as it stands now. */
    void see(List<Named> rows) {
        rows.forEach(row -> named.put(row.code(), row));
    }

    /** The policies as they stand now. */
    void judgeBy(Policies.InForceHere now) {
        policies = now;
    }

    /** The relations the next changes begin or end, as they stand now. */
    void seeRelated(List<Related> rows) {
        rows.forEach(row -> related.put(key(row.from(), row.relation(), row.to(), row.about()), row));
    }

    /** What stands in the way of the next releases, by the branches' codes. */
    void seeUnmet(Map<String, List<Names>> rows) {
        unmet.putAll(rows);
    }

    /** What stands in the way of a branch's release. */
    List<Names> unmet(String branch) {
        return unmet.getOrDefault(branch, List.of());
    }

    /** What hangs on the units the next splits divide. */
    void seeHanging(List<Hang> rows) {
        hanging.clear();
        rows.forEach(hang -> hanging.add(Objects.requireNonNullElse(hang.thing().code(), "") + " " + hang.code()));
    }

    /** Whether a thing hangs on a unit about to be split. */
    boolean hangs(String thing, String on) {
        return hanging.contains(thing + " " + on);
    }

    /** The relation a change is about; null where one of its ends is not there. */
    @Nullable
    Related of(Relating.Tied tied) {
        return related.get(key(tied.from(), tied.relation(), tied.to(), RelatingRules.asked(tied)));
    }

    private static List<String> key(String from, String relation, String to, @Nullable String about) {
        return List.of(from, relation, to, Objects.requireNonNullElse(about, ""));
    }

    /** The codes seen and those of the units above them. */
    Set<String> paths() {
        Set<String> codes = new HashSet<>(named.keySet());
        named.values().forEach(seen -> codes.addAll(seen.ancestors()));
        return codes;
    }

    /** The pairing policy for a target: its own, else that of the nearest unit above it. */
    Policy policyFor(Named target) {
        List<String> path = new ArrayList<>(target.ancestors());
        path.add(target.code());
        return policies.along(path);
    }

    /** The same by code; for what is yet to begin, the one for what it takes over from. */
    Policy policyFor(String code, Named from) {
        Named target = find(code);
        return policyFor(target != null && target.living() ? target : from);
    }

    /** What the code names; null where nothing was asked about it. */
    @Nullable
    Named find(String code) {
        return named.get(code);
    }

    Named of(String code) {
        return Objects.requireNonNull(named.get(code), code);
    }

    /**
     * Refuses the plan where anything is wrong with it.
     *
     * @throws RuleBroken with every fault
     */
    void mustHold() {
        if (!faults.isEmpty()) throw new RuleBroken(faults, unknownUnits == faults.size());
    }

    /** Whether nothing is wrong so far. */
    boolean hold() {
        return faults.isEmpty();
    }

    /** Where in the plan a change stands, such as {@code changes[2]}; of one that followed from another, its id. */
    String path(Change change) {
        return at.getOrDefault(change.id(), change.id());
    }

    /** Whether the change may be performed; where not, its faults are kept. */
    boolean allow(Change change, String path) {
        int before = faults.size();
        at.put(change.id(), path);
        switch (change) {
            case Change.Merge merge -> structure.merge(merge, path);
            case Change.Split split -> structure.split(split, path);
            case Change.Transfer transfer -> structure.transfer(transfer, path);
            case Change.Establish establish -> structure.establish(establish, path);
            case Change.Abolish abolish -> structure.abolish(abolish, path);
            case Amending amending -> amendments.check(amending, path);
            case Relating relating -> {
                int units = unknownUnits;
                relations.check(relating, path);
                // A relation of somebody who is not there breaks a rule; only a missing unit is a thing not found.
                unknownUnits = units;
            }
            case Change.Decide decide -> {}
        }
        if (faults.size() == before) {
            change.changes().forEach(code -> inTime(code, path));
            change.uses().forEach(code -> begun(code, path));
        }
        return faults.size() == before;
    }

    /**
     * Keeps the faults of a merge that followed from another: its branches may have changed later than their places.
     */
    void follow(Change.Merge derived) {
        at.put(derived.id(), at.getOrDefault(Objects.requireNonNull(derived.derivedFrom()), derived.id()));
        derived.changes().forEach(code -> inTime(code, path(derived)));
    }

    /** The living thing with the code; null, with a fault at {@code path}, where it ended or never was. */
    @Nullable
    Named living(String code, String path) {
        Named found = of(code);
        if (found.living()) return found;
        if (found.formers().isEmpty()) {
            unknownUnits++;
            fault(path, "没有编码为 " + code + " 的单位、组织机构或领导干部", "there is no unit, organisation or leader " + code);
            return null;
        }
        Named.Gone last = found.formers().getFirst();
        fault(path, "已于 " + last.until() + " 撤销", "ended on " + last.until());
        return null;
    }

    void free(String code, String path) {
        if (of(code).living())
            fault(
                    path,
                    "编码已被占用",
                    "is the code of a living thing, " + of(code).unit().name());
    }

    private void inTime(String code, String path) {
        Named thing = named.get(code);
        LocalDate from = thing == null || !thing.living() ? null : thing.mayChangeFrom();
        if (from != null && from.isAfter(on))
            fault(
                    path,
                    code + " 在 " + from + " 才设立或变更过，不能早于该日调整",
                    code + " began or was changed on " + from + "; it cannot be changed as of " + on);
    }

    /** What is only referred to need not stay as it was, but there it must be. */
    private void begun(String code, String path) {
        Named thing = named.get(code);
        if (thing != null
                && thing.living()
                && thing.values().get("since") instanceof LocalDate since
                && since.isAfter(on))
            fault(path, code + " 在 " + since + " 才设立", code + " began on " + since + "; it is not there on " + on);
    }

    /** A fault where there is something wrong. */
    void within(String path, @Nullable Names wrong) {
        if (wrong != null) faults.add(new Invalid.Fault(path, wrong));
    }

    void fault(String path, String zh, String en) {
        faults.add(new Invalid.Fault(path, new Names(zh, en)));
    }
}
