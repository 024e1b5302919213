package banyan.cli;

import banyan.graph.Graph;
import banyan.graph.Refused;
import banyan.http.Json;
import banyan.http.Rooms;
import banyan.scenarios.Impact;
import banyan.scenarios.Plan;
import banyan.scenarios.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

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
                .impact(graph, read(), where.lang)
                .answer();
        if (json) out().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(impact));
        else new ImpactReport(impact, where.lang, out()).print();
        return GOOD;
    }

    private Plan read() {
        try {
            return PlanReader.read(Json.MAPPER.readTree(Files.readAllBytes(plan)), LocalDate.now());
        } catch (IOException e) {
            throw new Refused("The plan " + plan + " cannot be read.", e);
        } catch (JacksonException e) {
            throw new Refused(
                    "The plan " + plan + " is not JSON: " + e.getOriginalMessage() + ", line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".",
                    e);
        }
    }
}
