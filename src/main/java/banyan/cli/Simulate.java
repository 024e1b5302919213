package banyan.cli;

import banyan.graph.Graph;
import banyan.http.Json;
import banyan.http.Rooms;
import banyan.scenarios.Impact;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a plan would do, as a table or as JSON; nothing is stored. */
@Command(
        name = "simulate",
        description = "Shows what a plan would do, at every level; nothing is stored.",
        mixinStandardHelpOptions = true)
final class Simulate extends GraphCommand {
    @Parameters(paramLabel = "PLAN.json", description = "The plan: {\"changes\": [{\"kind\": \"merge\", …}]}.")
    Path plan;

    @Option(names = "--json", description = "Print the impact as JSON, for programs.")
    boolean json;

    @Override
    int run(Graph graph) {
        Impact impact = Rooms.over(graph.cypher())
                .scenarios()
                .impact(graph, PlanFile.read(plan), where.lang)
                .answer();
        if (json) out().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(impact));
        else new ImpactReport(impact, where.lang, out()).print();
        return GOOD;
    }
}
