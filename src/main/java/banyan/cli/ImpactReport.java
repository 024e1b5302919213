package banyan.cli;

import banyan.checks.Offender;
import banyan.coverage.Tallies.Level;
import banyan.scenarios.Change;
import banyan.scenarios.Fate;
import banyan.scenarios.Impact;
import banyan.scenarios.InShort;
import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Unit;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
        checks();
        remaps();
        out.println();
        out.println(say("未决", "Undecided") + ": " + impact.undecided());
    }

    private void changes() {
        head("变更", "Changes");
        Columns columns = new Columns("id", say("类别", "kind"), say("涉及", "what"), say("到", "to"));
        for (Change change : impact.changes()) {
            InShort line = InShort.of(change);
            columns.row(change.id(), change.kind(), line.what(), line.to());
        }
        columns.print(out);
    }

    private void figures() {
        head("数字（前 → 后）", "Figures (before → after)");
        boolean any = false;
        for (Level level : impact.coverage()) {
            TreeSet<String> measures = new TreeSet<>(counts(level.before()).keySet());
            measures.addAll(counts(level.after()).keySet());
            List<String> differing = new ArrayList<>();
            for (String measure : measures) {
                long before = counts(level.before()).getOrDefault(measure, 0L);
                long after = counts(level.after()).getOrDefault(measure, 0L);
                if (before != after) differing.add(measure + " " + before + " → " + after);
            }
            if (!differing.isEmpty()) out.println("  " + named(level.unit()) + ": " + String.join(", ", differing));
            any |= !differing.isEmpty();
        }
        if (!any) out.println("  " + say("没有变化", "nothing changes"));
    }

    private static Map<String, Long> counts(@Nullable Map<String, Long> counts) {
        return counts == null ? Map.of() : counts;
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

    private void checks() {
        head("规则", "Rules");
        Columns columns = new Columns("", say("规则", "check"), say("单位", "unit"), say("说明", "message"));
        offenders(columns, say("新增", "broken"), impact.checks().introduced());
        offenders(columns, say("消除", "mended"), impact.checks().resolved());
        offenders(columns, say("仍在", "standing"), impact.checks().standing());
        if (columns.isEmpty()) out.println("  " + say("都符合", "all kept"));
        else columns.print(out);
    }

    private static void offenders(Columns columns, String how, List<Offender> offenders) {
        offenders.forEach(one -> columns.row(how, one.check(), named(one.unit()), one.message()));
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
