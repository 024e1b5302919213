package banyan.bench;

import banyan.graph.Graph;
import banyan.http.Rooms;
import banyan.scenarios.PlanReader;
import banyan.scenarios.Resolution;
import banyan.units.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** Far more backward branches than the sample has: village branches from all over the province, raised. */
final class Crowd {
    private static final String NOW = "MATCH (b:Backward) RETURN count(b) AS n";
    private static final String OTHERS =
            "MATCH (b:VillageBranch) WHERE NOT b:Backward AND b.code ENDS WITH '-B' RETURN b.code AS code ORDER BY code";

    private Crowd() {}

    /** Raises as many as are lacking. */
    static void raise(Graph graph, int wanted) {
        long lacking = wanted
                - graph.read(tx -> tx.listText(NOW, Map.of(), Long.class))
                        .answer()
                        .getFirst();
        if (lacking <= 0) return;
        List<String> codes =
                graph.read(tx -> tx.listText(OTHERS, Map.of(), String.class)).answer();
        List<Map<String, String>> changes = LongStream.range(0, lacking)
                .mapToObj(i -> Map.of(
                        "kind", "raise", "branch", codes.get((int) (i * codes.size() / lacking)), "reason", "班子软弱"))
                .toList();
        Rooms.over(graph.cypher())
                .scenarios()
                .apply(
                        graph,
                        PlanReader.read(
                                JsonMapper.shared().valueToTree(Map.of("changes", changes)), LocalDate.of(2019, 1, 1)),
                        Resolution.named("bench", null),
                        Lang.EN);
    }
}
