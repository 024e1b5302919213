package banyan.coverage;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.util.Map;

/** A county with one township, two villages and a community, on which tests set what they need. */
final class Scene {
    static final String PROVINCE = "33";
    static final String CITY = "3303";
    static final String COUNTY = "330382";
    static final String TOWNSHIP = "330382114";
    static final String COMMUNITY = "330382114001";
    static final String VILLAGE = "330382114200";
    static final String OTHER = "330382114201";

    private Scene() {}

    static void set(Graph graph) {
        TestGraph.wipe(graph);
        place(graph, PROVINCE, "province", "Province", null);
        TestGraph.cypher(graph, "MATCH (p:Thing {code: '33'}) SET p.reportingYear = 2018", Map.of());
        place(graph, CITY, "city", "City", PROVINCE);
        place(graph, COUNTY, "county", "County", CITY);
        place(graph, TOWNSHIP, "township", "Township", COUNTY);
        place(graph, COMMUNITY, "community", "Community", TOWNSHIP);
        place(graph, VILLAGE, "village", "Village", TOWNSHIP);
        place(graph, OTHER, "village", "Village", TOWNSHIP);
    }

    private static void place(Graph graph, String code, String kind, String label, String parent) {
        TestGraph.cypher(
                graph,
                "CREATE (p:Thing:Unit:Place {code: $code, ref: $code, name: $code, kind: $kind}) SET p:$($label)",
                Map.of("code", code, "kind", kind, "label", label));
        if (parent != null)
            TestGraph.cypher(
                    graph,
                    "MATCH (p:Thing {code: $code}), (above:Thing {code: $parent}) CREATE (p)-[:PART_OF]->(above)",
                    Map.of("code", code, "parent", parent));
    }
}
