package banyan.scenarios;

import banyan.checks.Offender;
import banyan.coverage.Tallies.Level;
import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An impact as one HTML page that needs nothing else: to be read, printed and filed. Well-formed also as XML; nothing
 * of what was entered becomes markup. Pure.
 */
public final class ImpactPage {
    /** The page's only style sheet; whoever serves it can allow just this one. */
    public static final String STYLE = "body{font:14px/1.5 system-ui,'Noto Sans CJK SC',sans-serif;color:#1c1c1c;"
            + "max-width:72rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}"
            + "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #bbb;padding:.2rem .5rem;"
            + "text-align:left;vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
            + "thead{display:table-header-group}tr{break-inside:avoid}.open{font-weight:600}"
            + "@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}}";

    /** So many rows of one table at most; what is left out is said. */
    private static final int MOST = 5000;

    private static final Map<String, Names> WORDS = Map.ofEntries(
            word("members", "党员", "members"),
            word("formalMembers", "正式党员", "formal members"),
            word("fact", "基本情况", "facts"),
            word("child", "下级单位", "units below"),
            word("post", "职务", "posts"),
            word("reserve", "后备人选", "reserves"),
            word("helper", "帮扶关系", "helpers"),
            word("contactPoint", "联系点", "contact points"),
            word("visit", "走访", "visits"),
            word("covers", "所覆盖对象", "covered things"),
            word("coveredBy", "覆盖它的支部", "covering branches"),
            word("assists", "对外帮扶", "pairings as a helper"),
            word("organization", "组织机构", "organisations"),
            word("task", "任务", "tasks"),
            word("screening", "排查记录", "screenings"),
            word("backward", "软弱涣散认定", "backward standing"),
            word("kept", "随原单位保留", "kept with the former unit"),
            word("moved", "转入", "moved"),
            word("added", "加入", "added"),
            word("merged", "与已有的合并", "merged with one there"),
            word("displaced", "失去位置", "displaced"),
            word("let-go", "不再保留", "let go"),
            word("undecided", "待定", "undecided"));

    private final Impact impact;
    private final Map<String, String> measures;
    private final Lang lang;
    private final StringBuilder html = new StringBuilder(1 << 14);

    private ImpactPage(Impact impact, Map<String, String> measures, Lang lang) {
        this.impact = impact;
        this.measures = measures;
        this.lang = lang;
    }

    /**
     * The page.
     *
     * @param title what the plan is called
     * @param about what is to be said of it under the title, a line each; may be empty
     * @param measures names of the measures by id, in the order they are to be told
     */
    public static String of(Impact impact, String title, List<String> about, Map<String, String> measures, Lang lang) {
        return new ImpactPage(impact, measures, lang).page(title, about);
    }

