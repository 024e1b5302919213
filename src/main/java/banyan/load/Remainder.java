package banyan.load;

import banyan.graph.Values;
import banyan.units.Pinyin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the rows of an export cannot tell: states, past relations, changes of reorganizations and whatever else the
 * graph holds, one JSON object a line. {@code set} adds to what the rows brought, {@code node} makes a node,
 * {@code from} and {@code to} a relation; keys are {@code ~} and a ref, {@code round:} and a year,
 * {@code reorganization:} and an id, or a number given here.
 */
final class Remainder implements AutoCloseable {
    static final String FILE = "rest.ndjson";

    private final Tables tables;
    private final Pinyin pinyin;
    private final Writer out;
    private final Map<String, String> keys = new HashMap<>();
    private int nodes;

    Remainder(Tables tables, Pinyin pinyin, Writer out) {
        this.tables = tables;
        this.pinyin = pinyin;
        this.out = out;
    }

    /** Notes a thing that has a row, and writes what the row and the yearly rows do not tell. */
    void thing(Tables.Thing thing, Set<String> tells) {
        String key = "~" + thing.properties().get("ref");
        keys.put(thing.id(), key);
        Map<String, Object> rest = new TreeMap<>(thing.properties());
        rest.keySet().removeAll(tells);
        rest.keySet().removeIf(property -> property.startsWith("tally_") || property.equals("changed"));
        String name = String.valueOf(thing.properties().get("name"));
        rest.remove("pinyin", pinyin.of(name));
        rest.remove("initials", pinyin.initials(name));
        Set<String> labels = new TreeSet<>(thing.labels());
        labels.removeAll(tables.labels(thing));
        if (!rest.isEmpty() || !labels.isEmpty()) line(Map.of("set", key, "labels", labels, "properties", said(rest)));
    }

    /**
     * Writes the nodes that have no row, and what the rows of the others do not tell. Plans are not the organisation.
     */
    void others() {
        tables.others(other -> {
            Map<String, Object> rest = new TreeMap<>(other.properties());
            if (other.plan() || other.labels().contains("Scenario") || tables.told(other.id())) return;
            if (other.labels().contains("Round")) {
                keys.put(other.id(), "round:" + rest.remove("year"));
            } else if (other.labels().contains("Reorganization") && rest.containsKey("name")) {
                keys.put(other.id(), "reorganization:" + rest.get("id"));
                for (String column : Layout.REORGANIZATIONS.columns()) {
                    Object value = rest.get(column);
                    if (value instanceof String || value instanceof LocalDate) rest.remove(column);
                }
            } else {
                String key = String.valueOf(++nodes);
                keys.put(other.id(), key);
                line(Map.of("node", key, "labels", new TreeSet<>(other.labels()), "properties", said(rest)));
                return;
            }
            // A round is made by its rows; one that has none is made by this line.
            if (!rest.isEmpty() || other.alone())
                line(Map.of("set", keys.get(other.id()), "labels", List.of(), "properties", said(rest)));
        });
    }

    /** Writes the relations that no row tells, in an order of their own that stays the same. */
    void relations() {
        List<String> lines = new ArrayList<>();
        tables.ties(raw -> {
            String from = keys.get(raw.from());
            String to = keys.get(raw.to());
            if (from == null || to == null || told(raw)) return;
            lines.add(text(new TreeMap<>(
                    Map.of("from", from, "to", to, "type", raw.type(), "properties", said(raw.properties())))));
        });
        Collections.sort(lines);
        lines.forEach(this::write);
    }

    private boolean told(Digest.Raw raw) {
        return switch (raw.type()) {
            case "PART_OF", "LOCATED_IN", "WAS_PART_OF" -> tables.told(raw.type() + raw.from());
            case "ESTABLISHED", "ENDED" -> tables.told(raw.type() + raw.to());
            default -> tables.told(raw.type(), raw.properties());
        };
    }

    private static Map<String, Object> said(Map<String, Object> properties) {
        Map<String, Object> said = Values.told(properties);
        said.remove("changed");
        return said;
    }

    private void line(Map<String, Object> line) {
        write(text(line));
    }

    private static String text(Map<String, Object> line) {
        return JsonMapper.shared().writeValueAsString(line);
    }

    private void write(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
