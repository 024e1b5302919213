package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.TestGraph;
import banyan.load.Digest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reorganisations applied to a township, and taken back. */
@ExtendWith(TestGraph.class)
class RevertTest {
    private static final String ONE_AND_TWO =
            "{kind: 'merge', units: ['330382114201', '330382114202'], into: {code: '330382114201'}}";
    private static final String ONE_AND_THREE =
            "{kind: 'merge', units: ['330382114201', '330382114203'], into: {code: '330382114201'}}";

    private final Graph graph;
    private final Trial trial;

    RevertTest(Graph graph) {
        this.graph = graph;
        this.trial = new Trial(graph);
    }

    @BeforeEach
    void township() {
        // One secretary is enough: for two at one branch a decision would be needed.
        Scene.township(graph).run("MATCH (l:Leader)-[h:HOLDS]->() WHERE l.code IN ['L2', 'L3'] DELETE h", Map.of());
        trial.recount();
    }

    private String digest() {
        return Digest.organisation(graph).sha256();
    }

    @Test
    void appliedAndTakenBackIsAsItWas() {
        String before = digest();
        Applied applied = trial.reorganize(ONE_AND_TWO);
        assertThat(digest()).isNotEqualTo(before);
        Reorganizations.Reorganization told = trial.told(applied.reorganization());
        assertThat(told.ended()).isEqualTo(applied.impact().remaps().size());
        assertThat(told.impact()).containsKeys("fates", "coverage", "remaps");
        Reorganizations.Reorganization reverted = trial.revert(applied.reorganization());
        assertThat(digest()).isEqualTo(before);
        assertThat(trial.wrong()).isEmpty();
        assertThat(reverted.reverted().why()).isEqualTo("试行结束");
        assertThat(trial.told(applied.reorganization()).ended()).isEqualTo(told.ended());
        assertThat(trial.told(applied.reorganization()).impact()).isEqualTo(told.impact());
    }

    @Test
    void whatIsUndecidedIsNotAppliedAndChangesNothing() {
        TestGraph.cypher(
                graph,
                "MATCH (l:Leader {code: 'L2'}), (b:Branch {code: '330382114202-B'}) CREATE (l)-[:HOLDS {post: 'secretary'}]->(b)",
                Map.of());
        List<String> before = Dump.all(graph);
        assertThatThrownBy(() -> trial.reorganize(ONE_AND_TWO))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("undecided");
        assertThat(Dump.all(graph)).isEqualTo(before);
    }

    @Test
    void whatALaterOneStandsOnIsTakenBackOnlyAfterIt() {
        String before = digest();
        String first = trial.reorganize(ONE_AND_TWO).reorganization();
        String between = digest();
        String second = trial.reorganize(ONE_AND_THREE).reorganization();
        List<String> stood = Dump.all(graph);
        assertThatThrownBy(() -> trial.revert(first))
                .isInstanceOf(InTheWay.class)
                .hasMessageContaining(second)
                .hasMessageContaining("330382114201");
        assertThat(Dump.all(graph)).isEqualTo(stood);
        trial.revert(second);
        assertThat(digest()).isEqualTo(between);
        trial.revert(first);
        assertThat(digest()).isEqualTo(before);
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void independentOnesAreTakenBackInAnyOrder() {
        String before = digest();
        String first = trial.reorganize(ONE_AND_TWO).reorganization();
        String second = trial.reorganize("{kind: 'transfer', unit: '330382114203', to: '330382115'}")
                .reorganization();
        trial.revert(first);
        assertThat(trial.wrong()).isEmpty();
        trial.revert(second);
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void whatCameToAMergedVillageStandsInTheWay() {
        String first = trial.reorganize(ONE_AND_TWO).reorganization();
        trial.reorganize("{kind: 'establish', thing: {of: 'organization', code: 'E9', name: '新厂', kind: 'enterprise'}, "
                + "under: '330382114201'}");
        assertThatThrownBy(() -> trial.revert(first))
                .isInstanceOf(InTheWay.class)
                .hasMessageContaining("新厂");
    }

    @Test
    void aCodeThatPassedOnStandsInTheWay() {
        String first = trial.reorganize(ONE_AND_TWO).reorganization();
        String second = trial.reorganize(
                        "{kind: 'establish', thing: {of: 'place', code: '330382114202', name: '后来村', kind: 'village'}, "
                                + "under: '330382115'}")
                .reorganization();
        assertThatThrownBy(() -> trial.revert(first))
                .isInstanceOf(InTheWay.class)
                .hasMessageContaining("后来村")
                .hasMessageContaining(second);
    }

    @Test
    void nothingIsTakenBackTwiceAndNothingThatWasLoaded() {
        String id = trial.reorganize(ONE_AND_TWO).reorganization();
        trial.revert(id);
        assertThatThrownBy(() -> trial.revert(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2019-01-01");
        TestGraph.cypher(graph, "CREATE (:Reorganization {id: 'old', name: '旧'})", Map.of());
        assertThatThrownBy(() -> trial.revert("old"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("loaded as history");
        assertThatThrownBy(() -> trial.revert("none")).isInstanceOf(NotFound.class);
    }
}
