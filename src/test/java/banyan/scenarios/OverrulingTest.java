package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a plan's decisions overrule, and what the ledger tells whoever has to decide. */
@ExtendWith(TestGraph.class)
class OverrulingTest {
    private static final String MERGE =
            "{kind: 'merge', units: ['330382114201', '330382114203'], into: {code: '330382114201'}}";
    private static final String MERGE_BRANCHES =
            "{kind: 'merge', units: ['330382114201-B', '330382114203-B'], into: {code: '330382114201-B'}, under: '330382114201'}";

    private final Graph graph;
    private final Trial trial;
    private Scene scene;

    OverrulingTest(Graph graph) {
        this.graph = graph;
        this.trial = new Trial(graph);
    }

    @BeforeEach
    void township() {
        scene = Scene.township(graph);
        trial.recount();
    }

    private static Fate fate(Impact impact, String id) {
        return impact.fates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String decide(String fate, String choice) {
        return ", {kind: 'decide', fate: '" + fate + "', choice: '" + choice + "'}";
    }

    private List<Object> above(String code, String relation) {
        return TestGraph.cypher(
                        graph,
                        "MATCH (:Thing {code: $code})-[:" + relation
                                + "]->(t:Thing) RETURN t.code AS code ORDER BY code",
                        Map.of("code", code))
                .stream()
                .map(row -> row.get("code"))
                .toList();
    }

    @Test
    void nothingIsLeftWhereNoneOfItsKindStands() {
        scene.place("330382114001", "community", "330382114", "")
                .place("330382299", "village", "330382", "")
                .branch("330382299-B", "village", "branch", "330382299", 5, 4);
        assertThatThrownBy(() -> trial.of("{kind: 'abolish', thing: '330382299'}"))
                .hasMessageContaining("changes[0].thing")
                .hasMessageContaining("330382299-B");
        assertThatThrownBy(
                        () -> trial.of(
                                "{kind: 'abolish', thing: '330382299', successor: '330382114001'}, {kind: 'rename', thing: '330382114', name: '某镇'}"))
                .hasMessageContaining("changes[0].successor")
                .hasMessageContaining("330382299-B");
        assertThat(trial.of("{kind: 'abolish', thing: '330382299'}"
                                + decide("330382299/child/330382299-B", "330382114"))
                        .undecided())
                .isZero();
    }

    @Test
    void aDefaultIsOverruledByWhereverItMayGo() {
        Applied applied = trial.reorganize(MERGE
                + decide("330382114203/organization/330382114203-C", "330382115201")
                + decide("330382114203/contactPoint/K", "none")
                + decide("330382114203-B/post/secretary/L3", "L1"));
        assertThat(above("330382114203-C", "LOCATED_IN")).containsExactly("330382115201");
        assertThat(above("K", "CONTACTS")).containsExactly("330382114201");
        assertThat(applied.impact().ledger()).allMatch(Impact.Balance::balanced);
        assertThat(trial.wrong()).isEmpty();
        assertThatThrownBy(() -> trial.of("{kind: 'abolish', thing: '330382114201'}"
                        + decide("330382114201/organization/330382114201-C", "L1")))
                .hasMessageContaining("changes[1].choice");
        assertThatThrownBy(() -> trial.of("{kind: 'abolish', thing: '330382114202'}"
                        + decide("330382114202/organization/330382114202-C", "none")))
                .hasMessageContaining("changes[1].choice");
    }

    @Test
    void membersAreDecidedByEitherOfTheirFates() {
        String abolish = "{kind: 'abolish', thing: '330382114201-B'}";
        Fate open = fate(trial.of(abolish), "330382114201-B/formalMembers");
        assertThat(open.undecided()).isTrue();
        Impact decided = trial.of(abolish + decide("330382114201-B/formalMembers", "330382114202-B"));
        assertThat(decided.undecided()).isZero();
        assertThat(fate(decided, "330382114201-B/members").to().code()).isEqualTo("330382114202-B");
        assertThatThrownBy(() -> trial.of(abolish
                        + decide("330382114201-B/members", "none")
                        + decide("330382114201-B/formalMembers", "330382114202-B")))
                .hasMessageContaining("changes[2].choice");
        Applied applied = trial.reorganize(abolish + decide("330382114201-B/members", "330382114203-B"));
        assertThat(applied.impact().undecided()).isZero();
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void candidatesComeWithTheirTermsAndHelpersWithTheirLoads() {
        Impact impact = trial.of(MERGE_BRANCHES);
        assertThat(fate(impact, "330382114203-B/post/secretary/L3").choices())
                .extracting(Fate.Choice::code)
                .containsExactly("L1", "L3");
        assertThat(fate(impact, "330382114203-B/post/secretary/L3")
                        .choices()
                        .getFirst()
                        .since())
                .isEqualTo(LocalDate.of(2017, 4, 1));
        Fate helper = fate(impact, "330382114203-B/helper/county-leader/K");
        assertThat(helper.load().load()).isEqualTo(1);
        assertThat(helper.load().cap()).isEqualTo(4);
        assertThat(fate(
                                trial.of(
                                        MERGE_BRANCHES
                                                + ", {kind: 'unassist', helper: 'K', target: '330382114201-B', role: 'county-leader'}"),
                                helper.id())
                        .load())
                .isNull();
    }

    @Test
    void whatWasCoveredAloneIsSaidToBeCoveredJointly() {
        scene.organization("O1", "enterprise", "Enterprise", "330382114201")
                .organization("O3", "enterprise", "Enterprise", "330382114203")
                .relate("330382114201-B", "COVERS {how: 'own'}", "O1")
                .relate("330382114203-B", "COVERS {how: 'own'}", "O3");
        Impact impact = trial.of(MERGE_BRANCHES);
        assertThat(fate(impact, "330382114201-B/covers/O1").note()).isEqualTo("own becomes joint");
        assertThat(fate(impact, "330382114203-B/covers/O3").note()).isEqualTo("own becomes joint");
        assertThat(impact.ledger()).allMatch(Impact.Balance::balanced);
    }

    @Test
    void backwardStandingHasAFateInASplitAndItsReasonsAddUpInAMerger() {
        Impact split = trial.of("{kind: 'split', unit: '330382114203-B', parts: [{code: 'P', share: 0.5}, "
                + "{code: 'Q', share: 0.5, members: 2, formal: 1}]}");
        assertThat(fate(split, "330382114203-B/backward").to().code()).isEqualTo("P");
        trial.apply("{kind: 'raise', branch: '330382114201-B', reason: '班子不强'}, " + MERGE_BRANCHES);
        assertThat(TestGraph.cypher(
                        graph, "MATCH (b:Backward) RETURN b.code AS code, b.backwardReason AS why", Map.of()))
                .containsExactly(Map.of("code", "330382114201-B", "why", "班子不强；软弱涣散"));
    }
}
