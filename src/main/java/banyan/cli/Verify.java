package banyan.cli;

import banyan.checks.Offender;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.http.Rooms;
import banyan.load.Digest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recounts every tally and checks that the graph holds together, or prints a digest of it. */
@Command(
        name = "verify",
        description = "Recounts every tally and checks the structure; ends with 1 if anything is wrong.",
        mixinStandardHelpOptions = true)
final class Verify extends GraphCommand {
    /** What a digest is taken of. */
    enum Of {
        ORGANISATION,
        STORE
    }

    @Option(
            names = "--digest",
            paramLabel = "organisation|store",
            arity = "0..1",
            fallbackValue = "organisation",
            description =
                    "Print the SHA-256 of the organisation, or of every node and relation there is, with counts by"
                            + " label and relation, instead of recounting.")
    @Nullable
    Of digest;

    @Override
    int run(Graph graph) {
        if (digest != null) {
            print(digest == Of.STORE ? Digest.store(graph) : Digest.organisation(graph));
            return GOOD;
        }
        Rooms rooms = Rooms.over(graph.cypher());
        List<Tallies.Wrong> wrong = graph.read(rooms.tallies()::verify).answer();
        for (Tallies.Wrong one : wrong)
            out().println(one.code() + " " + one.name() + " " + one.measure() + ": stored " + one.stored()
                    + ", counted " + one.counted());
        List<Offender> offenders = graph.read(tx ->
                        rooms.checks().structure(tx, rooms.checks().moment(tx, LocalDate.now()), where.lang))
                .answer();
        for (Offender one : offenders)
            out().println(one.check() + " " + one.unit().code() + " "
                    + one.unit().name() + ": " + one.message());
        err().println(wrong.size() + " tallies differ, " + offenders.size() + " faults of structure.");
        return wrong.isEmpty() && offenders.isEmpty() ? GOOD : FOUND;
    }

    private void print(Digest digest) {
        out().println(digest.sha256());
        digest.nodes().forEach((label, count) -> out().println(":" + label + " " + count));
        digest.relations().forEach((type, count) -> out().println("[:" + type + "] " + count));
    }
}
