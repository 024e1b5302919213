package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestGraph.class)
class LoadTest {
    private final Graph graph;
    private final Load load;

    @TempDir
    Path folder;

    LoadTest(Graph graph) {
        this.graph = graph;
        this.load = new Load(graph);
    }

    @BeforeEach
    void empty() {
        TestGraph.wipe(graph);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<Map<String, Object>> ask(String cypher) {
        return TestGraph.cypher(graph, cypher, Map.of());
    }

    @Test
    void aFolderOfAllFilesLoads() throws IOException {
        SmallOrganisation.write(folder);
        Report report = load.load(List.of(folder), Options.add());
        assertThat(report.faults()).isEmpty();
        assertThat(report.loaded()).isTrue();
        assertThat(ask("MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS l, count(*) AS n ORDER BY l"))
                .hasSize(16);
        assertThat(
                        ask(
                                "MATCH (b:VillageBranch:Backward {code:'B1'})-[:PART_OF]->(v:Village)-[:PART_OF]->(t:Township)"
                                        + " RETURN b.members AS m, b.ref AS ref, v.cadres_2018 AS c, v.demonstration AS d, t.pinyin AS p"))
                .containsExactly(Map.of("m", 60L, "ref", "B1", "c", 5L, "d", true, "p", "qingbojiedao"));
    }
}
