package banyan.scenarios;

import banyan.graph.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Keeps, with the record of a reorganisation, what everything it wrote was before. */
final class Keeping {
    private static final int AT_ONCE = 5000;

    private Keeping() {}

    /**
     * Compares what {@code tx} has written so far with what was committed before it, and keeps the difference. A
     * relation is looked for at the node it leads from, which whoever writes or removes it has stamped.
     *
     * @param id of the reorganisation, whose record is there
     */
    static void keep(Tx tx, Tx before, String id) {
        Difference difference = new Difference();
        Collection<String> ids = tx.list("scenarios/changed", Map.of("revision", tx.revision()), String.class);
        while (!ids.isEmpty()) {
            Collection<String> some = ids;
            CompletableFuture<List<Standing>> was = CompletableFuture.supplyAsync(() -> outgoing(before, some));
            List<Standing> is = outgoing(tx, some);
            difference.see(was.join(), is);
            ids = difference.unseen();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Difference.Of one : difference.befores())
            rows.add(Map.of(
                    "id", one.id(),
                    "of", one.of(),
                    "json", one.before().json(),
                    "ended", one.before().ended()));
        parts(rows).forEach(part -> tx.run("scenarios/leave", Map.of("id", id, "befores", part)));
    }

    private static List<Standing> outgoing(Tx tx, Collection<String> ids) {
        return ask(tx, "scenarios/outgoing", ids);
    }

    /** Nodes as they stand in a transaction; those that are not there are passed over. */
    static List<Standing> standing(Tx tx, Collection<String> ids) {
        return ask(tx, "scenarios/standing", ids);
    }

    private static List<Standing> ask(Tx tx, String question, Collection<String> ids) {
        List<Standing> all = new ArrayList<>();
        parts(List.copyOf(ids)).forEach(part -> tx.each(question, Map.of("ids", part), Standing.class, all::add));
        return all;
    }

    /** A list in parts that one statement may take at once. */
    static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return parts;
    }
}
