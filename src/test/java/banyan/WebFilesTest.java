package banyan;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.http.Client;
import banyan.http.Rooms;
import banyan.http.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web view as a browser would fetch it: every import answers, nothing comes from elsewhere. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebFilesTest {
    private static final Path WEB = Path.of("web");
    private static final Pattern IMPORT = Pattern.compile(
            "(?:^|[\\s;])(?:import|export)\\s*(?:[^'\"();]*?\\sfrom\\s*)?['\"]([^'\"]+)['\"]|import\\(['\"]([^'\"]+)['\"]\\)");
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    private final Graph graph;
    private Server server;
    private Client client;

    WebFilesTest(Graph graph) {
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

    @TestFactory
    Stream<DynamicTest> everyImportAndLinkAnswers() throws IOException {
        Map<String, String> map = importMap();
        Map<String, String> wanted = new TreeMap<>();
        for (Path file : files(".js")) {
            Matcher imports = IMPORT.matcher(Files.readString(file));
            while (imports.find()) {
                String name = imports.group(1) == null ? imports.group(2) : imports.group(1);
                wanted.put(address(name, file, map), file.toString());
            }
        }
        for (String page : List.of("/", "/docs")) {
            Matcher links = LINK.matcher(client.get(page).text());
            while (links.find()) wanted.put(links.group(1), page);
        }
        // There is no unit in this graph, so that is 404 by right.
        assertThat(wanted.remove("/api/units?lang=zh")).isEqualTo("/");
        map.forEach((name, address) -> {
            if (!name.endsWith("/")) wanted.put(address, "the import map");
        });
        assertThat(wanted).isNotEmpty();
        return wanted.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(client.get(one.getKey()).status())
                                .as("asked for by " + one.getValue())
                                .isEqualTo(200)));
    }

    @Test
    void thePolicyAllowsTheImportMapByItsHashAndNothingInline() throws Exception {
        Client.Reply page = client.get("/");
        String map = between(page.text(), "<script type=\"importmap\">", "</script>");
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest(map.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String policy = page.header("Content-Security-Policy");
        assertThat(policy)
                .contains("'sha256-" + java.util.Base64.getEncoder().encodeToString(hash) + "'")
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        for (Path file : files(".js", ".html", ".css"))
            assertThat(Files.readString(file).replaceAll("http://www\\.w3\\.org/\\S*", ""))
                    .as(file.toString())
                    .doesNotContain("http://", "https://", "url(//");
    }

    @Test
    void onlyOneFileFetches() throws IOException {
        for (Path file : files(".js")) {
            if (!file.endsWith("api.js"))
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("fetch(");
        }
    }

    @Test
    void everyFileIsShort() throws IOException {
        for (Path file : files(".js")) {
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(150);
            }
        }
    }

    private Map<String, String> importMap() {
        JsonNode map = JsonMapper.shared()
                .readTree(between(client.get("/").text(), "<script type=\"importmap\">", "</script>"));
        Map<String, String> imports = new TreeMap<>();
        map.get("imports")
                .properties()
                .forEach(entry -> imports.put(entry.getKey(), entry.getValue().asString()));
        return imports;
    }

    private static String address(String name, Path from, Map<String, String> map) {
        if (name.startsWith("/")) return name;
        if (name.startsWith("."))
            return "/"
                    + WEB.relativize(from.getParent().resolve(name).normalize()).toString();
        if (map.containsKey(name)) return map.get(name);
        String whole = map.keySet().stream()
                .filter(key -> key.endsWith("/") && name.startsWith(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(from + " imports " + name + ", which is in no import map"));
        return map.get(whole) + name.substring(whole.length());
    }

    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from);
        assertThat(begin).as(from).isNotNegative();
        return text.substring(begin + from.length(), text.indexOf(to, begin));
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
