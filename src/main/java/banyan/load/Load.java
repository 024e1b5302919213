package banyan.load;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.Stamped;
import banyan.graph.Tx;
import banyan.units.Facts;
import banyan.units.Kinds;
import banyan.units.Pinyin;
import banyan.units.Posts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The way in for data: folders of CSV files and plain division lists, checked whole before anything is written. */
public final class Load {
    /** What a check found. */
    private record Checked(Input input, Draft draft, Faults faults, Faults remarks) {}

    private final Graph graph;
    private final Facts facts;
    private final Drafting drafting;
    private final Tallies tallies;

    /** A load into that graph. */
    public Load(Graph graph) {
        this.graph = graph;
        this.facts = new Facts(graph.cypher());
        this.drafting = new Drafting(new Kinds(graph.cypher()), facts, new Posts(graph.cypher()), new Pinyin());
        this.tallies = new Tallies(new Measures(graph.cypher()));
    }

    /**
     * Loads folders and lists, all of them or, when anything is wrong with any of them, none.
     *
     * @throws banyan.graph.Refused when a path is not there or cannot be read
     */
    public Report load(List<Path> paths, Options options) {
        Stamped<Checked> checked = graph.read(tx -> check(tx, paths, options));
        if (checked.answer().faults().count() > 0 || options.dryRun())
            return report(checked.answer(), false, checked.revision());
        Stamped<Checked> written = graph.write(tx -> {
            Checked now = tx.revision() == checked.revision() + 2 ? checked.answer() : check(tx, paths, options);
            if (now.faults().count() == 0) write(tx, now.draft(), options);
            return now;
        });
        return report(written.answer(), written.answer().faults().count() == 0, written.revision());
    }

    private Checked check(Tx tx, List<Path> paths, Options options) {
        Faults faults = new Faults();
        Faults remarks = new Faults();
        Input input = Input.read(paths, facts, faults);
        return new Checked(input, drafting.draft(tx, input, options, faults, remarks), faults, remarks);
    }

    private void write(Tx tx, Draft draft, Options options) {
        if (options.replace()) tx.run("load/empty", Map.of());
        long total = draft.nodes().size() + draft.ties().size() + draft.sets().size();
        AtomicLong done = new AtomicLong();
        new Writing(tx, tx.revision(), more -> options.progress().at(done.addAndGet(more), total)).write(draft);
        tallies.recount(tx);
    }

    private static Report report(Checked checked, boolean loaded, long revision) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Sheet sheet : checked.input().sheets())
            rows.merge(sheet.file(), (long) sheet.rows().size(), Long::sum);
        return new Report(
                loaded,
                rows,
                checked.faults().count(),
                checked.faults().first(),
                checked.remarks().count(),
                checked.remarks().first(),
                revision);
    }
}
