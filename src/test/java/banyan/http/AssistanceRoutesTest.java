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
        assertThat(get("/api/helpers/L1?asOf=2018-06-01").get("load").asLong()).isEqualTo(2);
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

    private Client.Reply post(String path, String body) {
        return client.post(path + "?lang=en", body);
    }

    @Test
    void aProposalFillsWhatItCanAndNamesWhatItCannot() {
        put("/api/policies/330101", ONE_ROLE.formatted(2, 2, 1));
        JsonNode proposed = post("/api/units/330101/proposals", "{}").json();
        assertThat(proposed.get("missing").asLong()).isEqualTo(2);
        assertThat(proposed.at("/cost/unfilled").asLong()).isEqualTo(1);
        assertThat(proposed.get("pairings").findValuesAsString("code")).contains("L2");
        assertThat(proposed.get("changes")).hasSize(1);
        assertThat(proposed.at("/changes/0/kind").asString()).isEqualTo("assist");
        assertThat(proposed.at("/unfilled/0/reason").asString()).contains("cap");
        Client.Reply impact = post("/api/impact", "{\"changes\": " + proposed.get("changes") + "}");
        assertThat(impact.status()).as(impact.text()).isEqualTo(200);
        client.send(client.request("/api/policies/330101").DELETE());
        JsonNode all = post("/api/units/330101/proposals", "").json();
        assertThat(all.at("/unfilled/0/reason").asString()).contains("there is no helper of that kind");
        assertThat(all.at("/cost/unfilled").asLong())
                .as("township leaders and departments there are none; one of the two may be first secretary")
                .isEqualTo(5);
    }

    @Test
    void aWishForSomebodyThereIsNotIsRefused() {
        Client.Reply refused =
                post("/api/units/330101/proposals", "{\"without\": [\"nobody\"], \"roles\": [\"cook\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("fields").findValuesAsString("path")).containsExactly("without[0]", "roles[0]");
        assertThat(post("/api/units/330101/proposals", "{\"colour\": 1}").status())
                .isEqualTo(400);
    }

    @Test
    void tasksVisitsAndScreeningsAreRecorded() {
        JsonNode tasks = post(
                        "/api/branches/A/tasks",
                        "{\"kind\": \"problem\", \"text\": \"x\", \"raised\": \"2018-03-01\", \"due\": \"2018-06-01\", \"answersFor\": \"L1\"}")
                .json();
        assertThat(tasks.at("/items/0/overdue").asBoolean()).isTrue();
        assertThat(tasks.at("/items/0/answersFor/code").asString()).isEqualTo("L1");
        assertThat(get("/api/units/330101/tasks?overdue=true").get("total").asLong())
                .isEqualTo(1);
        Client.Reply release = post("/api/impact", "{\"changes\": [{\"kind\": \"release\", \"branch\": \"A\"}]}");
        assertThat(release.status()).as(release.text()).isEqualTo(422);
        assertThat(release.json().at("/fields/0/path").asString()).isEqualTo("changes[0].branch");
        tasks = post("/api/branches/A/tasks", "{\"kind\": \"problem\", \"text\": \"x\", \"done\": \"2018-07-01\"}")
                .json();
        assertThat(tasks.get("total").asLong()).isEqualTo(1);
        assertThat(tasks.at("/items/0/overdue").asBoolean()).isFalse();
        assertThat(tasks.at("/items/0/due").asString()).isEqualTo("2018-06-01");
        assertThat(post("/api/impact", "{\"changes\": [{\"kind\": \"release\", \"branch\": \"A\"}]}")
                        .status())
                .isEqualTo(200);
        String visit = "{\"leader\": \"L1\", \"kind\": \"visit\", \"on\": \"2018-05-01\", \"count\": 2}";
        post("/api/branches/A/visits", visit);
        JsonNode visits =
                post("/api/branches/A/visits", visit.replace(": 2", ": 3")).json();
        assertThat(visits.get("total").asLong()).isEqualTo(1);
        assertThat(visits.at("/items/0/count").asLong()).isEqualTo(3);
        Client.Reply wrong = post(
                "/api/branches/A/visits",
                "{\"leader\": \"nobody\", \"kind\": \"dinner\", \"on\": \"2199-01-01\", \"count\": 0}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("fields").findValuesAsString("path"))
                .containsExactly("leader", "kind", "on", "count");
        assertThat(post(
                                "/api/branches/B/screenings",
                                "{\"year\": 2018, \"result\": \"rectified\", \"on\": \"2018-12-01\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get("/api/units/330101/rounds")
                        .at("/items/0/units/0/unit/code")
                        .asString())
                .isEqualTo("330101101");
        assertThat(get("/api/units/33/coverage").at("/counts/rectifiedThisYear").asLong())
                .isEqualTo(1);
        assertThat(post("/api/branches/330101/tasks", "{\"kind\": \"problem\", \"text\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void relationsAreCountedBetweenLevelsAndOpenToWhatTheyHold() {
        JsonNode lifted = get("/api/units/330101/lifted?from=county&to=township");
        assertThat(lifted.get("pairings").asLong()).isEqualTo(2);
        assertThat(lifted.at("/items/0/to/code").asString()).isEqualTo("330101100");
        JsonNode pairs = get("/api/units/330101/lifted/pairs?from=county&to=township&of=330101&at=330101100");
        assertThat(pairs.get("total").asLong()).isEqualTo(1);
        assertThat(pairs.at("/items/0/helper/code").asString()).isEqualTo("L1");
        assertThat(client.get("/api/units/330101/lifted?from=moon&to=township").status())
                .isEqualTo(400);
    }

    @Test
    void twoThingsAreConnectedByTheShortestWay() {
        JsonNode path = get("/api/path?from=L2&to=A");
        assertThat(path.get("length").asInt())
                .as("by a colleague who helps there")
                .isEqualTo(3);
        assertThat(path.get("paths").findValuesAsString("relation")).contains("ASSISTS", "HOLDS");
        assertThat(get("/api/path?from=L2&to=A&via=part-of").has("length")).isFalse();
        assertThat(client.get("/api/path?from=L2&to=A&via=LOVES").status()).isEqualTo(400);
        assertThat(get("/api/units/A/pairings").at("/items/0/helper/code").asString())
                .isEqualTo("L1");
    }
}
