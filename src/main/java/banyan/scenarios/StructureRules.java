package banyan.scenarios;

import banyan.units.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of merging, splitting, transferring, establishing and abolishing; pure. */
final class StructureRules {
    private final Kinds kinds;
    private final FactRules facts;
    private final Rules rules;

    StructureRules(Kinds kinds, FactRules facts, Rules rules) {
        this.kinds = kinds;
        this.facts = facts;
        this.rules = rules;
    }

    void merge(Change.Merge merge, String path) {
        List<Named> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < merge.units().size(); i++) {
            String at = path + ".units[" + i + "]";
            Named unit = rules.living(merge.units().get(i), at);
            if (!seen.add(merge.units().get(i))) rules.fault(at, "单位重复出现", "is named twice");
            if (unit != null && !Set.of("place", "branch").contains(unit.of()))
                rules.fault(at, "只能合并单位", "is not a unit: only places and branches merge");
            if (unit != null) units.add(unit);
        }
        if (units.size() < merge.units().size()) return;
        Named first = units.getFirst();
        for (int i = 1; i < units.size(); i++) {
            String at = path + ".units[" + i + "]";
            Named unit = units.get(i);
            if (!Objects.equals(unit.of(), first.of()) || !Objects.equals(unit.kind(), first.kind()))
                rules.fault(at, "合并的单位须为同一类别", "is of another kind than the first: units of one kind merge");
        }
        for (int i = 0; i < units.size(); i++) {
            for (Named other : units) {
                if (units.get(i).ancestors().contains(other.code()))
                    rules.fault(
                            path + ".units[" + i + "]",
                            "不能与其上级合并",
                            "stands below " + other.code() + ", which it cannot merge with");
            }
        }
        if (!merge.hasSurvivor()) rules.free(merge.into().code(), path + ".into.code");
        if (merge.branch() != null) branch(merge, merge.branch(), first, path + ".branch");
        boolean sameParent = units.stream()
                        .map(unit -> unit.parent() == null ? "" : unit.parent().code())
                        .distinct()
                        .count()
                == 1;
        if (merge.under() != null) under(merge.under(), path + ".under", first, seen);
        else if (!sameParent)
            rules.fault(path + ".under", "上级不同，须指明归属", "is required: the units have different parents");
    }

    private void branch(Change.Merge merge, Change.BranchName wish, Named first, String path) {
        if ("branch".equals(first.of())) {
            if (wish.code() != null)
                rules.fault(path + ".code", "合并党组织时写在 into 中", "stands in into where branches merge");
            if (wish.name() != null)
                rules.fault(path + ".name", "合并党组织时写在 into 中", "stands in into where branches merge");
            return;
        }
        if (wish.code() == null) return;
        Named branch = rules.of(wish.code());
        if (!Succession.mergesWith(merge.units(), branch)) rules.free(branch.code(), path + ".code");
        if (!branch.living() && branch.code().equals(merge.into().code()))
            rules.fault(path + ".code", "与合并后单位的编码相同", "is the code the places merge into");
    }

    void transfer(Change.Transfer transfer, String path) {
        Named unit = rules.living(transfer.unit(), path + ".unit");
        if (unit == null) {
            rules.living(transfer.to(), path + ".to");
            return;
        }
        if (unit.parent() == null) {
            rules.fault(path + ".unit", "根单位或人员不能划转", "stands under nothing and cannot be transferred");
            return;
        }
        if (unit.parent().code().equals(transfer.to())) rules.fault(path + ".to", "已在其下", "is where it stands already");
        under(transfer.to(), path + ".to", unit, Set.of(unit.code()));
    }

    void establish(Change.Establish establish, String path) {
        Change.NewThing thing = establish.thing();
        rules.free(thing.code(), path + ".thing.code");
        if (thing.formalMembers() > thing.members())
            rules.fault(path + ".thing.formalMembers", "正式党员多于党员总数", "is more than members");
        members(establish, path);
        if (!thing.of().equals("branch") && thing.form() != null)
            rules.fault(path + ".thing.form", "只有党组织有形式", "goes with branches only");
        if (thing.of().equals("leader")) {
            leader(establish, path);
            return;
        }
        Kinds.Kind kind = kinds.find(thing.of(), Objects.requireNonNullElse(thing.kind(), ""))
                .orElse(null);
        if (kind == null) rules.fault(path + ".thing.kind", "未知类别", "is not a kind of " + thing.of());
        else facts.begin(thing, path + ".thing.facts");
        if (thing.of().equals("branch") && thing.form() == null)
            rules.fault(path + ".thing.form", "缺少", "is missing: a branch has a form");
        if (establish.under() == null) rules.fault(path + ".under", "缺少", "is missing");
        else if (kind != null) standUnder(rules.living(establish.under(), path + ".under"), path + ".under", kind);
    }

    private void leader(Change.Establish establish, String path) {
        if (establish.thing().kind() != null)
            rules.fault(path + ".thing.kind", "领导干部没有类别", "does not go with a leader");
        if (establish.under() != null)
            rules.fault(path + ".under", "领导干部由任职（appoint）归属", "does not go with a leader: appoint says where");
        facts.begin(establish.thing(), path + ".thing.facts");
    }

    private void members(Change.Establish establish, String path) {
        Change.NewThing thing = establish.thing();
        Change.MembersFrom from = establish.membersFrom();
        if (!thing.of().equals("branch")) {
            if (thing.members() > 0) rules.fault(path + ".thing.members", "只有党组织有党员", "goes with branches only");
            if (from != null) rules.fault(path + ".membersFrom", "只有党组织有党员", "goes with branches only");
            if (establish.newMembers()) rules.fault(path + ".newMembers", "只有党组织有党员", "goes with branches only");
            return;
        }
        if (from == null) {
            if (thing.members() > 0 && !establish.newMembers())
                rules.fault(
                        path + ".membersFrom",
                        "须指明党员来源，或 newMembers",
                        "is missing: say where the members come from, or newMembers");
            return;
        }
        if (establish.newMembers())
            rules.fault(
                    path + ".newMembers",
                    "不能与 membersFrom 同时给出",
                    "does not go with membersFrom: either new or from there");
        if (from.members() != thing.members() || from.formal() != thing.formalMembers())
            rules.fault(path + ".membersFrom", "与新组织的党员数不符", "does not equal the members of the new branch");
        Named source = rules.living(from.code(), path + ".membersFrom.code");
        if (source == null) return;
        if (!"branch".equals(source.of())) rules.fault(path + ".membersFrom.code", "不是党组织", "is not a branch");
        else rules.within(path + ".membersFrom.members", source.lacks(from.members(), from.formal()));
    }

    void abolish(Change.Abolish abolish, String path) {
        Named thing = rules.living(abolish.thing(), path + ".thing");
        if (thing != null && thing.parent() == null && !"leader".equals(thing.of()))
            rules.fault(path + ".thing", "根单位不能撤销", "is the root, which cannot be abolished");
        if (abolish.successor() == null) return;
        Named successor = rules.living(abolish.successor(), path + ".successor");
        if (thing == null || successor == null) return;
        if (successor.code().equals(thing.code()) || successor.ancestors().contains(thing.code()))
            rules.fault(path + ".successor", "承接单位不能是其自身或下级", "is the thing itself or stands below it");
        if (!Objects.equals(successor.of(), thing.of()))
            rules.fault(path + ".successor", "承接单位须为同类", "is not of the same sort");
    }

    void split(Change.Split split, String path) {
        Named unit = rules.living(split.unit(), path + ".unit");
        if (unit == null) return;
        if (unit.parent() == null || !Set.of("place", "branch").contains(unit.of()))
            rules.fault(path + ".unit", "根单位与非单位不能拆分", "cannot be split: only units below the root can");
        double shares = 0;
        long members = 0;
        long formal = 0;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < split.parts().size(); i++) {
            Change.Part part = split.parts().get(i);
            String at = path + ".parts[" + i + "]";
            shares += part.share();
            members += part.members();
            formal += part.formal();
            if (!seen.add(part.code())) rules.fault(at + ".code", "编码重复", "stands twice");
            if (!part.code().equals(split.unit())) rules.free(part.code(), at + ".code");
            if (part.formal() > part.members()) rules.fault(at + ".formal", "正式党员多于党员总数", "is more than members");
            for (int t = 0; t < part.things().size(); t++) {
                String thing = at + ".things[" + t + "]";
                Named hung = rules.living(part.things().get(t), thing);
                if (hung != null && !rules.hangs(hung.code(), unit.code()))
                    rules.fault(thing, "不属于被拆分单位", "does not hang on " + unit.code() + ", which is split");
                if (!seen.add(part.things().get(t))) rules.fault(thing, "重复出现", "is named twice");
            }
        }
        if (Math.abs(shares - 1) > 1e-9)
            rules.fault(path + ".parts", "份额之和应为 1", "have shares that add up to " + shares + ", not 1");
        rules.within(path + ".parts", unit.lacks(members, formal));
    }

    private void under(String code, String path, Named unit, Set<String> merging) {
        Named parent = rules.living(code, path);
        if (parent == null) return;
        if (merging.contains(code) || parent.ancestors().stream().anyMatch(merging::contains))
            rules.fault(path, "不能归属于自身或其下级", "is the unit itself or stands below it");
        kinds.find(Objects.requireNonNullElse(unit.of(), ""), Objects.requireNonNullElse(unit.kind(), ""))
                .ifPresent(kind -> standUnder(parent, path, kind));
    }

    private void standUnder(@Nullable Named parent, String path, Kinds.Kind kind) {
        if (parent == null) return;
        if (!kind.mayStandUnder(
                Objects.requireNonNullElse(parent.of(), ""), Objects.requireNonNullElse(parent.kind(), "")))
            rules.fault(
                    path,
                    kind.names().zh() + "不能设在此类单位之下",
                    "is a " + parent.kind() + ", and a " + kind.names().en() + " does not stand under one");
    }
}
