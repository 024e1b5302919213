package banyan.scenarios;

import banyan.graph.NotFound;
import banyan.units.Invalid;
import banyan.units.Kinds;
import banyan.units.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules a change must keep, decided over what its codes name; pure. Collects every fault with its path. */
final class Rules {
    private final Kinds kinds;
    private final Map<String, Named> named = new HashMap<>();
    private final List<Invalid.Fault> faults = new ArrayList<>();

    Rules(Kinds kinds) {
        this.kinds = kinds;
    }

    /** What the codes of the next changes name, as it stands now. */
    void see(List<Named> rows) {
        rows.forEach(row -> named.put(row.code(), row));
    }

    /** The codes seen and those of the units above them. */
    Set<String> paths() {
        Set<String> codes = new HashSet<>(named.keySet());
        named.values().forEach(seen -> codes.addAll(seen.ancestors()));
        return codes;
    }

    /** Those of the codes that nothing has been seen of. */
    Set<String> unseen(Set<String> codes) {
        Set<String> unseen = new HashSet<>(codes);
        unseen.removeAll(named.keySet());
        return unseen;
    }

    Named of(String code) {
        return Objects.requireNonNull(named.get(code), code);
    }

    List<Invalid.Fault> faults() {
        return faults;
    }

    /** Whether the change may be performed; where not, its faults are kept. */
    boolean allow(Change change, String path) {
        int before = faults.size();
        switch (change) {
            case Change.Merge merge -> merge(merge, path);
            case Change.Transfer transfer -> transfer(transfer, path);
            case Change.Establish establish -> establish(establish, path);
            case Change.Abolish abolish -> abolish(abolish, path);
        }
        return faults.size() == before;
    }

