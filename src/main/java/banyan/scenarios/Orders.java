package banyan.scenarios;

import banyan.graph.Cypher;
import banyan.units.Facts;
import banyan.units.Limits;
import banyan.units.Names;
import banyan.units.Past;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * What a run of changes does to the graph, as rows for the verbs of {@code cypher/scenarios}; filled by pure decisions,
 * carried out by {@link Performer}.
 */
final class Orders {
    final List<Map<String, Object>> establish = new ArrayList<>();
    final List<Map<String, Object>> establishLeaders = new ArrayList<>();
    private final Map<String, Map<String, Object>> handIn = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> handOut = new LinkedHashMap<>();
    final List<Map<String, Object>> letGo = new ArrayList<>();
    final List<Map<String, Object>> relate = new ArrayList<>();
    final List<Map<String, Object>> joint = new ArrayList<>();
    final List<Map<String, Object>> amend = new ArrayList<>();
    final List<Map<String, Object>> recode = new ArrayList<>();
    final List<Map<String, Object>> transfer = new ArrayList<>();
    final List<Map<String, Object>> lead = new ArrayList<>();
    final List<Map<String, Object>> end = new ArrayList<>();

    /** The verbs, in the order in which they are carried out. */
    static final List<String> VERBS = List.of(
            "scenarios/establish",
            "scenarios/establish-leader",
            "scenarios/transfer",
            "scenarios/let-go",
            "scenarios/hand-over-in",
            "scenarios/hand-over-out",
            "scenarios/set-joint",
            "scenarios/relate",
            "scenarios/amend",
            "scenarios/recode-free",
            "scenarios/recode",
            "scenarios/lead",
            "scenarios/end");

    /** The rows for each verb, under the parameter it takes them from. */
    Map<String, List<Map<String, Object>>> byVerb() {
        List<List<Map<String, Object>>> rows = List.of(
                establish,
                establishLeaders,
                transfer,
                letGo,
                List.copyOf(handIn.values()),
                List.copyOf(handOut.values()),
                joint,
                relate,
                amend,
                recode,
                recode,
                lead,
                end);
        Map<String, List<Map<String, Object>>> byVerb = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) byVerb.put(Cypher.changesOf(VERBS.get(i)), rows.get(i));
        return byVerb;
    }

    /** Tells the code of whatever would come to count more than can be read back, with what is wrong. */
    void beyondLimits(Facts facts, BiConsumer<String, Names> tell) {
        for (Map<String, Object> row : amend) {
            ((Map<?, ?>) Objects.requireNonNull(row.get("values"))).forEach((property, value) -> {
                if (!(value instanceof Long number)) return;
                boolean yuan = facts.telling((String) property)
                        .filter(fact -> fact.type().equals("yuan"))
                        .isPresent();
                Names wrong = yuan ? Limits.yuan(number) : Limits.count(number);
                String of = row.get("code") + " " + property + " = " + number + ": ";
                if (wrong != null) tell.accept((String) row.get("code"), new Names(of + wrong.zh(), of + wrong.en()));
            });
        }
    }

    /** Past relations in the direction of the old ones, and those told from the other end. */
    private static List<String> past(String relation, boolean back) {
        boolean told = relation.equals("HOLDS");
        return told != back ? List.of() : List.of(Past.typeSince(relation));
    }

    /** Hands a relation over to another thing. */
    void move(Hang hang, String to) {
        Map<String, Object> row = row(hang.id(), hang.relation());
        row.put("to", to);
        (hang.out() ? handOut : handIn).putIfAbsent(hang.id(), row);
    }

    /** Takes back that a relation is handed over. */
    void stay(Hang hang) {
        handIn.remove(hang.id());
        handOut.remove(hang.id());
    }

    void letGo(Hang hang) {
        letGo(hang.id(), hang.relation());
    }

    void letGo(String id, String relation) {
        letGo.add(row(id, relation));
    }

    /** Begins a relation. */
    void relate(String from, String relation, String to, Map<String, Object> properties) {
        relate.add(Map.of("from", from, "relation", relation, "to", to, "properties", properties));
    }

    private static Map<String, Object> row(String id, String relation) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("past", past(relation, false));
        row.put("back", past(relation, true));
        return row;
    }

    /** New values of a thing against those it had: only what differs is written, and what it overwrites kept. */
    void amend(
            String code, Map<String, Object> had, Map<String, Object> has, List<String> labels, List<String> without) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Object> overwritten = new HashMap<>();
        List<String> absent = new ArrayList<>();
        has.forEach((property, value) -> {
            if (value != null && value.equals(had.get(property))) return;
            if (value == null && !had.containsKey(property)) return;
            values.put(property, value);
            if (had.containsKey(property)) overwritten.put(property, had.get(property));
            else absent.add(property);
        });
        if (values.isEmpty() && labels.isEmpty() && without.isEmpty()) return;
        absent.sort(null);
        amend.add(Map.of(
                "code", code,
                "values", values,
                "overwritten", overwritten,
                "absent", absent,
                "labels", labels,
                "without", without,
                "state", true));
    }

    /** Values of a thing that only now begins: nothing is overwritten. */
    void amendBegun(String code, Map<String, Object> has, List<String> labels) {
        if (has.isEmpty() && labels.isEmpty()) return;
        amend.add(Map.of(
                "code",
                code,
                "values",
                has,
                "overwritten",
                Map.of(),
                "absent",
                List.of(),
                "labels",
                labels,
                "without",
                List.of(),
                "state",
                false));
    }
}
