package banyan.load;

import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Writes a large draft in several transactions under the loading mark. Each notes in itself that it is done, so a load
 * that was cut short goes on where it stood. All but the last make new things and their relations only, found again by
 * the revision they carry; the last makes the rest, and all that touches what stood before.
 */
final class Batches {
    private static final int REMOVED_AT_ONCE = 10_000;
    private static final String STEP = "load-step-";
    static final String LAST = STEP + "last";
    static final String UNDO = STEP + "undo";

    private final Graph graph;
    private final Tallies tallies;
    private final int size;
    private final Pending pending;
    private final Options.Progress progress;
    private final AtomicLong done = new AtomicLong();
    private final Set<String> steps = new HashSet<>();
    private long total;

    /** @param size nodes or relations a transaction */
    Batches(Graph graph, Tallies tallies, int size, Pending pending, Options.Progress progress) {
        this.graph = graph;
        this.tallies = tallies;
        this.size = size;
        this.pending = pending;
        this.progress = progress;
    }

    /** Writes what is not yet written, counts the tallies and takes the mark away. */
    void write(Draft draft) {
        steps.addAll(steps(graph));
        total = draft.nodes().size() + draft.ties().size() + draft.sets().size();
        graph.fill(() -> {
            if (!steps.contains(LAST)) make(draft);
            tallies.recount(graph);
        });
        end(graph);
    }

    private void make(Draft draft) {
        if (pending.replace()) remove();
        things(draft);
        last(draft);
    }

    /** What of the load that was cut short is done. */
    static List<String> steps(Graph graph) {
        return graph.note(tx -> tx.list("load/pending/steps", Map.of(), String.class));
    }

    /** Forgets the load and lets readers in. */
    static void end(Graph graph) {
        graph.note(tx -> {
            tx.run("load/pending/end", Map.of());
            return true;
        });
        graph.markLoading(null);
    }

    private void remove() {
        if (steps.contains(STEP + "removed")) return;
        removeAll(graph, "load/pending/empty-some", pending.revision());
        graph.note(tx -> {
            tx.run("load/emptied", Map.of("revision", pending.revision()));
            return note(tx, STEP + "removed");
        });
    }

    /** Asks a question that removes some, until there is no more. */
    static void removeAll(Graph graph, String question, long revision) {
        long gone;
        do {
            gone = graph.note(
                    tx -> tx.list(question, Map.of("revision", revision, "limit", REMOVED_AT_ONCE), Long.class)
                            .getFirst());
        } while (gone > 0);
    }

    private void things(Draft draft) {
        Map<String, Consumer<Writing>> making = new HashMap<>();
        Map<List<String>, List<Node>> byLabels = new HashMap<>();
        for (Node node : draft.nodes())
            if (early(node))
                byLabels.computeIfAbsent(node.labels(), labels -> new ArrayList<>())
                        .add(node);
        byLabels.forEach((labels, nodes) ->
                cut("nodes-" + String.join("-", labels), nodes, making, (writing, some) -> writing.nodes(some)));
        inLanes(making);
        found(draft);
        Map<String, Consumer<Writing>> tying = new HashMap<>();
        Map<String, List<Tie>> byType = new HashMap<>();
        for (Tie tie : draft.ties())
            if (early(tie))
                byType.computeIfAbsent(tie.type(), type -> new ArrayList<>()).add(tie);
        byType.forEach((type, ties) -> cut("ties-" + type, ties, tying, (writing, some) -> writing.ties(some)));
        inLanes(tying);
    }

    /** Whether it is made before the last transaction: a new thing, found again by its revision. */
    private static boolean early(Node node) {
        return node.ref() != null
                && (node.labels().contains("Thing") || node.labels().contains("Former"));
    }

    private static boolean early(Tie tie) {
        boolean made = early(tie.from()) || early(tie.to());
        return made && tie.from().ref() != null && tie.to().ref() != null;
    }

    /** Looks up what an earlier run has made: this one has not seen where it stands. */
    private void found(Draft draft) {
        Map<String, Node> unseen = new HashMap<>();
        for (Node node : draft.nodes()) if (early(node) && node.id() == null) unseen.put(node.ref(), node);
        if (unseen.isEmpty()) return;
        for (Pending.Made made : graph.note(
                tx -> tx.list("load/pending/made", Map.of("revision", pending.revision()), Pending.Made.class))) {
            Node node = unseen.get(made.ref());
            if (node != null) node.id(made.id());
        }
    }

    private interface Part<T> {
        void write(Writing writing, List<T> some);
    }

    private <T> void cut(String name, List<T> all, Map<String, Consumer<Writing>> steps, Part<T> part) {
        for (int from = 0; from < all.size(); from += size) {
            List<T> some = all.subList(from, Math.min(all.size(), from + size));
            steps.put(STEP + name + "-" + from, writing -> part.write(writing, some));
        }
    }

    private void inLanes(Map<String, Consumer<Writing>> all) {
        List<Consumer<Tx>> works = new ArrayList<>();
        all.forEach((step, write) -> {
            if (!steps.contains(step)) works.add(one(step, write));
        });
        graph.notes(works);
    }

    private Consumer<Tx> one(String step, Consumer<Writing> write) {
        AtomicLong last = new AtomicLong();
        return tx -> {
            // Tried again, it takes back what it told of the attempt before.
            done.addAndGet(-last.getAndSet(0));
            write.accept(new Writing(tx, pending.revision(), more -> {
                last.addAndGet(more);
                done.addAndGet(more);
            }));
            note(tx, step);
            progress.at(done.get(), total);
        };
    }

    static boolean note(Tx tx, String step) {
        tx.run("load/pending/step", Map.of("step", step));
        return true;
    }

    private void last(Draft draft) {
        List<Node> nodes = draft.nodes().stream().filter(node -> !early(node)).toList();
        List<Tie> ties = draft.ties().stream().filter(tie -> !early(tie)).toList();
        graph.write(tx -> {
            Writing writing = new Writing(tx, pending.revision(), more -> {});
            writing.nodes(nodes);
            writing.ties(ties);
            writing.sets(draft.sets());
            return note(tx, LAST);
        });
        progress.at(total, total);
    }
}
