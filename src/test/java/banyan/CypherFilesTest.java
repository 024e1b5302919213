package banyan;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Answered;
import banyan.graph.Graph;
import banyan.load.SampleGraph;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.summary.QueryType;

/** Every file of cypher/ says what it answers, answers that, and reads no more than it must. */
class CypherFilesTest {
    private static final Path CYPHER = Path.of("cypher");
    /** Folders whose files are asked together, with the same parameters for all; each uses those it needs. */
    private static final List<String> TOGETHER = List.of("coverage/measures", "coverage/gaps", "checks");

    private static final Set<String> VALUES =
            Set.of("a number", "a string", "a text", "a date", "a yes-no", "a boolean");
    private static final Set<String> WHOLE_SCANS = Set.of(
            "AllNodesScan",
            "NodeByLabelScan",
            "UnionNodeByLabelsScan",
            "IntersectionNodeByLabelsScan",
            "SubtractionNodeByLabelsScan",
            "DirectedAllRelationshipsScan",
            "UndirectedAllRelationshipsScan",
            "DirectedRelationshipTypeScan",
            "UndirectedRelationshipTypeScan",
            "DirectedUnionRelationshipTypesScan",
            "UndirectedUnionRelationshipTypesScan",
            "NodeIndexScan");

    private final String sources = sources();

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Graph graph = SampleGraph.graph();
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    try {
                        check(graph, file);
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("cypher/" + file.name() + ".cypher: " + e.getMessage(), e);
                    }
                }));
    }

    @Test
    void theFilesThatReadTheWholeGraphAreFewAndSayWhy() throws IOException {
        List<String> whole = files().stream()
                .flatMap(file -> file.line("whole graph").map(why -> file.name() + ": " + why).stream())
                .toList();
        whole.forEach(System.out::println);
        assertThat(whole).allMatch(line -> line.length() > 20);
    }

    private void check(Graph graph, CypherFile file) {
        assertThat(file.sentence()).as("its first line").matches("// \\p{Lu}.*[.。？?]\\s*");
        if (file.isSchema()) return;
        assertThat(asked(file.name())).as("some Java class asks for it").isTrue();
        if (file.isHeadOnly()) return;
        String returns = file.line("returns").orElse("");
        assertThat(returns).as("// returns").isNotBlank();
        assertThat(file.text().lines().count()).as("lines").isLessThanOrEqualTo(50);
        assertThat(file.example()).as(":param block").isPresent();
        Map<String, Object> example = Answered.map(graph, file.example().orElseThrow());
        if (isAskedTogether(file.name()))
            assertThat(example.keySet()).as("example parameters").containsAll(file.parameters());
        else assertThat(example.keySet()).as("example parameters").isEqualTo(file.parameters());
        if (returnsList(file))
            assertThat(file.statement()).as("ends in an order").containsIgnoringCase("ORDER BY");
        Answered run = Answered.profile(graph, file.text(), example);
        columns(returns, run);
        assertThat(run.type() == QueryType.READ_ONLY)
                .as("it only reads; those that do not, say so by a write clause")
                .isEqualTo(!writes(file));
        if (file.line("whole graph").isPresent()) return;
        noScan(run);
        assertThat(run.dbHits())
                .as("db hits for " + run.rows() + " rows")
                .isLessThanOrEqualTo(file.bound() * run.rows() + 200);
    }

    private static boolean writes(CypherFile file) {
        return java.util.regex.Pattern.compile("\\b(CREATE|MERGE|SET|REMOVE|DELETE|DROP)\\b")
                .matcher(file.statement().replaceAll("'[^']*'", ""))
                .find();
    }

    private static boolean returnsList(CypherFile file) {
        return file.statement().contains("UNWIND") && file.statement().contains("RETURN");
    }

    private static void columns(String returns, Answered plan) {
        if (returns.startsWith("columns ")) return;
        if (returns.equals("nothing")) assertThat(plan.keys()).isEmpty();
        else if (VALUES.contains(returns)) assertThat(plan.keys()).hasSize(1);
        else
            assertThat(plan.keys())
                    .as("columns are the components of " + returns)
                    .containsExactlyInAnyOrderElementsOf(components(returns));
    }

    private static List<String> components(String returns) {
        String name = "banyan." + returns;
        while (true) {
            try {
                return Arrays.stream(Class.forName(name).getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
            } catch (ClassNotFoundException e) {
                int dot = name.lastIndexOf('.');
                assertThat(dot).as("there is a record " + returns).isPositive();
                name = name.substring(0, dot) + "$" + name.substring(dot + 1);
            }
        }
    }

    private static void noScan(Answered plan) {
        for (Answered.Step step : plan.steps()) {
            assertThat(WHOLE_SCANS)
                    .as("the plan reads whole labels; is that needed?")
                    .doesNotContain(step.operator());
            if (step.operator().equals("CartesianProduct"))
                assertThat(step.from())
                        .as("one side of a product is a unique seek")
                        .anyMatch(Answered.Step::isUniqueSeek);
        }
    }

    private boolean asked(String name) {
        return sources.contains('"' + name + '"')
                || TOGETHER.stream()
                        .anyMatch(folder -> name.startsWith(folder + "/") && sources.contains('"' + folder));
    }

    private static boolean isAskedTogether(String name) {
        return TOGETHER.stream().anyMatch(folder -> name.startsWith(folder + "/"));
    }

    private static List<CypherFile> files() throws IOException {
        try (Stream<Path> paths = Files.walk(CYPHER)) {
            return paths.filter(path -> path.toString().endsWith(".cypher"))
                    .sorted()
                    .map(path ->
                            new CypherFile(CYPHER.relativize(path).toString().replace(".cypher", ""), read(path)))
                    .toList();
        }
    }

    private static String sources() {
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
            return String.join(
                    "\n",
                    paths.filter(path -> path.toString().endsWith(".java"))
                            .map(CypherFilesTest::read)
                            .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
