package banyan.cli;

import banyan.checks.Checks;
import banyan.checks.Offender;
import banyan.checks.Offenders;
import banyan.graph.Graph;
import banyan.http.Json;
import banyan.http.Rooms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who breaks a rule. */
@Command(
        name = "checks",
        description = "Prints whoever breaks a rule; ends with 1 if anybody does.",
        mixinStandardHelpOptions = true)
final class ChecksCommand extends GraphCommand {
    @Option(names = "--unit", paramLabel = "CODE", description = "Only at and below this unit.")
    @Nullable
    String unit;

    @Option(names = "--json", description = "Print all of it as JSON, for programs.")
    boolean json;

    @Override
    int run(Graph graph) {
        Checks checks = Rooms.over(graph.cypher()).checks();
        Offenders offenders = graph.read(tx -> checks.all(
                        tx, unit, checks.moment(tx, LocalDate.now()), Integer.MAX_VALUE / 2, null, where.lang))
                .answer();
        if (json) out().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(offenders));
        else print(offenders);
        err().println(offenders.total() + " offenders on " + offenders.on());
        return offenders.total() == 0 ? GOOD : FOUND;
    }

    private void print(Offenders offenders) {
        Columns columns = new Columns("check", "strength", "code", "name", "found", "wanted", "message");
        for (Offender one : offenders.items()) {
            columns.row(
                    one.check(),
                    one.strength(),
                    one.unit().code(),
                    one.unit().name(),
                    one.found(),
                    one.wanted(),
                    one.message());
        }
        if (!columns.isEmpty()) columns.print(out());
    }
}
