package banyan.scenarios.plans;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.http.Client;
import banyan.load.Digest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scenarios as planners and programs meet them: written, raced for, handed in, approved. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptScenariosTest {
    private final Graph graph;
    private Desk desk;

    KeptScenariosTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeAll
    void serve() {
        desk = new Desk(graph);
    }

    @BeforeEach
    void fresh() {
        desk.fresh();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private static JsonNode ok(Client.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply.json();
    }

    @Test
    void aDraftIsReadBackAsItWasGiven() {
        long revision = graph.revision();
        Client.Reply kept = desk.client.post("/api/scenarios", Desk.text("并村", "330382", Desk.MERGE + "," + Desk.MOVE));
        JsonNode scenario = ok(kept, 201);
        String id = scenario.get("id").asString();
        assertThat(kept.header("Location")).isEqualTo("/api/scenarios/" + id);
        JsonNode read = ok(desk.get(id, ""), 200);
        assertThat(read).isEqualTo(scenario);
        assertThat(read.get("root").get("name").asString()).isEqualTo("330382名");
        assertThat(read.get("state").asString()).isEqualTo("draft");
        assertThat(read.get("author").asString()).isEqualTo("甲");
        assertThat(read.get("changes").findValuesAsString("id")).containsExactly("c1", "c2");
        assertThat(read.at("/changes/0/into/code").asString()).isEqualTo("330382114201");
        assertThat(read.get("base").asLong()).isEqualTo(revision);
        assertThat(graph.revision()).as("the organisation stays as it is").isEqualTo(revision);
        assertThat(desk.get(id, "").header("ETag")).isEqualTo("\"1\"");
        JsonNode list = ok(desk.client.get("/api/scenarios?state=draft&under=3303"), 200);
        assertThat(list.get("items").findValuesAsString("id")).containsExactly(id);
        assertThat(ok(desk.client.get("/api/scenarios?under=330382114"), 200)
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void keepingScenariosLeavesTheOrganisationsDigest() {
        String before = Digest.organisation(graph).sha256();
        String id = desk.draft(Desk.MERGE);
        ok(desk.get(id, "/simulate"), 200);
        assertThat(Digest.organisation(graph).sha256()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {kind: 'transfer', unit: '330382114202', to: '330382115'} | 330382114 | changes[0].to
        {kind: 'merge', units: ['330382115201', '330382114203'], into: {code: '330382114203'}, under: '330382114'} | 330382114 | changes[0].units[0]
        {kind: 'transfer', unit: '330382114202', to: '999'} | 330382 | changes[0].to
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village'}, under: '330382115'} | 330382114 | changes[0].under
        {kind: 'abolish', thing: '330382114202'} | 777 | root
        """)
    void aChangeOutsideOfItsRootIsNamed(String change, String root, String path) {
        JsonNode problem = ok(desk.client.post("/api/scenarios", Desk.text("x", root, change)), 422);
        assertThat(problem.get("fields").findValuesAsString("path")).containsExactly(path);
        assertThat(ok(desk.client.get("/api/scenarios"), 200).get("total").asLong())
                .isZero();
    }

    @Test
    void everyFaultOfATextIsNamedAtOnce() {
        JsonNode problem = ok(
                desk.client.post(
                        "/api/scenarios", Desk.json("{root: 7, on: 'x', why: 1, changes: [{kind: 'melt'}, 3]}")),
                400);
        assertThat(problem.get("fields").findValuesAsString("path"))
                .containsExactlyInAnyOrder("name", "root", "on", "why", "changes[0].kind", "changes[1]");
    }

    @Test
    void whatIsUnknownIsNotFound() {
        for (String what : List.of("", "/simulate", "/compare", "/report", "/conflicts", "/rebase"))
            assertThat(desk.get("nothing", what).status()).as(what).isEqualTo(404);
        for (String what : List.of("/submit", "/approve", "/duplicate", "/rebase"))
            assertThat(desk.post("nothing", what, "{}").status()).as(what).isEqualTo(404);
        assertThat(desk.put("nothing", "\"1\"", Desk.text("x", "330382", "")).status())
                .isEqualTo(404);
        assertThat(desk.delete("nothing").status()).isEqualTo(404);
        assertThat(desk.client.get("/api/jobs/nothing").status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsToldThatHeLost() throws Exception {
        String id = desk.draft(Desk.MERGE);
        for (int round = 1; round <= 10; round++) {
            String version = "\"" + round + "\"";
            List<Callable<Client.Reply>> writers = List.of(
                    () -> desk.put(id, version, Desk.text("左", "330382", Desk.MERGE)),
                    () -> desk.put(id, version, Desk.text("右", "330382", Desk.MOVE)));
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Client.Reply> replies =
                        both.invokeAll(writers).stream().map(Future::resultNow).toList();
                assertThat(replies).extracting(Client.Reply::status).containsExactlyInAnyOrder(200, 412);
                for (Client.Reply reply : replies) {
                    if (reply.status() != 412) continue;
                    JsonNode problem = reply.json();
                    assertThat(problem.at("/current/version").asLong()).isEqualTo(round + 1);
                    assertThat(problem.at("/yours/name").asString())
                            .isNotEqualTo(problem.at("/current/name").asString());
                }
            }
        }
    }

    @Test
    void aTextIsNotReplacedWithoutSayingWhichWasRead() {
        String id = desk.draft(Desk.MERGE);
        Client.Reply reply = desk.client.send(desk.client
                .request("/api/scenarios/" + id, "Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(Desk.text("x", "330382", ""))));
        ok(reply, 428);
        ok(desk.put(id, "seven", Desk.text("x", "330382", "")), 400);
        assertThat(ok(desk.put(id, "\"1\"", desk.get(id, "").text()), 200)
                        .get("version")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void itsWayIsStampedWithWhoWhenAndWhy() {
        String id = desk.draft(Desk.MERGE + "," + Desk.MOVE);
        ok(desk.post(id, "/submit", "{by: '甲', why: '请审'}"), 200);
        JsonNode approved = ok(desk.post(id, "/approve", "{by: '乙', why: '可行', refuse: ['c2']}"), 200);
        assertThat(approved.get("state").asString()).isEqualTo("approved");
        assertThat(approved.get("history").findValuesAsString("what")).containsExactly("create", "submit", "approve");
        JsonNode last = approved.at("/history/2");
        assertThat(last.get("by").asString()).isEqualTo("乙");
        assertThat(last.get("why").asString()).isEqualTo("可行");
        assertThat(last.get("at").asString()).startsWith("20").endsWith("Z");
        assertThat(approved.at("/changes/1/refused").asBoolean()).isTrue();
        JsonNode impact = ok(desk.get(id, "/simulate"), 200);
        assertThat(impact.get("changes").findValuesAsString("kind")).doesNotContain("transfer");
    }

    @Test
    void whatItsStateDoesNotAllowSaysWhatItDoes() {
        String id = desk.draft(Desk.MERGE);
        JsonNode problem = ok(desk.post(id, "/approve", "{}"), 409);
        assertThat(problem.get("possible").toString())
                .isEqualTo("[\"edit\",\"submit\",\"withdraw\",\"delete\",\"duplicate\"]");
        ok(desk.post(id, "/submit", "{}"), 200);
        ok(desk.put(id, "\"2\"", Desk.text("x", "330382", "")), 409);
        ok(desk.post(id, "/decisions", "{fate: 'x', choice: 'y'}"), 409);
        assertThat(desk.delete(id).status()).isEqualTo(409);
        ok(desk.post(id, "/submit", "{}"), 409);
        ok(desk.post(id, "/reject", "{why: '不妥'}"), 200);
        ok(desk.post(id, "/withdraw", "{}"), 409);
        assertThat(desk.delete(id).status()).isEqualTo(204);
        assertThat(desk.get(id, "").status()).isEqualTo(404);
        assertThat(TestGraph.cypher(graph, "MATCH (n:Scenario|Change) RETURN n", java.util.Map.of()))
                .isEmpty();
    }

    @Test
    void anApprovalRefusesOnlyChangesThatAreThere() {
        String id = desk.draft(Desk.MERGE);
        ok(desk.post(id, "/submit", "{}"), 200);
        JsonNode problem = ok(desk.post(id, "/approve", "{refuse: ['c1', 'c9']}"), 400);
        assertThat(problem.get("fields").findValuesAsString("path")).containsExactly("refuse[1]");
        assertThat(ok(desk.get(id, ""), 200).get("state").asString()).isEqualTo("submitted");
    }

    @Test
    void aChangeSwitchedOffStaysButDoesNothing() {
        String id = desk.draft(Desk.MERGE + "," + Desk.MOVE.replace("{", "{off: true, "));
        assertThat(ok(desk.get(id, ""), 200).get("changes").size()).isEqualTo(2);
        assertThat(ok(desk.get(id, "/simulate"), 200).get("changes").findValuesAsString("kind"))
                .doesNotContain("transfer");
    }

    @Test
    void aDuplicateIsADraftThatSaysTheSame() {
        String id = desk.draft(Desk.MERGE + "," + Desk.MOVE);
        ok(desk.post(id, "/submit", "{}"), 200);
        ok(desk.post(id, "/approve", "{refuse: ['c1']}"), 200);
        JsonNode copy = ok(desk.post(id, "/duplicate", "{name: '另案', by: '丙'}"), 201);
        assertThat(copy.get("id").asString()).isNotEqualTo(id);
        assertThat(copy.get("state").asString()).isEqualTo("draft");
        assertThat(copy.get("author").asString()).isEqualTo("丙");
        assertThat(copy.get("changes").findValuesAsString("kind")).containsExactly("merge", "transfer");
        assertThat(copy.at("/changes/0/off").asBoolean()).isTrue();
    }

    @Test
    void anEmptyDraftDoesNothing() {
        String id = desk.draft("");
        JsonNode impact = ok(desk.get(id, "/simulate"), 200);
        assertThat(impact.get("changes").size()).isZero();
        assertThat(impact.get("undecided").asLong()).isZero();
    }
}
