package banyan.load;

import banyan.graph.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What stands in the graph already, as far as a load touches it. */
final class Standing {
    private static final int AT_ONCE = 10_000;

    /**
     * A thing or former.
     *
     * @param code empty for a thing without one
     * @param kind empty for a leader
     * @param id its element id
     */
    record Found(String ref, String code, String kind, List<String> labels, String id) {}

    /** A node found by another key than a code. */
    record Keyed(String key, String id) {}

    private final Tx tx;
    private final Draft draft;
    private final long except;
    private final boolean anything;

    /**
     * Asks nothing at all where the graph is empty or about to be emptied.
     *
     * @param except a revision whose things do not count: those an unfinished load has made
     */
    Standing(Tx tx, Draft draft, boolean replace, long except) {
        this.tx = tx;
        this.draft = draft;
        this.except = except;
        this.anything = !replace
                && tx.list("load/anything", Map.of("except", except), Boolean.class)
                        .getFirst();
        if (!anything) return;
        tx.find("load/root", Map.of("except", except), Found.class).ifPresent(found -> {
            Node root = known(found);
            tx.find("load/reporting-year", Map.of("id", found.id()), Long.class)
                    .ifPresent(year -> root.with("reportingYear", year));
            draft.root(root);
        });
    }

    /** Finds living things by their codes and puts them into the draft where nothing of that code is. */
    Set<String> codes(Collection<String> codes) {
        Set<String> living = new HashSet<>();
        for (Found found : ask("load/standing-by-code", codes)) {
            living.add(found.code());
            draft.byCode().putIfAbsent(found.code(), known(found));
        }
        return living;
    }

    /** Finds things and formers by their refs, those of them that have been given. */
    Set<String> refs(Collection<String> refs) {
        Set<String> given = new HashSet<>();
        for (Found found : ask("load/standing-by-ref", refs)) {
            given.add(found.ref());
            known(found);
        }
        return given;
    }

    /** Element ids of all rounds by year, or all reorganizations by id. */
    List<Keyed> keyed(String question) {
        return anything ? tx.list(question, Map.of(), Keyed.class) : List.of();
    }

    private List<Found> ask(String question, Collection<String> keys) {
        List<Found> all = new ArrayList<>();
        if (!anything) return all;
        List<String> sorted = List.copyOf(new TreeSet<>(keys));
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            List<String> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
            all.addAll(tx.list(question, Map.of("keys", some, "except", except), Found.class));
        }
        return all;
    }

    private Node known(Found found) {
        return draft.byRef().computeIfAbsent(found.ref(), ref -> {
            List<String> labels = found.labels();
            String of = labels.contains("Place")
                    ? "place"
                    : labels.contains("Branch")
                            ? "branch"
                            : labels.contains("Organization") ? "organization" : "leader";
            if (labels.contains("Former")) of = "former";
            return Node.standing(of, found.code(), found.kind(), ref, found.id());
        });
    }
}
