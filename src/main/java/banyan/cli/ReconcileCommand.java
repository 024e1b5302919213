package banyan.cli;

import banyan.graph.Graph;
import banyan.http.Json;
import banyan.http.Rooms;
import banyan.load.Reconcile;
import banyan.scenarios.Impact;
import banyan.scenarios.Plan;
import banyan.scenarios.Resolution;
import banyan.scenarios.Scenarios;
import banyan.scenarios.reconcile.Defaults;
import banyan.scenarios.reconcile.Draft;
import banyan.scenarios.reconcile.Place;
import banyan.units.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What would turn the living places into a new list: a plan on standard output, what is not certain beside it. */
@Command(
        name = "reconcile",
        description = "Drafts the changes that turn the living places into a new list of divisions.",
        mixinStandardHelpOptions = true)
final class ReconcileCommand extends GraphCommand {
    private static final int TOLD = 20;

    @Parameters(paramLabel = "LIST.csv", description = "The new list: code,name.")
    Path list;

    @Option(names = "--on", paramLabel = "DATE", required = true, description = "The day the list holds from.")
    LocalDate on;

    @Option(names = "--store", description = "Keep the draft as a scenario and print its id instead of the plan.")
    boolean store;

    @Option(
            names = "--apply",
            description =
                    "Apply it at once: the likeliest successor and the default everywhere; prints the id of the reorganisation.")
    boolean apply;

    @Override
    int run(Graph graph) {
        if (store && apply) {
            err().println(say("--store 与 --apply 只能用一个。", "Say one of --store and --apply."));
            return WRONG_USE;
        }
        Reconcile reconcile = new Reconcile(graph.cypher());
        List<Place> places = reconcile.list(list);
        Draft draft = graph.read(tx -> reconcile.draft(tx, places, on, apply)).answer();
        tell(draft);
        String name = String.valueOf(list.getFileName());
        if (apply) out().println(apply(graph, draft, name));
        else if (store) out().println(reconcile.keep(graph, draft, name).id());
        else print(draft, name);
        return GOOD;
    }

    private void print(Draft draft, String name) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("name", name);
        plan.put("on", on);
        plan.put("changes", draft.changes());
        out().println(Json.MAPPER.writeValueAsString(plan));
    }

    private String apply(Graph graph, Draft draft, String name) {
        Scenarios scenarios = Rooms.over(graph.cypher()).scenarios();
        Impact impact = scenarios
                .impact(graph, new Plan(draft.changes(), on), where.lang)
                .answer();
        Plan plan = Reconcile.decided(draft, impact);
        String reorganization = scenarios
                .apply(graph, plan, Resolution.named(name, "default"), where.lang)
                .reorganization();
        err().println(say("按默认决定的：", "Decided by default:"));
        Columns columns = new Columns(say("事项", "what"), say("数量", "number"));
        columns.row(
                say("第一候选承接单位", "first candidate as successor"), draft.counts().byDefault());
        Defaults.counts(impact.fates()).forEach((what, number) -> columns.row(decided(what), number));
        columns.print(err());
        return reorganization;
    }

    private String decided(String what) {
        return switch (what) {
            case "post" -> say("多人竞一职：暂缺", "several for one post: left vacant");
            case "helper" -> say("结对超出上限：都保留", "more helpers than the policy's most: all stay");
            case "fact" -> say("数据不一：取前者", "facts that differ: the first holds");
            default -> what;
        };
    }

    private void tell(Draft draft) {
        Draft.Counts counts = draft.counts();
        err().println(say(
                counts.before() + " 个现有区划，名录 " + counts.listed() + " 个，" + counts.kept() + " 个编码和名称都没有变。",
                counts.before() + " living places, " + counts.listed() + " on the list, " + counts.kept()
                        + " with the same code and name."));
        Columns columns = new Columns(say("变更", "change"), say("数量", "number"));
        columns.row(say("更名", "renamed"), counts.renamed());
        columns.row(say("变更编码", "recoded"), counts.recoded());
        columns.row(say("划转", "transferred"), counts.transferred());
        columns.row(say("转换类别", "converted"), counts.converted());
        columns.row(say("并入", "merged"), counts.merged());
        columns.row(say("设立", "established"), counts.established());
        columns.row(say("撤销", "abolished"), counts.abolished());
        columns.print(err());
        err().println(say(
                "编码不再属于原单位的：" + counts.sure() + " 个确定，" + counts.open() + " 个待确认。",
                "Of those no longer under their code " + counts.sure() + " are certain, " + counts.open()
                        + " are left open."));
        List<Draft.Ended> open =
                draft.ended().stream().filter(ended -> !ended.sure()).toList();
        open.stream().limit(TOLD).forEach(ended -> err().println("  " + told(ended)));
        if (open.size() > TOLD) err().println("  … " + (open.size() - TOLD));
    }

    private static String told(Draft.Ended ended) {
        String candidates = ended.candidates().stream()
                .map(candidate ->
                        candidate.unit().code() + " " + candidate.unit().name())
                .collect(Collectors.joining(", "));
        return ended.unit().code() + " " + ended.unit().name() + " → " + (candidates.isEmpty() ? "-" : candidates);
    }

    private String say(String zh, String en) {
        return where.lang == Lang.ZH ? zh : en;
    }
}
