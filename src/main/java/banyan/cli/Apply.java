package banyan.cli;

import banyan.graph.Graph;
import banyan.http.Rooms;
import banyan.scenarios.Applied;
import banyan.scenarios.Plan;
import banyan.scenarios.Resolution;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a plan happen, all or nothing, and prints the id of the reorganisation it became. */
@Command(
        name = "apply",
        description = "Makes a plan happen, all or nothing; prints the id under which it can be reverted.",
        mixinStandardHelpOptions = true)
final class Apply extends GraphCommand {
    @Parameters(paramLabel = "PLAN.json", description = "The plan, as for simulate.")
    Path plan;

    @Option(names = "--name", paramLabel = "NAME", description = "What the reorganisation is called.")
    @Nullable
    String name;

    @Option(names = "--on", paramLabel = "DATE", description = "The day it takes effect, instead of the plan's.")
    @Nullable
    LocalDate on;

    @Option(names = "--by", paramLabel = "WHO", description = "Who decided it.")
    @Nullable
    String by;

    @Option(names = "--why", paramLabel = "TEXT", description = "In their words.")
    @Nullable
    String why;

    @Override
    int run(Graph graph) {
        Plan read = PlanFile.read(plan);
        Plan dated = on == null ? read : new Plan(read.changes(), on);
        Resolution resolution = new Resolution(name, by, why, null, null);
        Applied applied = Rooms.over(graph.cypher()).scenarios().apply(graph, dated, resolution, where.lang);
        new ImpactReport(applied.impact(), where.lang, err()).print();
        out().println(applied.reorganization());
        return GOOD;
    }
}
