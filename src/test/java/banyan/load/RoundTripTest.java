package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.scenarios.RandomHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestGraph.class)
class RoundTripTest {
    private final Graph graph;

    @TempDir
    Path folder;

    RoundTripTest(Graph graph) {
        this.graph = graph;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 13})
    void afterAnyHistoryTheTalliesAreThoseCountedAndAllOfItComesBack(long seed) throws IOException {
        RandomHistory history = new RandomHistory(graph, seed);
        for (int n = 0; n < 8; n++) history.happen(LocalDate.of(2019, 1, 10).plusDays(n));
        for (String end : List.of(
                "(:Thing)-[:VISITED]->(end:Village)",
                "(end:Leader)-[:VISITED]->(:Thing)",
                "(:Round)-[:SCREENED]->(end:Branch)"))
            assertThat(history.happens(
                            "{kind: 'abolish', thing: '" + code("MATCH " + end + " RETURN end.code AS code") + "'}",
                            LocalDate.of(2019, 2, 1)))
                    .as(end)
                    .isTrue();
        Tallies tallies = new Tallies(new Measures(graph.cypher()));
        assertThat(graph.read(tallies::verify).answer()).isEmpty();
        Digest before = Digest.organisation(graph);
        Path out = folder.resolve("out");
        new Export(graph).folder(out);
        assertThat(new Load(graph).load(List.of(out), Options.replacing()).faults())
                .isEmpty();
        assertThat(Digest.organisation(graph)).isEqualTo(before);
    }

    private String code(String question) {
        return String.valueOf(TestGraph.cypher(graph, question + " ORDER BY code LIMIT 1", Map.of())
                .getFirst()
                .get("code"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void aRandomOrganisationComesBackAsItWasInOneTransactionAndInMany(long seed) throws IOException {
        TestGraph.wipe(graph);
        Path drawn = Files.createDirectory(folder.resolve("drawn"));
        new RandomOrganisation(seed).write(drawn);
        Report report = new Load(graph).load(List.of(drawn), Options.add());
        assertThat(report.faults()).isEmpty();
        Digest whole = Digest.organisation(graph);
        Path out = folder.resolve("out");
        new Export(graph).folder(out);
        assertThat(new Load(graph).load(List.of(out), Options.replacing()).faults())
                .isEmpty();
        assertThat(Digest.organisation(graph)).isEqualTo(whole);
        Path again = folder.resolve("again");
        new Export(graph).folder(again);
        for (Layout layout : Layout.values())
            assertThat(again.resolve(layout.file())).hasSameTextualContentAs(out.resolve(layout.file()));
        assertThat(new Load(graph, 10, 7)
                        .load(List.of(out), Options.replacing())
                        .faults())
                .isEmpty();
        assertThat(Digest.organisation(graph)).isEqualTo(whole);
    }
}
