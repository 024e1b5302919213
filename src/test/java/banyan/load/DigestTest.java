package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a digest sees: every property of everything that counts. */
@ExtendWith(TestGraph.class)
class DigestTest {
    private final Graph graph;

    @TempDir
    Path folder;

    DigestTest(Graph graph) {
        this.graph = graph;
    }

    private void run(String cypher, Map<String, Object> parameters) {
        TestGraph.cypher(graph, cypher, parameters);
    }

    @Test
    void onePropertyOfAnyLabelOrRelationMakesAnother() throws IOException {
        TestGraph.wipe(graph);
        new RandomOrganisation(7).write(folder);
        assertThat(new Load(graph).load(List.of(folder), Options.add()).faults())
                .isEmpty();
        run(
                "MATCH (t:Thing {code: 'B1'}), (l:Leader {code: 'L1'}) "
                        + "CREATE (t)-[:WAS]->(:State {name: '旧名'}), (t)-[:WAS_HELD_BY {post: 'secretary'}]->(l)",
                Map.of());
        Digest whole = Digest.organisation(graph);
        Set<String> seen = new TreeSet<>();
        for (String label : whole.nodes().keySet()) {
            run("MATCH (n:$($label)) WITH n LIMIT 1 SET n.other = 1", Map.of("label", label));
            if (!Digest.organisation(graph).sha256().equals(whole.sha256())) seen.add(label);
            run("MATCH (n:$($label)) WHERE n.other = 1 SET n.other = null", Map.of("label", label));
        }
        for (String type : whole.relations().keySet()) {
            run("MATCH ()-[r:$($type)]->() WITH r LIMIT 1 SET r.other = 1", Map.of("type", type));
            if (!Digest.organisation(graph).sha256().equals(whole.sha256())) seen.add(type);
            run("MATCH ()-[r:$($type)]->() WHERE r.other = 1 SET r.other = null", Map.of("type", type));
        }
        assertThat(Digest.organisation(graph)).isEqualTo(whole);
        assertThat(seen)
                .containsAll(whole.nodes().keySet())
                .containsAll(whole.relations().keySet())
                .contains("State", "Former", "Task", "Round", "Policy", "Reorganization", "HOLDS", "WAS_HELD_BY");
    }

    @Test
    void whenAThingWasWrittenMakesNoOther() {
        TestGraph.wipe(graph);
        run(
                "CREATE (:Thing {code: '33', ref: '33', changed: 2})<-[:CONTACTS {changed: 2}]-(:Thing {code: 'L', ref: 'L'})",
                Map.of());
        Digest whole = Digest.organisation(graph);
        run("MATCH (a)-[r:CONTACTS]->(b) SET r.changed = 4, b.changed = 4", Map.of());
        assertThat(Digest.organisation(graph)).isEqualTo(whole);
        assertThat(Digest.store(graph)).isNotEqualTo(whole);
    }
}
