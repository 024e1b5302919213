package banyan.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of the graph to be: one to be made, or one that stands already. */
final class Node {
    private final String of;
    private final String code;
    private final String kind;
    private final List<String> labels;
    private @Nullable Row row;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private String digits = "";
    private @Nullable Node parent;
    private @Nullable String id;

    private Node(String of, String code, String kind, List<String> labels, @Nullable Row row, @Nullable String id) {
        this.of = of;
        this.code = code;
        this.kind = kind;
        this.labels = new ArrayList<>(labels);
        this.row = row;
        this.id = id;
    }

    /** A node to be made. */
    static Node made(String of, String code, String kind, List<String> labels, @Nullable Row row) {
        return new Node(of, code, kind, labels, row, null);
    }

    /** A node that stands in the graph, known there by its element id. */
    static Node standing(String of, String code, String kind, String ref, String id) {
        Node node = new Node(of, code, kind, List.of(), null, id);
        node.properties.put("ref", ref);
        return node;
    }

    /** {@code place}, {@code branch}, {@code organization}, {@code leader}, {@code former}, or empty. */
    String of() {
        return of;
    }

    /** The same, but of a former what it was; empty where that is not known: it stood before and is only tied to. */
    String was() {
        return of.equals("former") ? String.valueOf(properties.getOrDefault("of", "")) : of;
    }

    /** Empty for what has none. */
    String code() {
        return code;
    }

    /** Empty for what has none. */
    String kind() {
        return kind;
    }

    List<String> labels() {
        return labels;
    }

    /** Where it was read from; null for what stands and for what no row names. */
    @Nullable
    Row row() {
        return row;
    }

    /** Lets go of the row, and with it of the whole file, once nothing can be wrong with it any more. */
    void forgetRow() {
        row = null;
    }

    Map<String, Object> properties() {
        return properties;
    }

    /** Sets a property; null leaves it out. */
    Node with(String property, @Nullable Object value) {
        if (value != null) properties.put(property, value);
        return this;
    }

    @Nullable
    String ref() {
        return (String) properties.get("ref");
    }

    /** The digits its parent is read from where no row names one; empty for all but divisions. */
    String digits() {
        return digits;
    }

    void digits(String counting) {
        digits = counting;
    }

    @Nullable
    Node parent() {
        return parent;
    }

    void under(@Nullable Node above) {
        parent = above;
    }

    /** Its element id; null until it is made. */
    @Nullable
    String id() {
        return id;
    }

    void id(String made) {
        id = made;
    }

    boolean isUnit() {
        return of.equals("place") || of.equals("branch");
    }

    boolean isUnitOrOrganization() {
        return isUnit() || of.equals("organization");
    }
}