    private String page(String title, List<String> about) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(lang == Lang.ZH ? "zh-CN" : "en")
                .append("\"><head>");
        html.append("<meta charset=\"utf-8\"/><title>").append(escaped(title)).append("</title>");
        html.append("<style>").append(STYLE).append("</style></head><body>\n<h1>");
        html.append(escaped(title)).append("</h1>\n");
        about.forEach(line -> html.append("<p>").append(escaped(line)).append("</p>\n"));
        html.append("<p class=\"open\">")
                .append(say("待定事项", "Undecided"))
                .append(": ")
                .append(impact.undecided())
                .append(" · ")
                .append(say("数据修订号", "revision"))
                .append(' ')
                .append(impact.revision())
                .append("</p>\n");
        changes();
        figures();
        fateCounts();
        fates();
        checks();
        remaps();
        return html.append("</body></html>\n").toString();
    }

    private void changes() {
        List<List<String>> rows = new ArrayList<>();
        for (Change change : impact.changes()) {
            InShort inShort = InShort.of(change);
            rows.add(List.of(change.id(), change.kind(), inShort.what(), text(inShort.to())));
        }
        table(
                say("变更", "Changes"),
                List.of(say("编号", "id"), say("类别", "kind"), say("涉及", "what"), say("到", "to")),
                rows,
                0);
    }

    private void figures() {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : impact.coverage()) {
            Map<String, Long> before = Objects.requireNonNullElse(level.before(), Map.of());
            Map<String, Long> after = Objects.requireNonNullElse(level.after(), Map.of());
            TreeSet<String> others = new TreeSet<>(before.keySet());
            others.addAll(after.keySet());
            others.removeAll(measures.keySet());
            List<String> ids = new ArrayList<>(measures.keySet());
            ids.addAll(others);
            for (String id : ids) {
                long was = before.getOrDefault(id, 0L);
                long is = after.getOrDefault(id, 0L);
                if (was != is)
                    rows.add(List.of(
                            named(level.unit()),
                            measures.getOrDefault(id, id),
                            String.valueOf(was),
                            String.valueOf(is),
                            String.format("%+d", is - was)));
            }
        }
        table(
                say("数字（前后对照）", "Figures, before and after"),
                List.of(
                        say("单位", "unit"),
                        say("计量项", "measure"),
                        say("前", "before"),
                        say("后", "after"),
                        say("增减", "change")),
                rows,
                3);
    }

    private void fateCounts() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        impact.fates()
                .forEach(fate -> counts.computeIfAbsent(fate.what(), what -> new TreeMap<>())
                        .merge(fate.fate(), 1, Integer::sum));
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((what, ends) ->
                ends.forEach((end, count) -> rows.add(List.of(word(what), word(end), String.valueOf(count)))));
        table(
                say("去向汇总", "What becomes of everything, in short"),
                List.of(say("事项", "what"), say("去向", "fate"), say("数量", "count")),
                rows,
                1);
    }

    private void fates() {
        List<List<String>> rows = new ArrayList<>();
        for (Fate fate : impact.fates()) {
            Object thing = fate.thing() == null ? fate.value() : named(fate.thing());
            rows.add(List.of(
                    named(fate.of()),
                    word(fate.what()),
                    text(fate.about()),
                    text(thing),
                    word(fate.fate()),
                    fate.to() == null ? text(fate.note()) : named(fate.to())));
        }
        table(
                say("去向明细", "What becomes of everything"),
                List.of(say("原单位", "of"), say("事项", "what"), "", say("内容", "thing"), say("去向", "fate"), say("到", "to")),
                rows,
                0);
    }

    private void checks() {
        List<List<String>> rows = new ArrayList<>();
        offenders(rows, say("新增", "broken"), impact.checks().introduced());
        offenders(rows, say("消除", "mended"), impact.checks().resolved());
        offenders(rows, say("仍在", "standing"), impact.checks().standing());
        table(
                say("规则", "Rules"),
                List.of("", say("规则", "check"), say("单位", "unit"), say("说明", "message"), say("依据", "source")),
                rows,
                0);
    }

    private static void offenders(List<List<String>> rows, String how, List<Offender> offenders) {
        offenders.forEach(
                one -> rows.add(List.of(how, one.check(), named(one.unit()), one.message(), text(one.article()))));
    }

    private void remaps() {
        List<List<String>> rows = new ArrayList<>();
        for (Impact.Remap one : impact.remaps())
            rows.add(List.of(
                    one.from(), one.fromName(), text(one.to()), text(one.toName()), String.valueOf(one.share())));
        table(
                say("编码对照", "Old codes to new"),
                List.of(
                        say("原编码", "from"),
                        say("原名称", "name"),
                        say("新编码", "to"),
                        say("新名称", "name"),
                        say("份额", "share")),
                rows,
                1);
    }

    /** A section with a table; its last {@code numbers} columns are figures. */
    private void table(String title, List<String> heads, List<List<String>> rows, int numbers) {
        html.append("<section><h2>")
                .append(escaped(title))
                .append(" (")
                .append(rows.size())
                .append(")</h2>\n");
        if (rows.isEmpty()) html.append("<p>").append(say("无", "none")).append("</p>");
        else {
            html.append("<table><thead>");
            row("th", heads, numbers);
            html.append("</thead><tbody>");
            rows.stream().limit(MOST).forEach(row -> row("td", row, numbers));
            html.append("</tbody></table>");
        }
        if (rows.size() > MOST)
            html.append("<p>")
                    .append(say("只列出前 " + MOST + " 行", "only the first " + MOST + " rows are shown"))
                    .append("</p>");
        html.append("</section>\n");
    }

    private void row(String cell, List<String> cells, int numbers) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++)
            html.append('<')
                    .append(cell)
                    .append(i >= cells.size() - numbers ? " class=\"n\">" : ">")
                    .append(escaped(cells.get(i)))
                    .append("</")
                    .append(cell)
                    .append('>');
        html.append("</tr>\n");
    }

    /** Text as it may stand in a page; characters that no page may hold become a mark. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default ->
                    safe.appendCodePoint(
                            (c < 0x20 && c != '\n' && c != '\t')
                                            || (c >= 0xD800 && c < 0xE000)
                                            || c == 0xFFFE
                                            || c == 0xFFFF
                                    ? 0xFFFD
                                    : c);
            }
        });
        return safe.toString();
    }

    private static Map.Entry<String, Names> word(String id, String zh, String en) {
        return Map.entry(id, new Names(zh, en));
    }

    private String word(String id) {
        return WORDS.getOrDefault(id, new Names(id, id)).in(lang);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String named(Unit unit) {
        return unit.code() + " " + unit.name();
    }

    private String say(String zh, String en) {
        return new Names(zh, en).in(lang);
    }
}
