package banyan.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run of changes does to the graph, as rows for the verbs of {@code cypher/scenarios}; filled by pure decisions,
 * carried out by {@link Performer}.
 */
final class Orders {
    final List<Map<String, Object>> establish = new ArrayList<>();
    final List<Map<String, Object>> establishLeaders = new ArrayList<>();
    final List<Map<String, Object>> handIn = new ArrayList<>();
    final List<Map<String, Object>> handOut = new ArrayList<>();
    final List<Map<String, Object>> letGo = new ArrayList<>();
    final List<Map<String, Object>> joint = new ArrayList<>();
    final List<Map<String, Object>> amend = new ArrayList<>();
    final List<Map<String, Object>> transfer = new ArrayList<>();
    final List<Map<String, Object>> end = new ArrayList<>();

    /** Past relations in the direction of the old ones, and those told from the other end. */
    private static List<String> past(String relation, boolean back) {
        boolean told = relation.equals("HOLDS");
        return told != back ? List.of() : List.of(told ? "WAS_HELD_BY" : "WAS_" + relation);
    }

    void move(Hang hang, String to, Map<String, Object> set) {
        (hang.out() ? handOut : handIn)
                .add(Map.of(
                        "id", hang.id(),
                        "to", to,
                        "set", set,
                        "past", past(hang.relation(), false),
                        "back", past(hang.relation(), true)));
    }

    void letGo(Hang hang) {
        letGo.add(Map.of("id", hang.id(), "past", past(hang.relation(), false), "back", past(hang.relation(), true)));
    }
}
