package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.graph.Busy;
import banyan.graph.Graph;
import banyan.graph.Refused;
import banyan.graph.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Loads too large for one transaction: here everything over five rows, three at a time. */
@ExtendWith(TestGraph.class)
class BatchesTest {
    private static final Options.Progress SILENT = (done, total) -> {};

    private final Graph graph;
    private final Load small;

    @TempDir
    Path folder;

    BatchesTest(Graph graph) {
        this.graph = graph;
        this.small = new Load(graph, 5, 3);
    }

    @BeforeEach
    void files() throws IOException {
        TestGraph.wipe(graph);
        SmallOrganisation.write(folder);
    }

    private static Options.Progress failsAfter(int batches) {
        AtomicInteger seen = new AtomicInteger();
        return (done, total) -> {
            if (seen.incrementAndGet() >= batches) throw new IllegalStateException("the power went");
        };
    }

    private void cutShort(boolean replace, int after) {
        assertThatThrownBy(() -> small.load(List.of(folder), new Options(replace, false, null, failsAfter(after))))
                .hasMessage("the power went");
        assertThatThrownBy(() -> graph.read(tx -> 1)).isInstanceOf(Busy.class);
    }

    private Digest inOneTransaction() {
        assertThat(new Load(graph).load(List.of(folder), Options.add()).loaded())
                .isTrue();
        Digest whole = Digest.organisation(graph);
        TestGraph.wipe(graph);
        return whole;
    }

    @Test
    void aLoadInBatchesIsTheSameAsOneInOneTransaction() {
        Digest whole = inOneTransaction();
        assertThat(small.load(List.of(folder), Options.add()).loaded()).isTrue();
        assertThat(Digest.organisation(graph)).isEqualTo(whole);
        assertThat(small.pending()).isEmpty();
    }

    @Test
    void aLoadCutShortGoesOnWhereItStood() {
        Digest whole = inOneTransaction();
        for (int after : new int[] {1, 4, 9}) {
            TestGraph.wipe(graph);
            cutShort(false, after);
            Load another = new Load(graph, 5, 3);
            assertThatThrownBy(() -> another.load(List.of(folder), Options.add()))
                    .isInstanceOf(Refused.class);
            assertThat(another.resume(SILENT).loaded()).isTrue();
            assertThat(Digest.organisation(graph)).isEqualTo(whole);
        }
    }

    @Test
    void anAddedLoadCutShortIsUndoneWithoutATrace() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Files.writeString(first.resolve("places.csv"), "code,name\n32,江苏省\n3201,南京市\n");
        new Load(graph).load(List.of(first), Options.add());
        Digest before = Digest.organisation(graph);
        Path second = Files.createDirectory(folder.resolve("second"));
        SmallOrganisation.write(second);
        assertThatThrownBy(() -> small.load(List.of(second), new Options(false, false, null, failsAfter(9))))
                .hasMessage("the power went");
        new Load(graph, 5, 3).undo(SILENT);
        assertThat(Digest.organisation(graph)).isEqualTo(before);
        assertThat(small.pending()).isEmpty();
    }

    @Test
    void aReplacingLoadCutShortGivesBackWhatStood() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Files.writeString(first.resolve("places.csv"), "code,name\n32,江苏省\n3201,南京市\n320102,玄武区\n320102001,梅园街道\n");
        Files.writeString(first.resolve("leaders.csv"), "code,name\nL1,丁\n");
        new Load(graph).load(List.of(first), Options.add());
        Digest before = Digest.organisation(graph);
        cutShort(true, 6);
        new Load(graph, 5, 3).undo(SILENT);
        assertThat(Digest.organisation(graph)).isEqualTo(before);
    }

    @Test
    void changedFilesAreNotResumed() throws IOException {
        cutShort(false, 3);
        Files.writeString(folder.resolve("leaders.csv"), "code,name\nL1,甲\nL2,乙\nL3,丙\n");
        assertThatThrownBy(() -> small.resume(SILENT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("changed");
        small.undo(SILENT);
        assertThat(TestGraph.cypher(graph, "MATCH (n) WHERE NOT n:Meta RETURN count(n) AS n", Map.of()))
                .containsExactly(Map.of("n", 0L));
    }

    @Test
    void nobodyElseWritesWhileTheMarkStands() {
        cutShort(false, 2);
        assertThatThrownBy(() -> java.util.concurrent.CompletableFuture.supplyAsync(() -> graph.write(tx -> 1))
                        .join())
                .hasRootCauseInstanceOf(Busy.class);
        small.undo(SILENT);
    }
}
