package banyan.load;

import banyan.graph.Values;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@link Remainder} wrote, read back.
 *
 * @param file its name
 * @param lines those that are JSON
 */
record Rest(String file, List<Line> lines) {
    /**
     * One line; which of the keys it has tells what it is.
     *
     * @param row where it stands in the file; not part of the line itself
     */
    record Line(
            @Nullable Long row,
            @Nullable String set,
            @Nullable String node,
            @Nullable String from,
            @Nullable String to,
            @Nullable String type,
            @Nullable List<String> labels,
            @Nullable Map<String, Object> properties) {
        Line at(long number) {
            return new Line(number, set, node, from, to, type, labels, properties);
        }

        /** The keys that name nodes told elsewhere. */
        List<String> keys() {
            List<String> keys = new ArrayList<>();
            for (String key : new String[] {set, from, to}) if (key != null) keys.add(key);
            return keys;
        }
    }

    static Rest read(String file, List<String> text, Faults faults) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            if (text.get(at).isBlank()) continue;
            try {
                lines.add(
                        JsonMapper.shared().readValue(text.get(at), Line.class).at(at + 1L));
            } catch (JacksonException e) {
                faults.add(file, at + 1L, "", "", Wrong.NOT_JSON);
            }
        }
        return new Rest(file, lines);
    }

    /** The refs of the things it speaks of. */
    Set<String> refs() {
        Set<String> refs = new HashSet<>();
        for (Line line : lines) for (String key : line.keys()) if (key.startsWith("~")) refs.add(key.substring(1));
        return refs;
    }

    /** Adds it to a draft that has everything the rows tell. */
    void add(Draft draft, Records records, Faults faults) {
        Map<String, Node> made = new HashMap<>();
        Map<Node, Tie> parents = new HashMap<>();
        for (Tie tie : draft.ties())
            if (tie.type().equals("PART_OF") || tie.type().equals("LOCATED_IN")) parents.put(tie.from(), tie);
        for (Line line : lines) {
            try {
                if (line.node() != null) {
                    Node node = Node.made("", "", "", labels(line), null);
                    node.properties().putAll(values(line));
                    made.put(line.node(), node);
                    draft.nodes().add(node);
                } else if (line.set() != null) set(line, find(line.set(), draft, records, made), draft);
                else tie(line, draft, records, made, parents);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                faults.add(file, Objects.requireNonNullElse(line.row(), 0L), "", said(e.getMessage()), Wrong.BAD_LINE);
            }
        }
    }

    private static void set(Line line, Node node, Draft draft) {
        Map<String, Object> values = values(line);
        if (values.containsKey("ref") || values.containsKey("code")) throw new IllegalArgumentException("ref, code");
        if (node.id() == null) node.labels().addAll(labels(line));
        values.forEach((property, value) -> draft.set(node, property, value));
    }

    private static void tie(Line line, Draft draft, Records records, Map<String, Node> made, Map<Node, Tie> parents) {
        Node from = find(said(line.from()), draft, records, made);
        Node to = find(said(line.to()), draft, records, made);
        String type = said(line.type());
        if (!type.matches("[A-Z][A-Z_]*")) throw new IllegalArgumentException(type);
        Tie parent = type.equals("PART_OF") || type.equals("LOCATED_IN") ? parents.get(from) : null;
        if (parent != null && parent.to() != to) throw new IllegalArgumentException(type);
        (parent == null ? draft.tie(type, from, to) : parent).properties().putAll(values(line));
    }

    private static Node find(String key, Draft draft, Records records, Map<String, Node> made) {
        Node node;
        if (key.startsWith("~")) node = draft.find(key);
        else if (key.matches("round:\\d{4}")) node = records.round(key.substring("round:".length()));
        else if (key.startsWith("reorganization:"))
            node = records.reorganization(key.substring("reorganization:".length()));
        else node = made.get(key);
        if (node == null) throw new IllegalArgumentException(key);
        return node;
    }

    private static List<String> labels(Line line) {
        Set<String> labels = new TreeSet<>(Objects.requireNonNullElse(line.labels(), List.of()));
        for (String label : labels)
            if (!label.matches("[A-Z][A-Za-z]*") || label.equals("Meta")) throw new IllegalArgumentException(label);
        return List.copyOf(labels);
    }

    private static Map<String, Object> values(Line line) {
        return Values.read(Objects.requireNonNullElse(line.properties(), Map.of()));
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
