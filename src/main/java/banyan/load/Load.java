package banyan.load;

import banyan.assistance.Policies;
import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.Refused;
import banyan.graph.Stamped;
import banyan.graph.Tx;
import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Pinyin;
import banyan.units.Posts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The way in for data: folders of CSV files and plain division lists, checked whole before anything is written. Up to
 * 200,000 rows are one transaction. More are written in several, under a mark that keeps readers out; what was cut
 * short stays marked until it is resumed or undone.
 */
public final class Load {
    private static final int LARGE = 200_000;
    private static final int BATCH = 10_000;
    private static final long NONE = -1;

    /** What a check found. */
    private record Checked(
            Map<String, Long> rows, long count, Draft draft, Faults faults, Faults remarks, long stands) {}

    private final Graph graph;
    private final Facts facts;
    private final Drafting drafting;
    private final Tallies tallies;
    private final int large;
    private final int batch;

    /** A load into that graph. */
    public Load(Graph graph) {
        this(graph, LARGE, BATCH);
    }

    Load(Graph graph, int large, int batch) {
        this.graph = graph;
        this.facts = new Facts(graph.cypher());
        this.drafting = new Drafting(
                new Kinds(graph.cypher()),
                facts,
                new Posts(graph.cypher()),
                new Policies(graph.cypher()),
                new Pinyin());
        this.tallies = new Tallies(new Measures(graph.cypher()));
        this.large = large;
        this.batch = batch;
    }

    /**
     * Loads folders and lists, all of them or, when anything is wrong with any of them, none.
     *
     * @throws Refused when a path is not there or cannot be read, or an earlier load was cut short
     */
    public Report load(List<Path> paths, Options options) {
        if (pending().isPresent())
            throw new Refused("An earlier load was cut short (" + graph.loading() + "): resume it or undo it first.");
        Stamped<Checked> checked = graph.read(tx -> check(tx, paths, options, NONE));
        if (checked.answer().faults().count() > 0 || options.dryRun())
            return report(checked.answer(), false, checked.revision());
        long rows =
                checked.answer().count() + (options.replace() ? checked.answer().stands() : 0);
        if (rows > large) return large(paths, options, checked);
        Stamped<Checked> written = graph.write(tx -> {
            Checked now = tx.revision() == checked.revision() + 2 ? checked.answer() : check(tx, paths, options, NONE);
            if (now.faults().count() == 0) write(tx, now.draft(), options);
            return now;
        });
        return report(written.answer(), written.answer().faults().count() == 0, written.revision());
    }

    /** The load that was cut short, if one was. */
    public Optional<Pending> pending() {
        return graph.loading() == null
                ? Optional.empty()
                : graph.note(tx -> tx.find("load/pending/read", Map.of(), Pending.class));
    }

    /**
     * Goes on with the load that was cut short, where it stood.
     *
     * @throws Refused when there is none, or its files have changed since
     */
    public Report resume(Options.Progress progress) {
        Pending pending = pendingOrRefused();
        if (Batches.steps(graph).contains(Batches.UNDO))
            throw new Refused("The load is being undone: go on undoing it.");
        List<Path> paths = pending.paths().stream().map(Path::of).toList();
        if (!Input.fingerprint(paths).equals(pending.files()))
            throw new Refused("The files have changed since the load began: undo it, and load again.");
        graph.markLoading(name(paths));
        Options options = new Options(pending.replace(), false, pending.validFrom(), progress);
        Checked checked = graph.note(tx -> check(tx, paths, options, pending.revision()));
        // Once the last step is done, its notes on what stood before read as faults; nothing of them is written again.
        if (checked.faults().count() > 0 && !Batches.steps(graph).contains(Batches.LAST))
            return report(checked, false, graph.revision());
        new Batches(graph, tallies, batch, pending, progress).write(checked.draft());
        return report(checked, true, graph.revision());
    }

