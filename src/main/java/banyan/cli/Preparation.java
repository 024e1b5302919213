package banyan.cli;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.Refused;
import banyan.load.Load;
import banyan.load.Options;
import banyan.load.Report;
import banyan.load.sample.Sample;
import banyan.units.Units;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to a graph before it is served: the sample where one was asked for, tallies brought up to date. */
final class Preparation {
    private final Graph graph;
    private final PrintWriter says;

    /** @param says told what is being done, and that it is done */
    Preparation(Graph graph, PrintWriter says) {
        this.graph = graph;
        this.says = says;
    }

    /** Loads the Zhejiang sample, unless there is something already. */
    void sample() {
        if (!isEmpty()) return;
        says.println("Loading the Zhejiang sample; this is done once.");
        try {
            Path folder = Files.createTempDirectory("banyan-sample");
            try {
                Sample.write(folder);
                Report report =
                        new Load(graph).load(List.of(folder), new Options(false, false, null, new Percent(says)::at));
                if (!report.loaded()) throw new Refused("The sample has faults: " + report.faults());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts again what new or changed measure files have come to mean. */
    void tallies() {
        Tallies.Refreshed refreshed = new Tallies(new Measures(graph.cypher())).refresh(graph);
        if (!refreshed.recounted().isEmpty())
            says.println("Counted again, new or changed: " + String.join(", ", refreshed.recounted()));
        if (!refreshed.dropped().isEmpty())
            says.println("No longer counted: " + String.join(", ", refreshed.dropped()));
    }

    /** Makes the first simulation as quick as the later ones, beside the serving. */
    void warm() {
        Thread.ofPlatform().daemon().name("warm").start(() -> {
            try {
                new Tallies(new Measures(graph.cypher())).warm(graph);
            } catch (RuntimeException e) {
                // Only haste is lost: the server may be ending already, or somebody else be changing things.
            }
        });
    }

    /** Whether there is no organisation yet. */
    boolean isEmpty() {
        try {
            graph.read(new Units(graph.cypher())::root);
            return false;
        } catch (NotFound e) {
            return true;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
