package banyan.cli;

import banyan.coverage.Tallies.Level;
import banyan.scenarios.Change;
import banyan.scenarios.Fate;
import banyan.scenarios.Impact;
import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Unit;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An impact as people read it: changes, figures that differ, what becomes of everything, rules, old codes to new. */
final class ImpactReport {
    private final Impact impact;
    private final Lang lang;
    private final PrintWriter out;

    ImpactReport(Impact impact, Lang lang, PrintWriter out) {
        this.impact = impact;
        this.lang = lang;
        this.out = out;
    }

    void print() {
        changes();
        figures();
        fates();
        remaps();
        out.println();
        out.println(say("未决", "Undecided") + ": " + impact.undecided());
    }

    private void changes() {
        head("变更", "Changes");
        Columns columns = new Columns("id", say("类别", "kind"), say("涉及", "what"), say("到", "to"));
        for (Change change : impact.changes()) {
            switch (change) {
                case Change.Merge merge ->
                    columns.row(merge.id(), merge.kind(), String.join(" ", merge.units()), into(merge.into()));
                case Change.Transfer transfer ->
                    columns.row(transfer.id(), transfer.kind(), transfer.unit(), transfer.to());
                case Change.Establish establish ->
                    columns.row(
                            establish.id(),
                            establish.kind(),
                            establish.thing().code() + " " + establish.thing().name(),
                            establish.under());
                case Change.Abolish abolish ->
                    columns.row(abolish.id(), abolish.kind(), abolish.thing(), abolish.successor());
            }
        }
        columns.print(out);
    }

    private static String into(Change.Into into) {
        return into.name() == null ? into.code() : into.code() + " " + into.name();
    }

    private void figures() {
        TreeSet<String> changed = new TreeSet<>();
        for (Level level : impact.coverage()) {
            Stream.of(level.before(), level.after())
                    .filter(Objects::nonNull)
                    .flatMap(counts -> counts.keySet().stream())
                    .filter(measure -> !Objects.equals(of(level.before(), measure), of(level.after(), measure)))
                    .forEach(changed::add);
        }
        head("数字（前 → 后）", "Figures (before → after)");
        if (changed.isEmpty()) out.println("  " + say("没有变化", "nothing changes"));
        for (Level level : impact.coverage()) {
            List<String> differing = new ArrayList<>();
            for (String measure : changed) {
                String before = of(level.before(), measure);
                String after = of(level.after(), measure);
                if (!before.equals(after)) differing.add(measure + " " + before + " → " + after);
            }
            if (!differing.isEmpty()) out.println("  " + named(level.unit()) + ": " + String.join(", ", differing));
        }
    }

    private static String of(@Nullable Map<String, Long> counts, String measure) {
        return counts == null ? "–" : String.valueOf(counts.getOrDefault(measure, 0L));
    }

    private void fates() {
        head("去向", "What becomes of everything");
        Columns columns = new Columns(
                say("原单位", "of"), say("事项", "what"), "", say("内容", "thing"), say("去向", "fate"), say("到", "to"));
        for (Fate fate : impact.fates()) {
            Object thing = fate.thing() == null ? fate.value() : named(fate.thing());
            columns.row(
                    named(fate.of()),
                    fate.what(),
                    fate.about(),
                    thing,
                    fate.fate(),
                    fate.to() == null ? null : named(fate.to()));
        }
        columns.print(out);
    }

    private void remaps() {
        head("编码对照", "Old codes to new");
        Columns columns = new Columns(say("原编码", "from"), "", say("新编码", "to"), "", say("份额", "share"));
        impact.remaps().forEach(one -> columns.row(one.from(), one.fromName(), one.to(), one.toName(), one.share()));
        columns.print(out);
    }

    private static String named(Unit unit) {
        return unit.code() + " " + unit.name();
    }

    private void head(String zh, String en) {
        out.println();
        out.println(say(zh, en));
    }

    private String say(String zh, String en) {
        return new Names(zh, en).in(lang);
    }
}
