package banyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One shape for every error; what is ours is never called the caller's. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {
    private final Graph graph;
    private Server server;
    private Client client;

    ProblemsTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeAll
    void serve() {
        server = Server.start("localhost", 0, Rooms.over(graph.cypher()), CompletableFuture.completedFuture(graph));
        client = new Client(server.port());
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static JsonNode problem(Client.Reply reply, int status) {
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(reply.status()).isEqualTo(status);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        for (String field : new String[] {"type", "title", "detail"})
            assertThat(problem.get(field).asString()).as(field).isNotBlank();
        return problem;
    }

    @Test
    void anUnknownAddressIsNotFound() {
        assertThat(problem(client.get("/api/nothing"), 404).get("detail").asString())
                .contains("/api/nothing");
        problem(client.get("/nothing"), 404);
    }

    @Test
    void anUnknownCodeIsNamed() {
        JsonNode problem = problem(client.get("/api/units/990099?lang=en"), 404);
        assertThat(problem.get("detail").asString()).isEqualTo("There is no unit 990099.");
        assertThat(problem(client.get("/api/units/990099", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"), 404)
                        .get("detail")
                        .asString())
                .isEqualTo("没有单位 990099。");
    }

    @Test
    void aPlanOfUnitsNobodyKnowsIsNotFoundNamingEach() {
        JsonNode problem = problem(
                client.post("/api/impact?lang=en", "{\"changes\": [{\"kind\": \"abolish\", \"thing\": \"990099\"}]}"),
                404);
        assertThat(problem.get("detail").asString())
                .contains("changes[0].thing")
                .contains("990099");
        assertThat(problem.get("fields").findValuesAsString("path")).containsExactly("changes[0].thing");
    }

    @Test
    void aHelperNobodyKnowsBreaksARuleAtItsField() {
        JsonNode problem = problem(
                client.post(
                        "/api/impact?lang=en",
                        "{\"changes\": [{\"kind\": \"assist\", \"helper\": \"L-nobody\", \"target\": \"990099\","
                                + " \"role\": \"department\"}]}"),
                422);
        assertThat(problem.get("fields").findValuesAsString("path"))
                .containsExactly("changes[0].helper", "changes[0].target");
        assertThat(problem.get("fields").get(0).get("message").asString()).contains("L-nobody");
    }

    @Test
    void aMethodARouteDoesNotKnowIsNotAllowed() {
        problem(client.post("/api/units", "{}"), 405);
    }

    @Test
    void everyFaultOfAQueryIsNamedAtOnce() {
        JsonNode problem = problem(client.get("/api/units/1/children?limit=many&colour=red&lang=fr"), 400);
        assertThat(problem.get("fields").findValuesAsString("path"))
                .containsExactlyInAnyOrder("limit", "colour", "lang");
    }

    @Test
    void everyFaultOfABodyIsNamedAtOnce() {
        JsonNode problem = problem(client.post("/api/impact", """
                        {"changes": [{"kind": "merge", "units": ["1"], "into": {}}, {"kind": "melt"}], "why": 1}"""), 400);
        assertThat(problem.get("fields").findValuesAsString("path"))
                .contains("why", "changes[0].units", "changes[0].into.code", "changes[1].kind");
    }

    @Test
    void aBodyThatIsNoJsonSaysWhere() {
        JsonNode problem = problem(client.post("/api/impact?lang=en", "{\"changes\": [}"), 400);
        assertThat(problem.get("fields").get(0).get("message").asString()).contains("line 1");
        assertThat(problem.toString()).contains("line 1", "column").doesNotContain("REDACTED", "Source");
        assertThat(problem(client.post("/api/impact?lang=zh", "{\"changes\": ["), 400)
                        .toString())
                .contains("过早结束")
                .doesNotContain("REDACTED");
    }

    @Test
    void aBodyOfAnotherTypeIsUnsupported() {
        problem(
                client.send(client.request("/api/impact")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                415);
    }

    @Test
    void aBodyLargerThanTheLimitIsRefused() {
        problem(client.post("/api/impact", "[" + " ".repeat(5 << 20) + "]"), 413);
    }

    @Test
    void aRunningLoadIsBusyAndSaysWhenToComeBack() {
        graph.markLoading("places.csv");
        try {
            Client.Reply reply = client.get("/api/units");
            problem(reply, 503);
            assertThat(reply.header("Retry-After")).matches("\\d+");
        } finally {
            graph.markLoading(null);
        }
    }

    @Test
    void aRequestMeantForAnotherMachineIsRefused() throws Exception {
        assertThat(raw("GET /api/units HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json");
    }

    @Test
    void aPageFromElsewhereMayNotAsk() {
        problem(client.get("/api/units", "Origin", "http://example.org"), 403);
    }

    @Test
    void whatIsNoRequestAtAllIsAProblemToo() throws Exception {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void aServerFaultIsOursAndHasAnId() {
        CompletableFuture<Graph> broken = CompletableFuture.failedFuture(new IllegalStateException("the disk is gone"));
        try (Server faulty = Server.start("localhost", 0, Rooms.over(graph.cypher()), broken)) {
            JsonNode problem = problem(new Client(faulty.port()).get("/api/units"), 500);
            assertThat(problem.get("id").asString()).matches("[0-9a-f-]{36}");
            assertThat(problem.get("detail").asString())
                    .contains(problem.get("id").asString())
                    .doesNotContain("disk");
        }
    }

    @Test
    void untilTheGraphIsOpenEveryQuestionIsBusy() {
        try (Server starting = Server.start("localhost", 0, Rooms.over(graph.cypher()), new CompletableFuture<>())) {
            Client early = new Client(starting.port());
            problem(early.get("/api/units"), 503);
            assertThat(early.get("/health").status()).isEqualTo(503);
            assertThat(early.get("/health").json().get("ready").asBoolean()).isFalse();
        }
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
