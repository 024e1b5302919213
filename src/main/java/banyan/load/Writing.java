package banyan.load;

import banyan.graph.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

/** Writes a draft, some thousands of rows a statement. */
final class Writing {
    private static final int AT_ONCE = 5_000;

    /** Where the {@code at}-th node of a statement now stands. */
    record Made(int at, String id) {}

    private final Tx tx;
    private final long revision;
    private final LongConsumer wrote;

    Writing(Tx tx, long revision, LongConsumer wrote) {
        this.tx = tx;
        this.revision = revision;
        this.wrote = wrote;
    }

    void write(Draft draft) {
        nodes(draft.nodes());
        ties(draft.ties());
        sets(draft.sets());
    }

    /** Makes the nodes and notes in each where it stands. */
    void nodes(List<Node> nodes) {
        Map<List<String>, List<Node>> byLabels = new LinkedHashMap<>();
        for (Node node : nodes)
            byLabels.computeIfAbsent(node.labels(), labels -> new ArrayList<>()).add(node);
        byLabels.forEach((labels, all) -> inTurn(all, some -> create(labels, some)));
    }

    private void create(List<String> labels, List<Node> nodes) {
        List<Map<String, Object>> properties = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            if (node.ref() != null) node.with("changed", revision);
            properties.add(node.properties());
        }
        for (Made made : tx.list("load/create", Map.of("labels", labels, "properties", properties), Made.class))
            nodes.get(made.at()).id(made.id());
    }

    /** Makes the relations; both ends of each must stand. */
    void ties(List<Tie> ties) {
        Map<String, List<Tie>> byType = new LinkedHashMap<>();
        for (Tie tie : ties)
            byType.computeIfAbsent(tie.type(), type -> new ArrayList<>()).add(tie);
        byType.forEach((type, all) -> inTurn(all, some -> tie(type, some)));
    }

    private void tie(String type, List<Tie> ties) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("type", type);
        columns.put(
                "from",
                ties.stream()
                        .map(tie -> Objects.requireNonNull(tie.from().id()))
                        .toList());
        columns.put(
                "to",
                ties.stream().map(tie -> Objects.requireNonNull(tie.to().id())).toList());
        columns.put("properties", ties.stream().map(Tie::properties).toList());
        tx.run("load/tie", columns);
    }

    /** Sets properties on what stood before. */
    void sets(Map<Node, Map<String, Object>> sets) {
        inTurn(List.copyOf(sets.entrySet()), some -> {
            List<String> ids = new ArrayList<>();
            List<Map<String, Object>> properties = new ArrayList<>();
            for (Map.Entry<Node, Map<String, Object>> entry : some) {
                ids.add(Objects.requireNonNull(entry.getKey().id()));
                Map<String, Object> values = new HashMap<>(entry.getValue());
                values.put("changed", revision);
                properties.add(values);
            }
            tx.run("load/set", Map.of("ids", ids, "properties", properties));
        });
    }

    private <T> void inTurn(List<T> all, java.util.function.Consumer<List<T>> write) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<T> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            write.accept(some);
            wrote.accept(some.size());
        }
    }
}
