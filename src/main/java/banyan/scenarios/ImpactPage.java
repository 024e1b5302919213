package banyan.scenarios;

import banyan.checks.Offender;
import banyan.coverage.Tallies.Level;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An impact as one HTML page that needs nothing else: a decision paper (决策文件) to be read, printed on A4 and filed. The
 * paper comes first: what changes, the figures before and after, what is open, who is to be told, old codes to new, the
 * rules, and room to sign; all the rest is appended. Well-formed also as XML; nothing of what was entered becomes
 * markup. Pure.
 */
public final class ImpactPage {
    /** The page's only style sheet, set as official papers are; whoever serves it can allow just this one. */
    public static final String STYLE =
            "@page{size:A4;margin:32mm 24mm 28mm 26mm;@bottom-center{content:'— ' counter(page) ' —';"
                    + "font:10.5pt serif}}"
                    + "body{font:16px/1.75 FangSong,STFangsong,'仿宋','Noto Serif CJK SC','Source Han Serif SC',serif;color:#111;"
                    + "background:#fff;max-width:48rem;margin:2.5rem auto;padding:0 1.5rem}"
                    + ":lang(en) body{font-family:Georgia,'Noto Serif CJK SC',serif;line-height:1.55}"
                    + "h1{font:600 1.75rem/1.4 'FZXiaoBiaoSong-B05S','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif;"
                    + "text-align:center;margin:0 0 1rem}"
                    + "h2{font:600 1.05rem/1.5 SimHei,'Noto Sans CJK SC','Microsoft YaHei',sans-serif;margin:1.6rem 0 .4rem}"
                    + "p{margin:.2rem 0}.about{text-align:center;color:#333;font-size:.92rem}.open{font-weight:600;text-align:center}"
                    + "ol{margin:.2rem 0;padding-left:2rem}li{margin:.1rem 0}"
                    + "table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.45;margin:.3rem 0}"
                    + "th,td{border:1px solid #555;padding:.22rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
                    + "th{font-weight:600;background:#f2f2f2}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;"
                    + "white-space:nowrap}thead{display:table-header-group}tr{break-inside:avoid}.sign{margin:2.2rem 0 0;text-align:right}"
                    + ".annex{break-before:page}"
                    + "@media print{body{margin:0;padding:0;max-width:none;font-size:12pt}h2{break-after:avoid}}";

    /** The check that is said as a question already. */
    private static final String ASKED = "single-post";

    /**
     * What is said of a plan besides what it does.
     *
     * @param about lines under the title; may be empty
     * @param steps who did what with it: day, step, by whom, why
     * @param scope code of the unit whose figures stand in the paper itself; null: the uppermost
     * @param names of things the changes name, by code: those whose fate is told bring their own
     */
    public record Head(
            String title,
            List<String> about,
            List<List<String>> steps,
            @Nullable String scope,
            Map<String, String> names) {
        /** Only a title. */
        public static Head titled(String title) {
            return new Head(title, List.of(), List.of(), null, Map.of());
        }
    }

    private final Impact impact;
    private final Head head;
    private final Terms terms;
    private final Wording wording;
    private final Html html;

    private ImpactPage(Impact impact, Head head, Terms terms) {
        this.impact = impact;
        this.head = head;
        this.terms = terms;
        this.wording = new Wording(impact, head.names(), terms);
        this.html = new Html(terms.lang());
    }

    /** The page. */
    public static String of(Impact impact, Head head, Terms terms) {
        return new ImpactPage(impact, head, terms).page();
    }

    private String page() {
        html.begin(head.title(), STYLE);
        head.about().forEach(line -> html.paragraph("about", line));
        html.paragraph(
                "open",
                say("待定事项", "Open points") + ": " + open().size() + " · " + say("数据修订号", "revision") + " "
                        + impact.revision());
        html.heading(say("调整事项", "Changes"));
        html.list(impact.changes().stream()
                .filter(change -> !(change instanceof Change.Merge merge && merge.derivedFrom() != null))
                .map(wording::sentence)
                .toList());
        List<Level> scope = scope();
        String of = scope.isEmpty() ? "" : scope.getFirst().unit().name();
        html.heading(say("调整前后主要数字（" + of + "）", "Figures before and after: " + of));
        figures(scope, false);
        html.heading(say("待定事项", "Open points"));
        html.list(open());
        html.heading(say("应告知的人员和单位", "People to be told"));
        told();
        html.heading(say("编码对照", "Old codes to new"));
        remaps();
        html.heading(say("规则核对", "Rules"));
        checks();
        html.heading(say("签批", "Approval"));
        signatures();
        annexes();
        return html.end();
    }

    private List<Level> scope() {
        List<Level> levels = impact.coverage();
        return levels.stream()
                .filter(level -> level.unit().code().equals(head.scope()))
                .findFirst()
                .or(() -> levels.stream().findFirst())
                .stream()
                .toList();
    }

    private void annexes() {
        html.annex(say("附件一　各级数字", "Annex 1: figures at each level"));
        figures(impact.coverage(), true);
        html.annex(say("附件二　去向汇总", "Annex 2: what becomes of everything, in short"));
        fateCounts();
        html.annex(say("附件三　去向明细", "Annex 3: what becomes of everything"));
        fates();
    }

