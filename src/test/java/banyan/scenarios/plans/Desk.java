package banyan.scenarios.plans;

import banyan.graph.Graph;
import banyan.http.Client;
import banyan.http.Json;
import banyan.http.Rooms;
import banyan.http.Server;
import banyan.scenarios.Scene;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** A planner at work: a small township behind a real server, scenarios written as loosely as a test likes. */
final class Desk implements AutoCloseable {
    private static final JsonMapper LOOSE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    static final String MERGE =
            "{kind: 'merge', units: ['330382114201', '330382114203'], into: {code: '330382114201'}}";
    static final String MOVE = "{kind: 'transfer', unit: '330382114202', to: '330382115'}";

    final Graph graph;
    final Rooms rooms;
    final Client client;
    private final Server server;

    Desk(Graph graph) {
        this.graph = graph;
        this.rooms = Rooms.over(graph.cypher());
        this.server = Server.start("localhost", 0, rooms, CompletableFuture.completedFuture(graph));
        this.client = new Client(server.port());
        fresh();
    }

    /** Everything as it was in the beginning. */
    void fresh() {
        Scene.township(graph);
        rooms.tallies().recount(graph);
    }

    /** What a planner writes, as JSON. */
    static String text(String name, String root, String changes) {
        return json("{name: '" + name + "', purpose: '试', root: '" + root
                + "', author: '甲', on: '2018-12-31', changes: [" + changes + "]}");
    }

    static String json(String loose) {
        return Json.MAPPER.writeValueAsString(LOOSE.readTree(loose));
    }

    /** Keeps a draft in the county; answers its id. */
    String draft(String changes) {
        Client.Reply reply = client.post("/api/scenarios", text("方案", "330382", changes));
        if (reply.status() != 201) throw new AssertionError(reply.status() + " " + reply.text());
        return reply.json().get("id").asString();
    }

    Client.Reply get(String id, String what) {
        return client.get("/api/scenarios/" + id + what);
    }

    Client.Reply post(String id, String what, String body) {
        return client.post("/api/scenarios/" + id + what, json(body));
    }

    Client.Reply put(String id, String version, String body) {
        return client.send(
                client.request("/api/scenarios/" + id, "If-Match", version, "Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Client.Reply delete(String id) {
        return client.send(client.request("/api/scenarios/" + id).DELETE());
    }

    @Override
    public void close() {
        server.close();
    }
}
