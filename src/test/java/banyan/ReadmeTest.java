package banyan;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.cli.Terminal;
import banyan.graph.Cypher;
import banyan.http.Described;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README names is there. */
class ReadmeTest {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern ROUTE = Pattern.compile("/(?:api|health|docs)[\\w/{}.-]*");
    private static final Pattern COMMAND = Pattern.compile("\\bbanyan ([a-z]+)\\b");

    private final String readme = read();

    @Test
    void everyPathIsThere() {
        for (String code : codes()) {
            if (!code.matches("(?:cypher|web|src|\\.ci|bin)/[\\w./-]*")) continue;
            Path path = code.startsWith("bin/") ? Path.of("src/main/dist", code) : Path.of(code);
            assertThat(path).as("named in the README").exists();
        }
    }

    @Test
    void everyRouteIsOffered() {
        Set<String> offered = Described.routes(Cypher.read(null));
        Matcher routes = ROUTE.matcher(readme);
        while (routes.find()) {
            String route = routes.group().replaceAll("[./]+$", "");
            if (route.equals("/api") || route.equals("/docs")) continue;
            assertThat(offered)
                    .as(route)
                    .anyMatch(path ->
                            route.matches(path.replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\.")));
        }
    }

    @Test
    void everyCommandIsThere() {
        String help = Terminal.run("--help").out();
        Matcher commands = COMMAND.matcher(readme);
        while (commands.find()) {
            if (commands.group(1).matches("serve|load|export|verify|checks|simulate"))
                assertThat(help).contains("  " + commands.group(1));
        }
        for (String command : new String[] {"serve", "load", "export", "verify", "checks", "simulate"})
            assertThat(readme).contains("`" + command);
    }

    @Test
    void everyClassIsThere() throws IOException {
        Set<String> classes = new TreeSet<>();
        try (var files = Files.walk(Path.of("src"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> classes.add(file.getFileName().toString().replace(".java", "")));
        }
        for (String code : codes()) {
            Matcher named = Pattern.compile("(?:\\w+/)*([A-Z][A-Za-z]+)(?:\\.[a-z]\\w*(?:\\(.*\\))?)?")
                    .matcher(code);
            if (named.matches() && code.matches("(?:[a-z]+/[A-Z].*|[A-Z]\\w+\\.[a-z].*|\\w+Test)"))
                assertThat(classes).as(code).contains(named.group(1));
        }
    }

    private Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        Matcher matcher = CODE.matcher(readme);
        while (matcher.find()) codes.add(matcher.group(1));
        return codes;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
