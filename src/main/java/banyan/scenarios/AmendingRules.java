package banyan.scenarios;

import banyan.units.Kinds;
import banyan.units.Limits;
import banyan.units.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rules of renaming, recoding, converting, setting values, raising, releasing and moving members; pure. */
final class AmendingRules {
    private static final Set<String> COUNTS = Set.of("members", "formalMembers");

    private final Kinds kinds;
    private final FactRules facts;
    private final Rules rules;

    AmendingRules(Vocabulary words, FactRules facts, Rules rules) {
        this.kinds = words.kinds();
        this.facts = facts;
        this.rules = rules;
    }

    void check(Amending change, String path) {
        switch (change) {
            case Amending.Rename rename -> rules.living(rename.thing(), path + ".thing");
            case Amending.Recode recode -> recode(recode, path);
            case Amending.Convert convert -> convert(convert, path);
            case Amending.SetValue set -> set(set, path);
            case Amending.Raise raise -> backward(raise.branch(), false, path + ".branch");
            case Amending.Release release -> {
                backward(release.branch(), true, path + ".branch");
                rules.unmet(release.branch())
                        .forEach(reason -> rules.fault(path + ".branch", reason.zh(), reason.en()));
            }
            case Amending.MoveMembers move -> move(move, path);
        }
    }

    private void recode(Amending.Recode recode, String path) {
        Set<String> from = new HashSet<>();
        Set<String> to = new HashSet<>();
        for (int i = 0; i < recode.pairs().size(); i++) {
            Amending.Pair pair = recode.pairs().get(i);
            rules.living(pair.from(), path + ".pairs[" + i + "].from");
            if (!from.add(pair.from())) rules.fault(path + ".pairs[" + i + "].from", "编码重复", "stands twice");
            if (!to.add(pair.to())) rules.fault(path + ".pairs[" + i + "].to", "编码重复", "stands twice");
        }
        for (int i = 0; i < recode.pairs().size(); i++) {
            String code = recode.pairs().get(i).to();
            if (!from.contains(code)) rules.free(code, path + ".pairs[" + i + "].to");
        }
    }

    private void convert(Amending.Convert convert, String path) {
        Named unit = rules.living(convert.unit(), path + ".unit");
        if (unit == null) return;
        String of = Objects.requireNonNullElse(unit.of(), "");
        if (of.equals("branch") && Kinds.FORMS.contains(convert.to())) {
            if (convert.to().equals(unit.text("form"))) rules.fault(path + ".to", "已是该形式", "is what it is already");
            return;
        }
        Kinds.Kind kind = kinds.find(of, convert.to()).orElse(null);
        if (kind == null) {
            rules.fault(path + ".to", "不是此类的类别", "is not a kind of " + of);
            return;
        }
        if (convert.to().equals(unit.kind())) rules.fault(path + ".to", "已是该类别", "is what it is already");
        Named.Parent parent = unit.parent();
        if (parent != null && !kind.mayStandUnder(parent.of(), parent.kind()))
            rules.fault(path + ".to", "不能设在此上级之下", "does not stand under a " + parent.kind());
    }

    private void backward(String code, boolean wanted, String path) {
        Named branch = rules.living(code, path);
        if (branch == null) return;
        if (!"branch".equals(branch.of())) rules.fault(path, "不是党组织", "is not a branch");
        else if (branch.backward() != wanted)
            rules.fault(
                    path,
                    wanted ? "不在后进名单上" : "已在后进名单上",
                    wanted ? "is not on the backward list" : "is on the backward list already");
    }

    private void move(Amending.MoveMembers move, String path) {
        Named from = rules.living(move.from(), path + ".from");
        Named to = rules.living(move.to(), path + ".to");
        for (String end : List.of("from", "to")) {
            Named branch = end.equals("from") ? from : to;
            if (branch != null && !"branch".equals(branch.of()))
                rules.fault(path + "." + end, "不是党组织", "is not a branch");
        }
        if (move.from().equals(move.to())) rules.fault(path + ".to", "与转出组织相同", "is the branch they come from");
        if (move.members() == 0) rules.fault(path + ".members", "应大于 0", "must be more than 0");
        if (move.formal() > move.members()) rules.fault(path + ".formal", "正式党员多于党员总数", "is more than members");
        if (from != null) rules.within(path + ".members", from.lacks(move.members(), move.formal()));
    }

    private void set(Amending.SetValue set, String path) {
        Named thing = rules.living(set.thing(), path + ".thing");
        if (thing == null) return;
        if (COUNTS.contains(set.field())) {
            counts(set, thing, path);
        } else if (set.field().equals("termEnds")) {
            if (!"branch".equals(thing.of())) rules.fault(path + ".field", "只有党组织有任期", "goes with branches only");
            else facts.typed("date", set.value(), path + ".value");
        } else {
            facts.set(set, thing, path);
        }
    }

    private void counts(Amending.SetValue set, Named thing, String path) {
        if (!"branch".equals(thing.of())) rules.fault(path + ".field", "只有党组织有党员", "goes with branches only");
        else if (!(set.value() instanceof Long count))
            rules.fault(path + ".value", "应为不小于 0 的整数", "must be a whole number of at least 0");
        else if (Limits.count(count) instanceof Names wrong) rules.within(path + ".value", wrong);
        else if (set.field().equals("members")
                ? count < thing.number("formalMembers")
                : count > thing.number("members"))
            rules.fault(path + ".value", "正式党员多于党员总数", "would leave more formal members than members");
    }
}
