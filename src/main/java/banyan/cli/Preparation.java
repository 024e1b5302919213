package banyan.cli;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.Refused;
import banyan.load.Load;
import banyan.load.Options;
import banyan.load.Pending;
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
    private static final String FOLDER = "banyan-sample";

    private final Graph graph;
    private final PrintWriter says;

    /** Whether the sample was loaded just now. */
    private boolean fresh;

    /** @param says told what is being done, and that it is done */
    Preparation(Graph graph, PrintWriter says) {
        this.graph = graph;
        this.says = says;
    }

    /**
     * Loads the Zhejiang sample, unless there is something already; goes on with it where an earlier start was ended
     * before it was loaded.
     */
    void sample() {
        Load load = new Load(graph);
        Pending cutShort = load.pending().orElse(null);
        if (cutShort == null && !isEmpty()) return;
        if (cutShort != null && !cutShort.paths().getFirst().contains(FOLDER)) return;
        says.println(
                cutShort == null ? "Loading the Zhejiang sample; this is done once." : "Going on with the sample.");
        try {
            // The sample is the same at every run, so what was begun from a folder now gone can be gone on with.
            Path folder = cutShort == null
                    ? Files.createTempDirectory(FOLDER)
                    : Path.of(cutShort.paths().getFirst());
            try {
                Sample.write(folder);
                Options options = new Options(false, false, null, new Percent(says)::at);
                Report report =
                        cutShort == null ? load.load(List.of(folder), options) : load.resume(options.progress());
                if (!report.loaded()) throw new Refused("The sample has faults: " + report.faults());
                fresh = true;
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

    /**
     * Drafts, beside the serving, what turned the sample's places of 2018 into those of 2019; once, after it was
     * loaded.
     */
    void draft() {
        if (!fresh) return;
        Thread.ofPlatform().daemon().name("draft").start(() -> {
            try {
                Drafted.nextYear(graph);
            } catch (RuntimeException e) {
                // Only the example is missing; whoever wants it can have it by `banyan reconcile`.
                says.println("The sample's draft could not be kept: " + e.getMessage());
            }
        });
    }

    /** Says so where a load was cut short: until it is ended, every question is answered by 503. */
    void pending() {
        new Load(graph)
                .pending()
                .ifPresent(
                        cutShort -> says.println(
                                "A load of " + String.join(" ", cutShort.paths())
                                        + " was cut short: go on with it by `banyan load --resume`, or take it back by `banyan load --undo`."));
    }

    /** Whether there is no organisation yet. */
    boolean isEmpty() {
        if (graph.loading() != null) return false;
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
