package banyan.units;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets small scenes on a blank graph, the way a load would write them; a word of Cypher for each thing. */
public final class Scene {
    private final Graph graph;

    /** On an emptied graph. */
    public Scene(Graph graph) {
        this.graph = graph;
        TestGraph.wipe(graph);
    }

    /** A place; properties as in {@code "pinyin: 'x', tally_branches: 2"}. */
    public Scene place(String code, String name, String kind, String parent, String... properties) {
        return unit("Place", code, name, kind, parent, properties);
    }

    /** A branch of the form {@code branch} with its members. */
    public Scene branch(
            String code, String name, String kind, String parent, int members, int formal, String... properties) {
        run(
                "MERGE (b:Thing {code: $code}) SET b.members = $members, b.formalMembers = $formal, b.form = 'branch'",
                Map.of("code", code, "members", members, "formal", formal));
        return unit("Branch", code, name, kind, parent, properties);
    }

    private Scene unit(String sort, String code, String name, String kind, String parent, String... properties) {
        String label = label(sort.toLowerCase(Locale.ROOT), kind);
        run(
                "MERGE (u:Thing {code: $code}) SET u:Unit:%s:%s SET u += {ref: $code, name: $name, kind: $kind}"
                                .formatted(sort, label)
                        + with("u", properties)
                        + " WITH u MATCH (p:Thing {code: $parent}) CREATE (u)-[:PART_OF]->(p)",
                Map.of("code", code, "name", name, "kind", kind, "parent", parent));
        return this;
    }

    /** An organization at a place. */
    public Scene organization(String code, String name, String kind, String place, String... properties) {
        String label = label("organization", kind);
        run(
                "MATCH (p:Thing {code: $place}) CREATE (o:Thing:Organization:%s {ref: $code, code: $code, name: $name, kind: $kind})-[:LOCATED_IN]->(p)"
                                .formatted(label)
                        + with("o", properties),
                Map.of("code", code, "name", name, "kind", kind, "place", place));
        return this;
    }

    /** A leader. */
    public Scene leader(String code, String name) {
        run("CREATE (:Thing:Leader {ref: $code, code: $code, name: $name})", Map.of("code", code, "name", name));
        return this;
    }

    /** A relation between two living things; properties as in {@code "post: 'secretary'"}. */
    public Scene relate(String from, String type, String to, String... properties) {
        run(
                "MATCH (a:Thing {code: $from}) MATCH (b:Thing {code: $to}) CREATE (a)-[:%s {%s}]->(b)"
                        .formatted(type, String.join(", ", properties)),
                Map.of("from", from, "to", to));
        return this;
    }

    /** Sets properties of a thing. */
    public Scene set(String code, String... properties) {
        run("MATCH (u:Thing {code: $code})" + with("u", properties), Map.of("code", code));
        return this;
    }

    /** Any other word of Cypher. */
    public Scene run(String statement, Map<String, Object> parameters) {
        TestGraph.cypher(graph, "CYPHER 25 " + statement, new HashMap<>(parameters));
        return this;
    }

    private static String with(String name, String... properties) {
        return properties.length == 0 ? "" : " SET " + name + " += {" + String.join(", ", List.of(properties)) + "}";
    }

    private String label(String of, String kind) {
        return new Kinds(graph.cypher())
                .find(of, kind)
                .map(Kinds.Kind::label)
                .orElseThrow(() -> new IllegalArgumentException("no kind " + of + ":" + kind));
    }
}
