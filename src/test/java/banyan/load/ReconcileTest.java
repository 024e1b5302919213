package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.scenarios.Change;
import banyan.scenarios.Plan;
import banyan.scenarios.plans.Scenario;
import banyan.units.Invalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** New lists beside what lives in the graph. */
@ExtendWith(TestGraph.class)
class ReconcileTest {
    private static final LocalDate DAY = LocalDate.parse("2019-12-31");

    private final Graph graph;
    private final Reconcile reconcile;

    @TempDir
    Path folder;

    ReconcileTest(Graph graph) {
        this.graph = graph;
        this.reconcile = new Reconcile(graph.cypher());
    }

    @BeforeEach
    void wipe() {
        TestGraph.wipe(graph);
    }

    private Path list(String... rows) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "list", ".csv"), "code,name\n" + String.join("\n", rows) + "\n");
    }

    private void live(String... rows) throws IOException {
        Report report = new Load(graph).load(List.of(list(rows)), Options.add());
        assertThat(report.faults()).isEmpty();
    }

    private banyan.scenarios.reconcile.Draft draft(String... rows) throws IOException {
        var places = reconcile.list(list(rows));
        return graph.read(tx -> reconcile.draft(tx, places, DAY, false)).answer();
    }

    private static List<String> kinds(banyan.scenarios.reconcile.Draft draft) {
        return draft.changes().stream().map(Change::kind).toList();
    }

    @Test
    void onlyTheProvincesOfTheListAreCompared() throws IOException {
        live("33,浙江省", "3301,杭州市", "330102,上城区", "34,安徽省", "3401,合肥市", "340102,瑶海区");
        assertThat(draft("34,安徽省", "3401,合肥市", "340103,庐阳区", "340102,瑶海区").changes())
                .singleElement()
                .isInstanceOfSatisfying(Change.Establish.class, establish -> {
                    assertThat(establish.thing().name()).isEqualTo("庐阳区");
                    assertThat(establish.under()).isEqualTo("3401");
                });
        assertThat(draft("33,浙江省", "3301,杭州市", "330102,上城区", "34,安徽省", "3401,合肥市", "340102,瑶海区")
                        .changes())
                .isEmpty();
    }

    @Test
    void aNewProvinceStandsUnderTheCountry() throws IOException {
        live("33,浙江省", "34,安徽省");
        assertThat(draft("44,广东省", "4419,东莞市", "441900003,东城街道").changes())
                .hasSize(3)
                .first()
                .isInstanceOfSatisfying(
                        Change.Establish.class,
                        establish -> assertThat(establish.under()).isEqualTo("0"));
    }

    @Test
    void aListOfWhatDoesNotLiveHereIsLoadedNotReconciled() throws IOException {
        live("33,浙江省");
        assertThatThrownBy(() -> draft("44,广东省")).isInstanceOf(Invalid.class).hasMessageContaining("load it");
    }

    @Test
    void aListOfOneCountyLeavesTheOthersAlone() throws IOException {
        live("33,浙江省", "3301,杭州市", "330102,上城区", "330102001,清波街道", "330104,江干区", "330104001,凯旋街道");
        assertThat(kinds(draft("330102,上城区", "330102002,清波街道"))).containsExactly("recode");
    }

    @Test
    void codesFilledUpWithNoughtsAreTheSameCodes() throws IOException {
        live("330000,浙江省", "330100,杭州市", "330102,上城区");
        assertThat(draft("330000,浙江省", "330100,杭州市", "330102,上城区").changes()).isEmpty();
        assertThat(kinds(draft("33,浙江省", "3301,杭州市", "330102,上城区"))).containsExactly("recode");
    }

    @Test
    void aDraftIsKeptAsAScenarioAndReadBackAsItWas() throws IOException {
        live("33,浙江省", "3301,杭州市", "330102,上城区", "330102001,清波街道", "330102001200,东山村", "330102001201,西岭村");
        banyan.scenarios.reconcile.Draft draft =
                draft("33,浙江省", "3301,杭州市", "330102,上城区", "330102002,清波街道", "330102002300,东岭村");
        Scenario kept = reconcile.keep(graph, draft, "新名录");
        assertThat(kept.plan(LocalDate.EPOCH)).isEqualTo(new Plan(draft.changes(), DAY));
        assertThat(kept.purpose()).contains("待确认 2 个");
    }

    @Test
    void everyFaultOfAListIsNamedWithItsRow() {
        assertThatThrownBy(() -> draft("33,浙江省", "33,浙江省", "3x,某地"))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.faults()).hasSize(2));
    }
}
