package banyan.cli;

import banyan.graph.Graph;
import banyan.http.Json;
import banyan.http.Rooms;
import banyan.scenarios.Impact;
import banyan.scenarios.ImpactPage;
import banyan.scenarios.plans.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a plan would do, as a table, as JSON or as a page; nothing is stored. */
@Command(
        name = "simulate",
        description = "Shows what a plan would do, at every level; nothing is stored.",
        mixinStandardHelpOptions = true)
final class Simulate extends GraphCommand {
    @Parameters(
            paramLabel = "PLAN.json|SCENARIO",
            description = "The plan: {\"changes\": [{\"kind\": \"merge\", …}]}; or the id of a scenario that is kept.")
    String plan;

    @Option(names = "--json", description = "Print the impact as JSON, for programs.")
    boolean json;

    @Option(names = "--html", description = "Print the impact as one HTML page, to be printed and filed.")
    boolean html;

    @Override
    int run(Graph graph) {
        Rooms rooms = Rooms.over(graph.cypher());
        Path file = Path.of(plan);
        Scenario scenario =
                Files.exists(file) || plan.contains(".") ? null : rooms.plans().look(graph, plan);
        Impact impact = rooms.scenarios()
                .impact(graph, scenario == null ? PlanFile.read(file) : scenario.plan(LocalDate.now()), where.lang)
                .answer();
        if (json) out().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(impact));
        else if (html && scenario != null) out().print(rooms.review().report(graph, scenario, impact, where.lang));
        else if (html)
            out().print(ImpactPage.of(
                    impact,
                    ImpactPage.Head.titled(String.valueOf(file.getFileName())),
                    rooms.review().terms(where.lang)));
        else new ImpactReport(impact, where.lang, out()).print();
        return GOOD;
    }
}
