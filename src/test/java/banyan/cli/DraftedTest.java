package banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.load.Load;
import banyan.load.Options;
import banyan.load.sample.Sample;
import banyan.scenarios.plans.Content;
import banyan.scenarios.plans.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestGraph.class)
class DraftedTest {
    private static final Plans.Stamp ME = new Plans.Stamp("me", null, null);

    @Test
    void theSampleLacksItsDraftUntilAScenarioIsKept(Graph graph, @TempDir Path folder) throws IOException {
        assertThat(Drafted.lacking(graph)).isFalse();
        load(graph, folder, "loaded-before");
        assertThat(Drafted.lacking(graph)).as("somebody's own organisation").isFalse();

        TestGraph.wipe(graph);
        load(graph, folder, Sample.ADJUSTMENT);
        assertThat(Drafted.lacking(graph))
                .as("the sample, ended before its draft")
                .isTrue();

        String kept = graph.note(
                        tx -> new Plans().create(tx, new Content("mine", null, "33", "me", null, List.of()), ME))
                .id();
        assertThat(Drafted.lacking(graph)).as("with a scenario").isFalse();
        graph.note(tx -> {
            new Plans().delete(tx, kept, ME);
            return kept;
        });
        graph.markLoading("a load");
        assertThat(Drafted.lacking(graph)).as("while something is loaded").isFalse();
        graph.markLoading(null);
    }

    private static void load(Graph graph, Path folder, String reorganization) throws IOException {
        Files.writeString(folder.resolve("places.csv"), "code,name,kind,parent\n33,浙江省,province,\n");
        Files.writeString(
                folder.resolve("reorganizations.csv"), "id,name,on,scope\n" + reorganization + ",调整,2018-05-01,33\n");
        assertThat(new Load(graph).load(List.of(folder), Options.add()).faults())
                .isEmpty();
    }
}
