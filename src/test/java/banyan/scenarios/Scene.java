package banyan.scenarios;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.util.Map;

/** Sets up small organisations, one sentence a thing. */
public final class Scene {
    final Graph graph;

    Scene(Graph graph) {
        this.graph = graph;
        TestGraph.wipe(graph);
    }

    public Scene place(String code, String kind, String parent, String facts) {
        String label = kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1);
        return run(
                "CREATE (t:Thing:Unit:Place:" + label + " {code: $code, ref: $code, name: $code + '名', kind: $kind}) "
                        + "SET t += {" + facts + "} WITH t MATCH (p:Thing {code: $parent}) CREATE (t)-[:PART_OF]->(p)",
                Map.of("code", code, "kind", kind, "parent", parent));
    }

    public Scene branch(String code, String kind, String form, String parent, long members, long formal) {
        String label = Map.of("village", "VillageBranch", "grid", "GridBranch", "enterprise", "EnterpriseBranch")
                .get(kind);
        return run(
                "CREATE (t:Thing:Unit:Branch:" + label + " {code: $code, ref: $code, name: $code + '党', kind: $kind, "
                        + "form: $form, members: $members, formalMembers: $formal}) "
                        + "WITH t MATCH (p:Thing {code: $parent}) CREATE (t)-[:PART_OF]->(p)",
                Map.of(
                        "code", code, "kind", kind, "form", form, "parent", parent, "members", members, "formal",
                        formal));
    }

    public Scene organization(String code, String kind, String label, String place) {
        return run(
                "CREATE (t:Thing:Organization:" + label
                        + " {code: $code, ref: $code, name: $code + '组织', kind: $kind}) "
                        + "WITH t MATCH (p:Thing {code: $place}) CREATE (t)-[:LOCATED_IN]->(p)",
                Map.of("code", code, "kind", kind, "place", place));
    }

    public Scene leader(String code) {
        return run("CREATE (:Thing:Leader {code: $code, ref: $code, name: $code + '人'})", Map.of("code", code));
    }

    public Scene relate(String from, String relation, String to) {
        return run(
                "MATCH (a:Thing {code: $from}), (b:Thing {code: $to}) CREATE (a)-[:" + relation + "]->(b)",
                Map.of("from", from, "to", to));
    }

    public Scene run(String cypher, Map<String, Object> parameters) {
        TestGraph.cypher(graph, cypher, parameters);
        return this;
    }

    /**
     * Province to township, three villages with branches, co-operatives and secretaries, and what ties them together.
     */
    public static Scene township(Graph graph) {
        Scene scene = new Scene(graph);
        scene.run(
                        "CREATE (:Thing:Unit:Place:Province {code: '33', ref: '33', name: '省', kind: 'province', reportingYear: 2018})",
                        Map.of())
                .place("3303", "city", "33", "")
                .place("330382", "county", "3303", "")
                .place("330382114", "township", "330382", "")
                .place("330382115", "township", "330382", "");
        for (int i = 1; i <= 3; i++) {
            String village = "33038211420" + i;
            scene.place(
                            village,
                            "village",
                            "330382114",
                            "collectiveIncome_2018: " + i * 100 + ", demonstration: " + (i < 3))
                    .branch(village + "-B", "village", i == 2 ? "general-branch" : "branch", village, 10 * i, 9 * i)
                    .organization(village + "-C", "co-operative", "Cooperative", village)
                    .leader("L" + i)
                    .relate("L" + i, "HOLDS {post: 'secretary', since: date('2017-04-01')}", village + "-B")
                    .relate("L" + i, "HOLDS {post: 'chair'}", village + "-C")
                    .relate(village + "-B", "COVERS {how: 'own'}", village);
        }
        return scene.place("330382115201", "village", "330382115", "")
                .branch("330382114202-B-G1", "grid", "group", "330382114202-B", 4, 3)
                .leader("K")
                .relate("K", "CONTACTS {since: date('2018-01-01')}", "330382114201")
                .relate("K", "CONTACTS {since: date('2018-02-01')}", "330382114203")
                .organization("E1", "enterprise", "Enterprise", "330382114203")
                .relate("E1", "ASSISTS {role: 'enterprise'}", "330382114203")
                .run(
                        "MATCH (b:Thing {code: '330382114203-B'}) SET b:Backward, b.backwardSince = date('2018-03-01'), b.backwardReason = '软弱涣散'",
                        Map.of())
                .relate("K", "ASSISTS {role: 'county-leader'}", "330382114203-B");
    }
}
