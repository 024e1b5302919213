package banyan.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the organisation as it stands.
 *
 * @param id good within this store, for as long as the node is there
 * @param properties all of them
 * @param ties all relations to other nodes of the organisation, from it and to it
 */
record Standing(String id, List<String> labels, Map<String, Object> properties, List<Tie> ties) {
    /** One relation; {@code from} and {@code to} are ids of nodes. */
    record Tie(String id, String type, String from, String to, Map<String, Object> properties) {
        /** Whether it says the same, whenever it was written. */
        boolean says(Map<String, Object> values) {
            return own(properties).equals(own(values));
        }

        /** The revision that wrote it; 0 where none is noted. */
        long changed() {
            return properties.get("changed") instanceof Long revision ? revision : 0;
        }

        boolean past() {
            return type.startsWith("WAS");
        }
    }

    /** What a node or relation says, without the revision that wrote it and without tallies. */
    static Map<String, Object> own(Map<String, Object> properties) {
        Map<String, Object> own = new HashMap<>(properties);
        own.keySet().removeIf(name -> name.equals("changed") || name.startsWith("tally_"));
        return own;
    }

    Map<String, Object> own() {
        return own(properties);
    }

    boolean living() {
        return labels.contains("Thing");
    }

    long changed() {
        return properties.get("changed") instanceof Long revision ? revision : 0;
    }

    @Nullable
    String ref() {
        return (String) properties.get("ref");
    }

    /** What people know it by: its name and code, or what else it says. */
    String called() {
        Object name = properties.getOrDefault("name", properties.get("text"));
        Object code = properties.get("code");
        if (name == null) return Objects.toString(code, labels.getFirst());
        return code == null ? name.toString() : name + "（" + code + "）";
    }
}
