package banyan.cli;

import banyan.graph.Graph;
import banyan.http.Rooms;
import banyan.scenarios.Reorganizations.Reorganization;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a reorganisation back, or says what stands in the way. */
@Command(
        name = "revert",
        description =
                "Takes an applied reorganisation back; ends with 1 and changes nothing if something stands in the way.",
        mixinStandardHelpOptions = true)
final class Revert extends GraphCommand {
    @Parameters(paramLabel = "REORGANIZATION", description = "Its id, as apply printed it.")
    String id;

    @Option(names = "--by", paramLabel = "WHO", description = "Who takes it back.")
    @Nullable
    String by;

    @Option(names = "--why", paramLabel = "TEXT", description = "In their words.")
    @Nullable
    String why;

    @Override
    int run(Graph graph) {
        Reorganization reverted = Rooms.over(graph.cypher())
                .reorganizations()
                .revert(graph, id, LocalDate.now(), by, why, where.lang)
                .answer();
        err().println(reverted.id() + " " + reverted.name() + ": ended " + reverted.ended() + ", established "
                + reverted.established() + ", all as before.");
        return GOOD;
    }
}
