package banyan.coverage;

import banyan.coverage.Measures.Measure;
import banyan.coverage.Tallies.Refreshed;
import banyan.coverage.Tallies.Wrong;
import banyan.graph.Graph;
import banyan.graph.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps the stored tallies in step with the measure files, whose hashes are stored beside them. */
final class Refresh {
    /** The measures a store was counted with, and the hash of the file of each. */
    record Known(List<String> ids, List<String> hashes) {}

    private static final String MARK = "the tallies are being counted";
    private static final Refreshed NOTHING = new Refreshed(List.of(), List.of());

    private final Measures measures;
    private final Recount recount;
    private final BiConsumer<Tx, List<Wrong>> mend;

    Refresh(Measures measures, Recount recount, BiConsumer<Tx, List<Wrong>> mend) {
        this.measures = measures;
        this.recount = recount;
        this.mend = mend;
    }

    void all(Tx tx) {
        recount.run(works -> works.forEach(work -> work.accept(tx)), measures.all(), id -> true, mend);
        know(tx);
    }

    void all(Graph graph) {
        some(graph, measures.all(), id -> true);
    }

    Refreshed changed(Graph graph) {
        String loading = graph.loading();
        // A load that was cut short is resumed or undone by the next one, which counts everything when it ends.
        if (loading != null && !loading.equals(MARK)) return NOTHING;
        Map<String, String> known = graph.note(Refresh::known);
        Set<String> stale = new TreeSet<>();
        Set<String> dropped = new TreeSet<>(known.keySet());
        for (Measure measure : measures.all()) {
            dropped.remove(measure.id());
            if (!measure.hash().equals(known.get(measure.id()))) stale.add(measure.id());
        }
        for (Measure measure : measures.all()) {
            if (measure.sources().stream().anyMatch(stale::contains)) stale.add(measure.id());
        }
        if (stale.isEmpty() && dropped.isEmpty() && loading == null) return NOTHING;
        Set<String> needed = new TreeSet<>(stale);
        for (Measure measure : measures.all()) {
            if (stale.contains(measure.id())) needed.addAll(measure.sources());
        }
        List<Measure> some = measures.all().stream()
                .filter(measure -> needed.contains(measure.id()))
                .toList();
        boolean any = some(graph, some, id -> stale.contains(id) || dropped.contains(id));
        return any ? new Refreshed(stale, dropped) : NOTHING;
    }

    void warm(Graph graph, Consumer<Tx> others) {
        graph.tryOut(tx -> {
            measures.own(tx, List.of(""), 0);
            others.accept(tx);
            know(tx);
            others.accept(tx);
            return measures.own(tx, List.of(""), 0);
        });
    }

    private boolean some(Graph graph, Collection<Measure> some, Predicate<String> compared) {
        String loading = graph.loading();
        if (loading == null || loading.equals(MARK)) graph.markLoading(MARK);
        // Nobody reads under the mark: the last transaction alone tells that the figures are others.
        boolean any = recount.run(graph::notes, some, compared, mend);
        graph.write(tx -> {
            know(tx);
            return true;
        });
        if (loading == null || loading.equals(MARK)) graph.markLoading(null);
        return any;
    }

    private static Map<String, String> known(Tx tx) {
        Optional<Known> found = tx.find("coverage/known", Map.of(), Known.class);
        Map<String, String> known = new HashMap<>();
        found.ifPresent(row -> {
            for (int i = 0; i < row.ids().size(); i++)
                known.put(row.ids().get(i), row.hashes().get(i));
        });
        return known;
    }

    private void know(Tx tx) {
        tx.run(
                "coverage/know",
                Map.of(
                        "ids", measures.all().stream().map(Measure::id).toList(),
                        "hashes", measures.all().stream().map(Measure::hash).toList()));
    }
}