    private void merge(Change.Merge merge, String path) {
        List<Named> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < merge.units().size(); i++) {
            String at = path + ".units[" + i + "]";
            Named unit = living(merge.units().get(i), at);
            if (!seen.add(merge.units().get(i))) fault(at, "单位重复出现", "is named twice");
            if (unit != null && !Set.of("place", "branch").contains(unit.of()))
                fault(at, "只能合并单位", "is not a unit: only places and branches merge");
            if (unit != null) units.add(unit);
        }
        if (units.size() < merge.units().size()) return;
        Named first = units.getFirst();
        for (int i = 1; i < units.size(); i++) {
            String at = path + ".units[" + i + "]";
            Named unit = units.get(i);
            if (!Objects.equals(unit.of(), first.of()) || !Objects.equals(unit.kind(), first.kind()))
                fault(at, "合并的单位须为同一类别", "is of another kind than the first: units of one kind merge");
        }
        for (int i = 0; i < units.size(); i++) {
            for (Named other : units) {
                if (units.get(i).ancestors().contains(other.code()))
                    fault(
                            path + ".units[" + i + "]",
                            "不能与其上级合并",
                            "stands below " + other.code() + ", which it cannot merge with");
            }
        }
        if (!merge.hasSurvivor()) free(merge.into().code(), path + ".into.code");
        if (merge.branch() != null && merge.branch().code() != null) {
            Named branch = of(merge.branch().code());
            if (branch.living()
                    && (branch.parent() == null
                            || !seen.contains(branch.parent().code()))) free(branch.code(), path + ".branch.code");
        }
        boolean sameParent = units.stream()
                        .map(unit -> unit.parent() == null ? "" : unit.parent().code())
                        .distinct()
                        .count()
                == 1;
        if (merge.under() != null) under(merge.under(), path + ".under", first, seen);
        else if (!sameParent) fault(path + ".under", "上级不同，须指明归属", "is required: the units have different parents");
    }

    private void transfer(Change.Transfer transfer, String path) {
        Named unit = living(transfer.unit(), path + ".unit");
        if (unit == null) {
            living(transfer.to(), path + ".to");
            return;
        }
        if (unit.parent() == null) {
            fault(path + ".unit", "根单位或人员不能划转", "stands under nothing and cannot be transferred");
            return;
        }
        under(transfer.to(), path + ".to", unit, Set.of(unit.code()));
    }

    private void establish(Change.Establish establish, String path) {
        Change.NewThing thing = establish.thing();
        free(thing.code(), path + ".thing.code");
        if (thing.formalMembers() > thing.members())
            fault(path + ".thing.formalMembers", "正式党员多于党员总数", "is more than members");
        if (thing.of().equals("leader")) return;
        Kinds.Kind kind = kinds.find(thing.of(), Objects.requireNonNullElse(thing.kind(), ""))
                .orElse(null);
        if (kind == null) fault(path + ".thing.kind", "未知类别", "is not a kind of " + thing.of());
        if (thing.of().equals("branch") && thing.form() == null)
            fault(path + ".thing.form", "缺少", "is missing: a branch has a form");
        if (establish.under() == null) fault(path + ".under", "缺少", "is missing");
        else if (kind != null) standUnder(living(establish.under(), path + ".under"), path + ".under", kind);
        if (thing.members() > 0) members(establish, path);
    }

    private void members(Change.Establish establish, String path) {
        Change.MembersFrom from = establish.membersFrom();
        if (!establish.thing().of().equals("branch")) {
            fault(path + ".thing.members", "只有党组织有党员", "only branches have members");
        } else if (from == null) {
            if (!establish.newMembers())
                fault(
                        path + ".membersFrom",
                        "须指明党员来源，或 newMembers",
                        "is missing: say where the members come from, or newMembers");
        } else {
            Named source = living(from.code(), path + ".membersFrom.code");
            if (from.members() != establish.thing().members()
                    || from.formal() != establish.thing().formalMembers())
                fault(path + ".membersFrom", "与新组织的党员数不符", "does not equal the members of the new branch");
            if (source != null
                    && (source.number("members") < from.members()
                            || source.number("formalMembers") < from.formal()
                            || source.number("members") - from.members()
                                    < source.number("formalMembers") - from.formal()))
                fault(path + ".membersFrom.members", "来源组织没有这么多党员", "is more than that branch has");
        }
    }

    private void abolish(Change.Abolish abolish, String path) {
        Named thing = living(abolish.thing(), path + ".thing");
        if (thing != null && thing.parent() == null && !"leader".equals(thing.of()))
            fault(path + ".thing", "根单位不能撤销", "is the root, which cannot be abolished");
        if (abolish.successor() == null) return;
        Named successor = living(abolish.successor(), path + ".successor");
        if (thing == null || successor == null) return;
        if (successor.code().equals(thing.code()) || successor.ancestors().contains(thing.code()))
            fault(path + ".successor", "承接单位不能是其自身或下级", "is the thing itself or stands below it");
        if (!Objects.equals(successor.of(), thing.of()))
            fault(path + ".successor", "承接单位须为同类", "is not of the same sort");
    }

    private void under(String code, String path, Named unit, Set<String> merging) {
        Named parent = living(code, path);
        if (parent == null) return;
        if (merging.contains(code) || parent.ancestors().stream().anyMatch(merging::contains))
            fault(path, "不能归属于自身或其下级", "is the unit itself or stands below it");
        kinds.find(Objects.requireNonNullElse(unit.of(), ""), Objects.requireNonNullElse(unit.kind(), ""))
                .ifPresent(kind -> standUnder(parent, path, kind));
    }

    private void standUnder(@Nullable Named parent, String path, Kinds.Kind kind) {
        if (parent == null) return;
        if (!kind.mayStandUnder(
                Objects.requireNonNullElse(parent.of(), ""), Objects.requireNonNullElse(parent.kind(), "")))
            fault(
                    path,
                    kind.names().zh() + "不能设在此类单位之下",
                    "is a " + parent.kind() + ", and a " + kind.names().en() + " does not stand under one");
    }

    private @Nullable Named living(String code, String path) {
        Named found = of(code);
        if (found.living()) return found;
        if (found.formers().isEmpty()) throw new NotFound("unit", code);
        Named.Gone last = found.formers().getFirst();
        fault(path, "已于 " + last.until() + " 撤销", "ended on " + last.until());
        return null;
    }

    private void free(String code, String path) {
        if (of(code).living())
            fault(
                    path,
                    "编码已被占用",
                    "is the code of a living thing, " + of(code).unit().name());
    }

    private void fault(String path, String zh, String en) {
        faults.add(new Invalid.Fault(path, new Names(zh, en)));
    }
}