    /**
     * Takes back the load that was cut short: what it added is removed; where it replaced, what stood before is loaded
     * again from the folder it was put aside in.
     *
     * @throws Refused when there is none, or it had already written everything, so that it can only be resumed
     */
    public void undo(Options.Progress progress) {
        Pending pending = pendingOrRefused();
        if (Batches.steps(graph).contains(Batches.LAST))
            throw new Refused("Everything is written already: resume the load.");
        graph.markLoading(name(pending.paths().stream().map(Path::of).toList()));
        graph.note(tx -> Batches.note(tx, Batches.UNDO));
        Batches.removeAll(graph, "load/pending/undo-some", pending.revision());
        String aside = pending.aside();
        if (aside == null) {
            Batches.end(graph);
            return;
        }
        List<Path> paths = List.of(Path.of(aside));
        Options options = new Options(true, false, null, progress);
        Pending back = begin(paths, options, null);
        Checked checked = graph.note(tx -> check(tx, paths, options, back.revision()));
        if (checked.faults().count() > 0)
            throw new Refused("What was put aside in " + aside + " has faults: "
                    + checked.faults().first());
        new Batches(graph, tallies, batch, back, progress).write(checked.draft());
    }

    private Pending pendingOrRefused() {
        return pending().orElseThrow(() -> new Refused("No load was cut short."));
    }

    private Report large(List<Path> paths, Options options, Stamped<Checked> checked) {
        Path aside = options.replace() && checked.answer().stands() > 0 ? putAside() : null;
        graph.markLoading(name(paths));
        if (graph.revision() != checked.revision()) {
            graph.markLoading(null);
            return load(paths, options);
        }
        Pending pending = begin(paths, options, aside);
        new Batches(graph, tallies, batch, pending, options.progress())
                .write(checked.answer().draft());
        return report(checked.answer(), true, graph.revision());
    }

    private Path putAside() {
        try {
            Path aside = Files.createTempDirectory("banyan-replaced");
            new Export(graph).folder(aside);
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pending begin(List<Path> paths, Options options, @Nullable Path aside) {
        Pending pending = new Pending(
                paths.stream().map(path -> path.toAbsolutePath().toString()).toList(),
                options.replace(),
                options.validFrom(),
                aside == null ? null : aside.toString(),
                graph.revision() + 2,
                Input.fingerprint(paths));
        Map<String, Object> values = new HashMap<>();
        values.put("paths", pending.paths());
        values.put("replace", pending.replace());
        values.put("validFrom", pending.validFrom());
        values.put("aside", pending.aside());
        values.put("revision", pending.revision());
        values.put("files", pending.files());
        graph.note(tx -> {
            tx.run("load/pending/end", Map.of());
            tx.run("load/pending/begin", values);
            return true;
        });
        return pending;
    }

    private static String name(List<Path> paths) {
        return String.join(
                ", ",
                paths.stream().map(path -> String.valueOf(path.getFileName())).toList());
    }

    private Checked check(Tx tx, List<Path> paths, Options options, long except) {
        Faults faults = new Faults();
        Faults remarks = new Faults();
        Input input = Input.read(paths, facts, faults);
        Draft draft = drafting.draft(tx, input, options, except, faults, remarks);
        long stands = tx.list("load/pending/size", Map.of(), Long.class).getFirst();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Sheet sheet : input.sheets())
            rows.merge(sheet.file(), (long) sheet.rows().size(), Long::sum);
        for (Rest rest : input.rests())
            rows.merge(rest.file(), (long) rest.lines().size(), Long::sum);
        // A large input is held once, as the draft of what is to be written.
        draft.nodes().forEach(Node::forgetRow);
        return new Checked(rows, input.count(), draft, faults, remarks, stands);
    }

    private void write(Tx tx, Draft draft, Options options) {
        if (options.replace()) {
            tx.run("load/empty", Map.of());
            tx.run("load/emptied", Map.of("revision", tx.revision()));
        }
        long total = draft.nodes().size() + draft.ties().size() + draft.sets().size();
        AtomicLong done = new AtomicLong();
        new Writing(tx, tx.revision(), more -> options.progress().at(done.addAndGet(more), total)).write(draft);
        tallies.recount(tx);
    }

    private static Report report(Checked checked, boolean loaded, long revision) {
        return new Report(
                loaded,
                checked.rows(),
                checked.faults().count(),
                checked.faults().first(),
                checked.remarks().count(),
                checked.remarks().first(),
                revision);
    }
}
