package banyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.units.Scene;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Assistance through a real server on a county of two townships. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistanceRoutesTest {
    private static final String ONE_ROLE = """
            {"roles": [{"role": "county-leader", "target": "backward", "helper": "leader", "from": "county",
              "least": %d, "most": %d, "cap": %d}]}""";

    private final Graph graph;
    private Server server;
    private Client client;

    AssistanceRoutesTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeAll
    void serve() {
        new Scene(graph)
                .place("33", "省", "province", "", "reportingYear: 2018")
                .place("3301", "市", "city", "33")
                .place("330101", "县", "county", "3301")
                .place("330101100", "甲镇", "township", "330101")
                .place("330101101", "乙镇", "township", "330101")
                .place("330101100200", "甲村", "village", "330101100")
                .place("330101101200", "乙村", "village", "330101101")
                .branch("330101-L", "县委", "leading", "330101", 5, 5)
                .branch("A", "甲村支部", "village", "330101100200", 20, 18, "backwardSince: date('2018-02-01')")
                .branch("B", "乙村支部", "village", "330101101200", 20, 18, "backwardSince: date('2018-03-01')")
                .run("MATCH (b:Branch) WHERE b.code IN ['A', 'B'] SET b:Backward", Map.of())
                .leader("L1", "一")
                .leader("L2", "二")
                .relate("L1", "HOLDS", "330101-L", "post: 'deputy-secretary'")
                .relate("L2", "HOLDS", "330101-L", "post: 'committee-member'")
                .relate("L1", "ASSISTS", "A", "role: 'county-leader'")
                .relate("L1", "ASSISTS", "B", "role: 'county-leader'");
        new Tallies(new Measures(graph.cypher())).recount(graph);
        server = Server.start("localhost", 0, Rooms.over(graph.cypher()), CompletableFuture.completedFuture(graph));
        client = new Client(server.port());
    }

    @AfterAll
    void close() {
        server.close();
    }

    private Client.Reply put(String path, String body) {
        return client.send(client.request(path + "?lang=en")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode get(String path) {
        Client.Reply reply = client.get(path);
        assertThat(reply.status()).as(path + ": " + reply.text()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void aPolicyThatIsPutHoldsAtOnceForGapsAndChecksAndGoesAgain() {
        assertThat(get("/api/policies/330101100").has("madeFor")).isFalse();
        assertThat(get("/api/units/330101/assistance").get("complete").asLong()).isZero();
        JsonNode put = put("/api/policies/330101", ONE_ROLE.formatted(1, 2, 1)).json();
        assertThat(put.at("/madeFor/code").asString()).isEqualTo("330101");
        assertThat(put.at("/roles/0/names/zh").asString()).isEqualTo("县（市、区）领导联系");
        assertThat(get("/api/policies/330101100").at("/madeFor/code").asString())
                .isEqualTo("330101");
        assertThat(get("/api/units/330101/assistance").get("complete").asLong()).isEqualTo(2);
        JsonNode counts = get("/api/checks?unit=330101").get("counts");
        assertThat(counts.get("backward-branch").asLong()).isZero();
        assertThat(counts.get("helper-load").asLong()).isEqualTo(1);
        assertThat(put("/api/policies/330101", put.toString()).status())
                .as("what was answered may be sent back")
                .isEqualTo(200);
        assertThat(put("/api/policies/330101100", ONE_ROLE.formatted(2, 2, 2)).status())
                .isEqualTo(200);
        assertThat(get("/api/checks?unit=330101").at("/counts/backward-branch").asLong())
                .isEqualTo(1);
        for (String unit : new String[] {"330101", "330101100"})
            assertThat(client.send(client.request("/api/policies/" + unit).DELETE())
                            .status())
                    .isEqualTo(200);
        assertThat(client.send(client.request("/api/policies/330101").DELETE()).status())
                .isEqualTo(404);
        assertThat(get("/api/checks?unit=330101").at("/counts/backward-branch").asLong())
                .isEqualTo(2);
    }

    @Test
    void aPolicyThatContradictsItselfIsRefusedWithFieldAndReason() {
        Client.Reply reply = put("/api/policies/330101", ONE_ROLE.formatted(3, 2, 1));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/fields/0/path").asString()).isEqualTo("roles[0].least");
        assertThat(reply.json().at("/fields/0/message").asString()).contains("above most");
        assertThat(put("/api/policies/330101", ONE_ROLE.formatted(1, 1, 0))
                        .json()
                        .at("/fields/0/path")
                        .asString())
                .isEqualTo("roles[0].cap");
        assertThat(put("/api/policies/330101", "{\"roles\": [{\"role\": 1}], \"colour\": 2}")
                        .status())
                .isEqualTo(400);
        assertThat(put("/api/policies/nowhere", ONE_ROLE.formatted(1, 1, 1)).status())
                .isEqualTo(404);
        assertThat(get("/api/policies/330101").has("madeFor")).isFalse();
    }

    @Test
    void theBoardTellsTheWholeCountyInOneAnswer() {
        JsonNode board = get("/api/units/330101/assistance/board");
        assertThat(board.get("total").asLong()).isEqualTo(2);
        assertThat(board.get("branches")).hasSize(2);
        assertThat(board.at("/gaps/total").asLong()).isEqualTo(6);
        assertThat(board.at("/gaps/items/0/role").asString()).isEqualTo("township-leader");
        assertThat(board.at("/overloads/total").asLong()).isZero();
        assertThat(board.at("/policy/roles")).hasSize(5);
        assertThat(get("/api/units/330101/assistance/gaps?limit=2").get("next").asString())
                .isEqualTo("A/department");
    }

    @Test
    void aHelperIsToldWithItsLoadsAndHowFarItTravels() {
        JsonNode helper = get("/api/helpers/L1");
        assertThat(helper.at("/homes/0/code").asString()).isEqualTo("330101");
        assertThat(helper.at("/loads/0/load").asLong()).isEqualTo(2);
        assertThat(helper.at("/loads/0/cap").asLong()).isEqualTo(4);
        assertThat(helper.at("/trips/0/distance").asInt()).isEqualTo(2);
        assertThat(helper.at("/trips/0/pairings").asLong()).isEqualTo(2);
        assertThat(get("/api/helpers?unit=330101101").findValuesAsString("code"))
                .containsExactly("L1");
        assertThat(get("/api/helpers?unit=330101&over=true").get("total").asLong())
                .isZero();
        assertThat(client.get("/api/helpers/nobody").status()).isEqualTo(404);
    }

    @Test
    void whatFallsWithoutAHelperSharedByTwoIsBoth() {
        put("/api/policies/330101", ONE_ROLE.formatted(1, 1, 4));
        JsonNode removal = get("/api/helpers/L1/removal");
        assertThat(removal.get("falls").asLong()).isEqualTo(2);
        assertThat(removal.get("branches").findValuesAsString("code")).containsExactly("A", "B");
        JsonNode points = get("/api/units/330101/weak-points");
        assertThat(points.at("/items/0/helper/code").asString()).isEqualTo("L1");
        assertThat(points.at("/items/0/falls").asLong()).isEqualTo(2);
        assertThat(get("/api/helpers/L2/removal").get("falls").asLong()).isZero();
        client.send(client.request("/api/policies/330101").DELETE());
    }
}
