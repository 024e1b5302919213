package banyan.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a load is going to write, whole, before any of it is written. */
final class Draft {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<Node, Map<String, Object>> sets = new LinkedHashMap<>();
    private final Map<String, Node> byCode = new HashMap<>();
    private final Map<String, Node> byRef = new HashMap<>();
    private @Nullable Node root;

    /** The nodes to be made, in the order they were read. */
    List<Node> nodes() {
        return nodes;
    }

    List<Tie> ties() {
        return ties;
    }

    /** What is to be set on nodes that stand already. */
    Map<Node, Map<String, Object>> sets() {
        return sets;
    }

    /** Living things by code, to be made or standing. */
    Map<String, Node> byCode() {
        return byCode;
    }

    /** Things and formers by ref, to be made or standing. */
    Map<String, Node> byRef() {
        return byRef;
    }

    /** The root that stands already, or null. */
    @Nullable
    Node root() {
        return root;
    }

    void root(@Nullable Node standing) {
        root = standing;
    }

    /** What a cell names: a living thing by code, or any by {@code ~} and its ref. */
    @Nullable
    Node find(String key) {
        return key.startsWith("~") ? byRef.get(key.substring(1)) : byCode.get(key);
    }

    Tie tie(String type, Node from, Node to) {
        Tie tie = new Tie(type, from, to);
        ties.add(tie);
        return tie;
    }

    /** Sets a property on a node, whether it is to be made or stands. */
    void set(Node node, String property, Object value) {
        if (node.id() == null) node.with(property, value);
        else sets.computeIfAbsent(node, standing -> new LinkedHashMap<>()).put(property, value);
    }
}
