package banyan.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of some nodes, whatever made it differ. Pure. Begins with the nodes a write has
 * stamped and is fed, until there are no more, those at the other ends of relations that differ.
 */
final class Difference {
    /** One node's share of it; {@code id} is where the node stands. */
    record Of(String id, String of, Before before) {}

    private final Map<String, Standing> was = new TreeMap<>();
    private final Map<String, Standing> is = new TreeMap<>();
    private final Map<String, Standing.Tie> tiesWere = new HashMap<>();
    private final Map<String, Standing.Tie> tiesAre = new HashMap<>();

    /** Takes nodes as they were and as they are; those missing in the first have begun. */
    void see(List<Standing> before, List<Standing> after) {
        before.forEach(node -> see(node, was, tiesWere));
        after.forEach(node -> see(node, is, tiesAre));
    }

    private static void see(Standing node, Map<String, Standing> nodes, Map<String, Standing.Tie> ties) {
        nodes.put(node.id(), node);
        node.ties().forEach(tie -> ties.put(tie.id(), tie));
    }

    /** Nodes at the ends of relations that differ which were not seen yet. */
    Set<String> unseen() {
        Set<String> unseen = new HashSet<>();
        differing().forEach(tie -> {
            unseen.add(tie.from());
            unseen.add(tie.to());
        });
        unseen.removeAll(is.keySet());
        return unseen;
    }

    private List<Standing.Tie> differing() {
        List<Standing.Tie> differing = new ArrayList<>();
        tiesWere.forEach((id, tie) -> {
            Standing.Tie now = tiesAre.get(id);
            if (now == null || !now.says(tie.properties())) differing.add(tie);
        });
        tiesAre.forEach((id, tie) -> {
            if (!tiesWere.containsKey(id)) differing.add(tie);
        });
        return differing;
    }

    /** What each node was, for those that differ or are at an end of what differs. */
    List<Of> befores() {
        if (!is.keySet().containsAll(was.keySet()))
            throw new IllegalStateException("A change has taken nodes away; nothing it did can be kept.");
        Map<String, String> keys = keys();
        Map<String, List<Before.Tie>> ties = new HashMap<>();
        Set<String> ends = new HashSet<>();
        for (Standing.Tie tie : differing()) {
            Standing.Tie had = tiesWere.get(tie.id());
            Standing.Tie left = tiesAre.get(tie.id());
            ends.add(tie.from());
            ends.add(tie.to());
            ties.computeIfAbsent(tie.from(), id -> new ArrayList<>())
                    .add(new Before.Tie(
                            tie.type(),
                            Objects.requireNonNull(keys.get(tie.to())),
                            had == null ? null : had.properties(),
                            left == null ? null : left.properties()));
        }
        List<Of> befores = new ArrayList<>();
        is.forEach((id, node) -> {
            Before before = before(was.get(id), node, ties.getOrDefault(id, List.of()));
            if (before.differs() || ends.contains(id))
                befores.add(new Of(id, Objects.requireNonNull(keys.get(id)), before));
        });
        return befores;
    }

    private Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        is.forEach((id, node) -> keys.put(id, node.ref() == null ? "#" + keys.size() : "~" + node.ref()));
        return keys;
    }

    private static Before before(@Nullable Standing was, Standing is, List<Before.Tie> ties) {
        List<String> labels = is.labels().stream().sorted().toList();
        if (was == null) return new Before(true, labels, null, Map.of(), is.own(), ties);
        List<String> hadLabels = was.labels().stream().sorted().toList();
        Map<String, Object> had = was.own();
        Map<String, Object> left = is.own();
        Map<String, Object> same = new HashMap<>(had);
        same.entrySet().retainAll(left.entrySet());
        had.keySet().removeAll(same.keySet());
        left.keySet().removeAll(same.keySet());
        return new Before(false, labels, hadLabels.equals(labels) ? null : hadLabels, had, left, ties);
    }
}
