package banyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.load.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Data in and out over HTTP, on a graph of its own. */
@ExtendWith(TestGraph.class)
class DataRoutesTest {
    private static final String PLACES = """
            code,name,kind,parent
            33,浙江省,province,
            3303,温州市,city,33
            330382,乐清市,county,3303
            330382114,柳市镇,township,330382
            330382114200,上园村,village,330382114
            """;
    private static final String BRANCHES = """
            code,name,kind,form,parent,members,formalMembers
            330382114200-1,上园村党支部,village,branch,330382114200,34,32
            """;

    private final Graph graph;
    private Server server;
    private Client client;

    DataRoutesTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeEach
    void start() {
        TestGraph.wipe(graph);
        server = Server.start("localhost", 0, Rooms.over(graph.cypher()), CompletableFuture.completedFuture(graph));
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Client.Reply post(String path, String type, byte[] body) {
        return client.send(client.request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsExportedAsAZipIsLoadedBackToTheSameDigest() throws IOException {
        byte[] folder = zip(Map.of("places.csv", PLACES, "branches.csv", BRANCHES));
        Client.Reply tried = post("/api/load?dryRun=true", "application/zip", folder);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(client.get("/api/units").status())
                .as("a dry run writes nothing")
                .isEqualTo(404);
        Client.Reply loaded = post("/api/load", "application/zip", folder);
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
        assertThat(client.get("/api/units/33/coverage")
                        .json()
                        .path("counts")
                        .path("members")
                        .asInt())
                .isEqualTo(34);
        Digest before = Digest.organisation(graph);
        byte[] exported = client.get("/api/export").response().body();
        Client.Reply again = post("/api/load?replace=true", "application/zip", exported);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(Digest.organisation(graph)).isEqualTo(before);
    }

    @Test
    void aListOfDivisionsIsLoadedAsItIsAndComesBackTheSame() {
        String list = "code,name\n33,浙江省\n3303,温州市\n330382,乐清市\n330382114,柳市镇\n330382114200,上园村\n";
        Client.Reply loaded = post("/api/load", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
        assertThat(client.get("/api/export?what=places")
                        .text()
                        .lines()
                        .map(line -> line.replaceAll("^([^,]*,[^,]*),.*", "$1")))
                .containsExactlyElementsOf(list.lines().toList());
    }

    @Test
    void faultyDataIsRefusedRowByRowAndChangesNothing() {
        String list = "code,name\n33,浙江省\n330382114,柳市镇\n33,又一个\n";
        String before = Digest.store(graph).sha256();
        Client.Reply refused = post("/api/load", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().path("fields").get(0).path("path").asString()).contains("list.csv:");
        assertThat(Digest.store(graph).sha256()).isEqualTo(before);
        assertThat(post("/api/load", "text/plain", new byte[0]).status()).isEqualTo(415);
    }
}
