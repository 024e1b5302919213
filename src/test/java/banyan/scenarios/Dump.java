package banyan.scenarios;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The plain oracle: raw nodes and relations, counted in Java without a look at {@code cypher/}. */
final class Dump {
    private final List<Map<String, Object>> nodes;
    private final Map<Object, Object> parents = new HashMap<>();
    private final Map<Object, Map<String, Object>> byRef = new HashMap<>();

    Dump(Graph graph) {
        nodes = TestGraph.cypher(
                graph,
                "MATCH (n:Unit) RETURN n.ref AS ref, n.code AS code, n.kind AS kind, labels(n) AS labels, "
                        + "coalesce(n.members, 0) AS members, coalesce(n.collectiveIncome_2018, 0) AS income",
                Map.of());
        TestGraph.cypher(graph, "MATCH (a:Unit)-[:PART_OF]->(b) RETURN a.ref AS a, b.ref AS b", Map.of())
                .forEach(row -> parents.put(row.get("a"), row.get("b")));
        nodes.forEach(node -> byRef.put(node.get("ref"), node));
    }

    /** By place code: villages, branches, members and income of itself and everything below. */
    Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Map<String, Object> node : nodes) {
            boolean place = ((List<?>) node.get("labels")).contains("Place");
            Map<String, Long> own = Map.of(
                    "villages",
                    place && "village".equals(node.get("kind")) ? 1L : 0,
                    "branches",
                    place ? 0L : 1,
                    "members",
                    (Long) node.get("members"),
                    "collectiveIncome",
                    (Long) node.get("income"));
            for (Object at = node.get("ref"); at != null; at = parents.get(at)) {
                Map<String, Object> here = byRef.get(at);
                if (!((List<?>) here.get("labels")).contains("Place")) continue;
                Map<String, Long> sums = counts.computeIfAbsent((String) here.get("code"), key -> new TreeMap<>());
                own.forEach((measure, value) -> sums.merge(measure, value, Long::sum));
            }
        }
        return counts;
    }

    /** Every node and relation with all it carries, as text: equal dumps, equal graphs. */
    static List<String> all(Graph graph) {
        List<String> lines = new ArrayList<>();
        TestGraph.cypher(
                        graph,
                        "MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS labels, properties(n) AS p, "
                                + "COLLECT { MATCH (n)-[r]->(m) RETURN type(r) + coalesce(m.ref, '') "
                                + "+ reduce(s = '', k IN keys(r) | s + k + toString(r[k])) AS x ORDER BY x } AS out",
                        Map.of())
                .forEach(row -> lines.add(
                        row.get("labels") + " " + new TreeMap<>((Map<?, ?>) row.get("p")) + " " + row.get("out")));
        lines.sort(null);
        return lines;
    }

    /** Every node and relation of the organisation by its internal id, with all it carries but tallies. */
    static Map<String, Map<String, Object>> stored(Graph graph) {
        Map<String, Map<String, Object>> stored = new HashMap<>();
        for (String question : List.of(
                "MATCH (n:Thing|Former|State|Task|Round|Policy) "
                        + "RETURN elementId(n) AS id, properties(n) AS p, labels(n) AS what",
                "MATCH (a:Thing|Former|State|Task|Round|Policy)-[r]->(b:Thing|Former|State|Task|Round|Policy) "
                        + "RETURN elementId(r) AS id, properties(r) AS p, type(r) + ' from ' + elementId(a) AS what")) {
            TestGraph.cypher(graph, question, Map.of()).forEach(row -> {
                Map<String, Object> all = new TreeMap<>();
                ((Map<?, ?>) row.get("p")).forEach((name, value) -> all.put((String) name, value));
                all.keySet().removeIf(name -> name.startsWith("tally_"));
                all.put(":", row.get("what"));
                stored.put((String) row.get("id"), all);
            });
        }
        return stored;
    }

    /** What differs between two such, or where a relation from it differs, and does not carry the revision of that. */
    static List<Object> unstamped(
            Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> after, long revision) {
        List<Object> unstamped = new ArrayList<>();
        after.forEach((id, all) -> {
            if (!all.equals(before.get(id)) && !Long.valueOf(revision).equals(all.get("changed")))
                unstamped.add(before.getOrDefault(id, Map.of()) + " -> " + all);
        });
        Map<String, Map<String, Object>> ties = new HashMap<>(after);
        before.forEach((id, all) -> ties.putIfAbsent(id, all));
        ties.forEach((id, all) -> {
            String what = String.valueOf(all.get(":"));
            if (!what.contains(" from ") || Objects.equals(before.get(id), after.get(id))) return;
            String start = what.substring(what.indexOf(" from ") + " from ".length());
            if (!Long.valueOf(revision).equals(after.get(start).get("changed")))
                unstamped.add(all + " leads from " + after.get(start));
        });
        return unstamped;
    }
}
