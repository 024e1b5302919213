package banyan.cli;

import banyan.graph.Graph;
import banyan.http.Json;
import banyan.load.Reconcile;
import banyan.scenarios.reconcile.Draft;
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

    @Override
    int run(Graph graph) {
        Reconcile reconcile = new Reconcile(graph.cypher());
        var places = reconcile.list(list);
        Draft draft = graph.read(tx -> reconcile.draft(tx, places, on, false)).answer();
        tell(draft);
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("name", String.valueOf(list.getFileName()));
        plan.put("on", on);
        plan.put("changes", draft.changes());
        out().println(Json.MAPPER.writeValueAsString(plan));
        return GOOD;
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