    private void figures(List<Level> levels, boolean named) {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : levels) {
            Map<String, Long> before = Objects.requireNonNullElse(level.before(), Map.of());
            Map<String, Long> after = Objects.requireNonNullElse(level.after(), Map.of());
            TreeSet<String> others = new TreeSet<>(before.keySet());
            others.addAll(after.keySet());
            others.removeAll(terms.measures().keySet());
            List<String> ids = new ArrayList<>(terms.measures().keySet());
            ids.addAll(others);
            for (String id : ids) {
                long was = before.getOrDefault(id, 0L);
                long is = after.getOrDefault(id, 0L);
                if (was == is) continue;
                List<String> row = new ArrayList<>(named ? List.of(level.unit().name()) : List.of());
                row.add(terms.measures().getOrDefault(id, id));
                row.addAll(List.of(
                        text(was), text(is), String.format("%+,d", is - was).replace('-', '−')));
                rows.add(row);
            }
        }
        List<String> heads = new ArrayList<>(named ? List.of(say("单位", "unit")) : List.of());
        heads.addAll(List.of(say("计量项", "measure"), say("调整前", "before"), say("调整后", "after"), say("增减", "change")));
        html.table(heads, rows, 3);
    }

    private List<String> open() {
        List<String> lines = new ArrayList<>(wording.questions(impact.fates()));
        impact.checks().introduced().stream()
                .filter(one -> !(one.check().equals(ASKED) && impact.undecided() > 0))
                .map(one -> one.unit().name() + say("：", ": ") + one.message())
                .forEach(lines::add);
        return lines;
    }

    private void told() {
        List<List<String>> rows = new ArrayList<>();
        for (Told one : Told.of(impact, terms))
            rows.add(List.of(one.who().name(), one.who().code(), String.join(say("；", "; "), one.what())));
        html.table(List.of(say("姓名（名称）", "name"), say("编码", "code"), say("告知事项", "what")), rows, 0);
    }

    private void remaps() {
        List<List<String>> rows = new ArrayList<>();
        for (Impact.Remap one : impact.remaps())
            rows.add(List.of(
                    one.from(),
                    one.fromName(),
                    text(one.to()),
                    text(one.toName()),
                    Math.round(one.share() * 100) + "%"));
        html.table(
                List.of(
                        say("原编码", "old code"),
                        say("原名称", "old name"),
                        say("新编码", "new code"),
                        say("新名称", "new name"),
                        say("份额", "share")),
                rows,
                1);
    }

    private void checks() {
        List<List<String>> rows = new ArrayList<>();
        offenders(rows, say("新增", "broken"), impact.checks().introduced());
        offenders(rows, say("消除", "mended"), impact.checks().resolved());
        offenders(rows, say("仍在", "standing"), impact.checks().standing());
        html.table(List.of(say("情形", "how"), say("单位", "unit"), say("说明", "message"), say("依据", "source")), rows, 0);
    }

    private void offenders(List<List<String>> rows, String how, List<Offender> offenders) {
        offenders.forEach(one -> rows.add(List.of(how, one.unit().name(), one.message(), text(one.article()))));
    }

    private void signatures() {
        html.table(List.of(say("日期", "day"), say("事项", "step"), say("经办", "by"), say("说明", "why")), head.steps(), 0);
        Stream.of(say("拟办：", "Drafted: "), say("审核：", "Reviewed: "), say("批准：", "Approved: "))
                .forEach(line -> html.paragraph("sign", line + "＿＿＿＿＿＿＿＿　　" + say("年　　月　　日", "date ＿＿＿＿＿＿")));
    }

    private void fateCounts() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        impact.fates()
                .forEach(fate -> counts.computeIfAbsent(fate.what(), what -> new TreeMap<>())
                        .merge(fate.fate(), 1, Integer::sum));
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((what, ends) -> ends.forEach(
                (end, count) -> rows.add(List.of(terms.word(what), terms.word(end), String.valueOf(count)))));
        html.table(List.of(say("事项", "what"), say("去向", "fate"), say("数量", "count")), rows, 1);
    }

    private void fates() {
        List<List<String>> rows = new ArrayList<>();
        for (Fate fate : impact.fates()) {
            Object thing = fate.thing() == null ? fate.value() : fate.thing().name();
            rows.add(List.of(
                    named(fate.of()),
                    terms.word(fate.about() == null ? fate.what() : fate.about()),
                    text(thing),
                    terms.word(fate.fate()),
                    fate.to() == null ? "" : named(fate.to())));
        }
        html.table(
                List.of(say("原单位", "of"), say("事项", "what"), say("内容", "thing"), say("去向", "fate"), say("到", "to")),
                rows,
                0);
    }

    private String text(@Nullable Object value) {
        if (value instanceof Boolean yes) return yes ? say("是", "yes") : say("否", "no");
        if (value instanceof Long whole) return String.format("%,d", whole);
        if (value instanceof Integer whole) return String.format("%,d", whole);
        return Objects.toString(value, "");
    }

    private static String named(Unit unit) {
        return unit.name() + " " + unit.code();
    }

    private String say(String zh, String en) {
        return html.say(zh, en);
    }
}
