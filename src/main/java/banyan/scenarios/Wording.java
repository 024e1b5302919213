package banyan.scenarios;

import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan's changes and what is open in it, as sentences; an impact brings most names along. Pure. */
final class Wording {
    /** What is said of one relation that begins or ends: {0} and {1} are its ends, {2} the post or role. */
    private static final Map<String, Names> TIES = Map.of(
            "HOLDS true", new Names("任命 %s 为 %s %s", "%s becomes %3$s of %2$s"),
            "HOLDS false", new Names("%s 不再担任 %s %s", "%s gives up %3$s of %2$s"),
            "ASSISTS true", new Names("%s 结对帮扶 %s（%s）", "%s assists %s (%s)"),
            "ASSISTS false", new Names("%s 不再帮扶 %s（%s）", "%s no longer assists %s (%s)"),
            "CONTACTS true", new Names("%s 以 %s 为联系点", "%s takes %s as a contact point"),
            "CONTACTS false", new Names("%s 不再以 %s 为联系点", "%s gives up %s as a contact point"),
            "COVERS true", new Names("%s 覆盖 %s", "%s covers %s"),
            "COVERS false", new Names("%s 不再覆盖 %s", "%s no longer covers %s"));

    private final Map<String, String> names = new HashMap<>();
    private final Terms terms;
    private final Lang lang;

    Wording(Impact impact, Map<String, String> known, Terms terms) {
        names.putAll(known);
        this.terms = terms;
        this.lang = terms.lang();
        impact.fates().forEach(fate -> {
            note(fate.of());
            note(fate.to());
            note(fate.thing());
            if (fate.choices() != null) fate.choices().forEach(choice -> note(choice.unit()));
        });
        impact.coverage().forEach(level -> note(level.unit()));
        impact.remaps().forEach(one -> names.put(one.from(), one.fromName()));
    }

    private void note(@Nullable Unit unit) {
        if (unit != null) names.put(unit.code(), unit.name());
    }

    private String say(String zh, String en) {
        return new Names(zh, en).in(lang);
    }

    /** The name, with its code; the code alone where nobody named it. */
    String named(String code) {
        String name = names.get(code);
        return name == null ? code : say(name + "（" + code + "）", name + " (" + code + ")");
    }

    private String all(List<String> codes) {
        return codes.stream().map(this::named).collect(Collectors.joining(say("、", ", ")));
    }

    /** One change. */
    String sentence(Change change) {
        return switch (change) {
            case Change.Merge c -> merge(c);
            case Change.Split c ->
                named(c.unit())
                        + say(" 拆分为 ", " is split into ")
                        + c.parts().stream()
                                .map(part ->
                                        (part.name() == null ? named(part.code()) : part.name() + " " + part.code())
                                                + " " + Math.round(part.share() * 100) + "%")
                                .collect(Collectors.joining(say("、", ", ")));
            case Change.Transfer c -> named(c.unit()) + say(" 划归 ", " goes under ") + named(c.to());
            case Change.Establish c ->
                (c.under() == null ? "" : named(c.under()))
                        + say(" 新设 ", ": new ")
                        + c.thing().name()
                        + say("（", " (")
                        + c.thing().code()
                        + say("）", ")");
            case Change.Abolish c ->
                say("撤销 ", "abolish ")
                        + named(c.thing())
                        + (c.successor() == null
                                ? ""
                                : say("，由 ", "; taken over by ") + named(c.successor()) + say(" 承接", ""));
            case Change.Decide c -> decided(c);
            case Amending.Rename c -> named(c.thing()) + say(" 更名为 ", " is renamed ") + c.name();
            case Amending.Recode c ->
                say("编码变更：", "codes change: ")
                        + c.pairs().stream()
                                .map(pair -> pair.from() + " → " + pair.to())
                                .collect(Collectors.joining(say("、", ", ")));
            case Amending.Convert c -> named(c.unit()) + say(" 改设为 ", " becomes ") + terms.word(c.to());
            case Amending.SetValue c ->
                named(c.thing()) + " " + c.field() + say(" 改为 ", " becomes ")
                        + (c.value() == null ? say("空", "empty") : c.value());
            case Amending.Raise c -> named(c.branch()) + say(" 列为后进党组织：", " is listed as backward: ") + c.reason();
            case Amending.Release c -> named(c.branch()) + say(" 退出后进党组织", " leaves the backward list");
            case Amending.MoveMembers c ->
                say(
                        c.members() + " 名党员由 " + named(c.from()) + " 转到 " + named(c.to()),
                        c.members() + " members go from " + named(c.from()) + " to " + named(c.to()));
            case Relating c -> {
                Relating.Tied tied = c.tied();
                Names said =
                        TIES.getOrDefault(tied.relation() + " " + tied.begins(), new Names("%s %s %s", "%s %s %s"));
                yield said.in(lang)
                        .formatted(named(tied.from()), named(tied.to()), terms.word(tied.about()))
                        .strip();
            }
        };
    }

    private String merge(Change.Merge c) {
        String into = c.into().code();
        List<String> joining =
                c.units().stream().filter(code -> !code.equals(into)).toList();
        String name = c.into().name();
        if (!c.hasSurvivor())
            return all(c.units())
                    + say(" 合并设立 ", " become the new ")
                    + (name == null ? into : name + say("（" + into + "）", " (" + into + ")"));
        return all(joining) + say(" 并入 ", " join ") + named(into) + (name == null ? "" : say("，称 ", ", named ") + name);
    }

    private String decided(Change.Decide c) {
        String[] parts = c.fate().split("/", 4);
        String what =
                parts.length > 2 && !parts[1].equals("members") ? parts[2] : parts.length > 1 ? parts[1] : c.fate();
        String choice = switch (c.choice()) {
            case "none" -> say("都不保留", "none");
            case "all" -> say("都保留", "all");
            default -> named(c.choice());
        };
        return say("定夺：", "decided: ") + named(parts[0]) + " " + terms.word(what) + say(" — ", " — ") + choice;
    }

    /** What is open, with what can be chosen: one sentence for all that compete for the same post or value. */
    List<String> questions(List<Fate> fates) {
        return fates.stream()
                .filter(Fate::undecided)
                .collect(Collectors.groupingBy(Wording::asked, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::question)
                .toList();
    }

    /** The place that is competed for; a fate alone where there is none. */
    private static String asked(Fate fate) {
        Unit to = fate.to();
        return to == null || fate.choices() == null ? fate.id() : fate.what() + " " + fate.about() + " " + to.code();
    }

    private String question(List<Fate> competing) {
        Fate first = competing.getFirst();
        String choices = competing.stream()
                .flatMap(fate -> Stream.ofNullable(fate.choices()).flatMap(List::stream))
                .map(Fate.Choice::name)
                .distinct()
                .collect(Collectors.joining(say("、", ", ")));
        Unit at = competing.size() == 1 || first.to() == null ? first.of() : first.to();
        return at.name()
                + " "
                + terms.word(first.about() == null ? first.what() : first.about())
                + (competing.size() > 1 || first.thing() == null
                        ? ""
                        : " " + first.thing().name())
                + say(" 去向未定", " is undecided")
                + (choices.isEmpty() ? "" : say("，可选：", "; choices: ") + choices);
    }
}
