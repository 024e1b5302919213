package banyan.cli;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.Refused;
import banyan.http.Rooms;
import banyan.load.Load;
import banyan.load.Options;
import banyan.load.Pending;
import banyan.load.Report;
import banyan.units.Units;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a graph before it is served: the sample where one was asked for, tallies brought up to date. */
final class Preparation {
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
     *
     * @param begun being written already; null when it was likely that nothing is needed
     */
    void sample(@Nullable SampleFolder begun) {
        Load load = new Load(graph);
        Pending cutShort = load.pending().orElse(null);
        if (cutShort == null && !isEmpty()) return;
        String before = cutShort == null ? null : cutShort.paths().getFirst();
        if (before != null && !SampleFolder.was(before)) return;
        says.println(before == null ? "Loading the Zhejiang sample; this is done once." : "Going on with the sample.");
        Options options = new Options(false, false, null, new Percent(says)::at);
        try (SampleFolder folder =
                before != null ? SampleFolder.again(before) : begun != null ? begun : SampleFolder.begin()) {
            Path path = folder.path();
            Report report = before == null ? load.load(List.of(path), options) : load.resume(options.progress());
            if (!report.loaded()) throw new Refused("The sample has faults: " + report.faults());
            fresh = true;
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
    void warm(Rooms rooms) {
        graph.warm(() -> {
            rooms.scenarios().rehearse(graph);
            rooms.tallies().warm(graph, rooms.checks()::warm);
        });
    }

    /**
     * Drafts, beside the serving, what turned the sample's places of 2018 into those of 2019: after it was loaded, and
     * at a later start where an earlier one was ended before it was done. Then the longest open plan, this or another,
     * is tried out before anybody asks for it, since that takes longest on a program that has just started.
     */
    void draft(Rooms rooms) {
        boolean lacking = fresh || Drafted.lacking(graph);
        Thread.ofPlatform().daemon().name("draft").start(() -> {
            try {
                if (lacking) Drafted.nextYear(graph);
            } catch (RuntimeException e) {
                // Only the example is missing; whoever wants it can have it by `banyan reconcile`.
                says.println("The sample's draft could not be kept: " + e.getMessage());
            }
            try {
                new Ahead(graph, rooms).tryLongest();
            } catch (RuntimeException e) {
                // Only haste is lost, or the program is ending.
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
}
