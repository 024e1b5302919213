package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import banyan.coverage.Tallies.Level;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraph.class)
class ImpactTest {
    private static final String MERGE =
            "{kind: 'merge', units: ['330382114201', '330382114202', '330382114203'], into: {code: '330382114201', name: '新村'}}";
    private static final String MERGE_INTO_NEW =
            "{kind: 'merge', units: ['330382114201', '330382114203'], into: {code: '330382114299', name: '全新村'}}";

    private final Graph graph;
    private final Trial trial;

    ImpactTest(Graph graph) {
        this.graph = graph;
        this.trial = new Trial(graph);
    }

    @BeforeEach
    void township() {
        Scene.township(graph);
        trial.recount();
    }

    private static Level level(Impact impact, String code) {
        return impact.coverage().stream()
                .filter(level -> level.unit().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fates(Impact impact, String what) {
        return impact.fates().stream()
                .filter(fate -> fate.what().equals(what))
                .map(fate -> fate.of().code() + " " + Objects.toString(fate.about(), "") + " " + fate.fate())
                .toList();
    }

    @Test
    void mergedVillagesCountAsOneAtEveryLevel() {
        Impact impact = trial.of(MERGE);
        assertThat(impact.coverage())
                .extracting(level -> level.unit().code())
                .containsExactly("33", "3303", "330382", "330382114", "330382114201", "330382114202", "330382114203");
        for (String code : List.of("33", "3303", "330382", "330382114")) {
            Level level = level(impact, code);
            long elsewhere = code.equals("330382114") ? 0 : 1;
            assertThat(level.before()).containsEntry("villages", 3 + elsewhere).containsEntry("members", 64L);
            assertThat(level.after()).containsEntry("villages", 1 + elsewhere).containsEntry("members", 64L);
        }
        assertThat(level(impact, "330382114203").after()).isNull();
        assertThat(impact.counts().before()).containsEntry("branches", 4L);
        assertThat(impact.counts().after()).containsEntry("branches", 2L).containsEntry("collectiveIncome", 600L);
    }

    @Test
    void aGeneralBranchSurvivesABranchAndKeepsWhatIsBelowIt() {
        Impact impact = trial.of(MERGE);
        assertThat(impact.changes()).hasSize(2);
        Change.Merge derived = (Change.Merge) impact.changes().get(1);
        assertThat(derived.derivedFrom()).isEqualTo("c1");
        assertThat(derived.into().code()).isEqualTo("330382114202-B");
        assertThat(impact.remaps())
                .extracting(Impact.Remap::from, Impact.Remap::to)
                .containsExactly(
                        tuple("330382114202", "330382114201"),
                        tuple("330382114203", "330382114201"),
                        tuple("330382114201-B", "330382114202-B"),
                        tuple("330382114203-B", "330382114202-B"));
    }

    @Test
    void everythingThatHungOnAnEndedUnitHasAFate() {
        Impact impact = trial.of(MERGE);
        assertThat(fates(impact, "post"))
                .containsExactly("330382114201-B secretary undecided", "330382114203-B secretary undecided");
        assertThat(fates(impact, "contactPoint")).containsExactly("330382114203  merged");
        assertThat(fates(impact, "helper"))
                .containsExactly("330382114203 enterprise moved", "330382114203-B county-leader moved");
        assertThat(fates(impact, "organization"))
                .containsExactly("330382114202  moved", "330382114203  moved", "330382114203  moved");
        assertThat(fates(impact, "backward")).containsExactly("330382114203-B  moved");
        assertThat(fates(impact, "fact"))
                .contains("330382114202 collectiveIncome_2018 added", "330382114202 demonstration merged");
        assertThat(level(impact, "330382114201").after())
                .containsEntry("demonstrationVillages", 0L)
                .containsEntry("collectiveIncome", 600L)
                .containsEntry("backwardBranches", 1L);
        assertThat(impact.undecided()).isEqualTo(2);
        assertThat(impact.ledger()).isNotEmpty().allMatch(Impact.Balance::balanced);
    }

    @Test
    void aMergerSaysWhichRulesItBreaksMendsAndLeavesBroken() {
        Impact.CheckChanges checks = trial.of(MERGE).checks();
        assertThat(checks.introduced())
                .extracting(offender -> offender.check() + " " + offender.unit().code())
                .contains("single-post 330382114202-B");
        assertThat(checks.resolved())
                .extracting(offender -> offender.unit().code())
                .contains("330382114203-B");
    }

    @Test
    void aMergeIntoANewCodeEndsAllAndBeginsOne() {
        Impact impact = trial.of(MERGE_INTO_NEW);
        assertThat(level(impact, "330382114299").before()).isNull();
        assertThat(level(impact, "330382114299").after())
                .containsEntry("villages", 1L)
                .containsEntry("members", 40L);
        assertThat(level(impact, "330382114201").after()).isNull();
        assertThat(impact.ledger()).allMatch(Impact.Balance::balanced);
    }

    @Test
    void tryingLeavesNoTrace() {
        List<String> before = Dump.all(graph);
        long revision = graph.revision();
        trial.of(MERGE);
        trial.of(MERGE_INTO_NEW);
        assertThat(Dump.all(graph)).isEqualTo(before);
        assertThat(graph.revision()).isEqualTo(revision);
    }

    @Test
    void abolishedUnitLeavesNoOrphans() {
        Impact impact = trial.apply("{kind: 'abolish', thing: '330382114203'}");
        assertThat(TestGraph.cypher(
                        graph,
                        "MATCH (t:Thing) WHERE NOT t:Leader AND NOT (t)-[:PART_OF|LOCATED_IN]->(:Thing) RETURN t.code AS code",
                        Map.of()))
                .extracting(row -> row.get("code"))
                .containsExactly("33");
        assertThat(impact.remaps()).containsExactly(new Impact.Remap("330382114203", "330382114203名", null, null, 0));
        assertThat(impact.ledger()).allMatch(Impact.Balance::balanced);
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void membersOfAnAbolishedBranchWithNoHeirWaitForADecision() {
        Impact impact = trial.of("{kind: 'abolish', thing: '330382114203-B'}");
        assertThat(fates(impact, "members")).containsExactly("330382114203-B  undecided");
        assertThat(fates(impact, "post")).containsExactly("330382114203-B secretary displaced");
        Impact group = trial.of("{kind: 'abolish', thing: '330382114202-B-G1'}");
        assertThat(fates(group, "members")).containsExactly("330382114202-B-G1  added");
        assertThat(group.counts().after()).containsEntry("members", 64L);
        assertThat(group.ledger()).isNotEmpty().allMatch(Impact.Balance::balanced);
    }

    @Test
    void aTransferredTownshipTakesItsFiguresAlong() {
        Impact impact = trial.apply("{kind: 'transfer', unit: '330382114201', to: '330382115'}");
        assertThat(level(impact, "330382114").after()).containsEntry("villages", 2L);
        assertThat(level(impact, "330382115").after())
                .containsEntry("villages", 2L)
                .containsEntry("members", 10L);
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void aNewBranchTakesItsMembersFromAnother() {
        Impact impact = trial.apply(
                "{kind: 'establish', thing: {of: 'branch', code: 'G9', name: '新网格', kind: 'grid', form: 'group', members: 3, formalMembers: 2}, "
                        + "under: '330382114202-B', membersFrom: {code: '330382114202-B', members: 3, formal: 2}}");
        assertThat(impact.counts().after()).containsEntry("branches", 5L).containsEntry("members", 64L);
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void laterChangesSeeWhatEarlierOnesDid() {
        Impact impact = trial.of(
                "{kind: 'establish', thing: {of: 'place', code: '330382116', name: '新镇', kind: 'township'}, under: '330382'}, "
                        + "{kind: 'transfer', unit: '330382114201', to: '330382116'}, {kind: 'transfer', unit: '330382114202', to: '330382116'}");
        assertThat(level(impact, "330382116").after()).containsEntry("villages", 2L);
        assertThat(level(impact, "330382114").after()).containsEntry("villages", 1L);
    }

    @Test
    void aChangeSwitchedOffDoesNothing() {
        Impact impact = trial.of("{kind: 'transfer', unit: '330382114201', to: '330382115'}, "
                + "{kind: 'abolish', off: true, thing: '330382114203'}");
        assertThat(impact.changes()).hasSize(1);
        assertThat(impact.remaps()).isEmpty();
    }

    @Test
    void theEndedLeadToTheirSuccessors() {
        trial.apply(MERGE);
        assertThat(TestGraph.cypher(
                        graph,
                        "MATCH (f:Former)-[s:SUCCEEDED_BY]->(t:Thing) RETURN f.code AS code, labels(f) AS labels, toString(f.until) AS until, t.code AS to ORDER BY code",
                        Map.of()))
                .contains(Map.of(
                        "code",
                        "330382114202",
                        "labels",
                        List.of("Former"),
                        "until",
                        "2018-12-31",
                        "to",
                        "330382114201"));
        assertThat(trial.wrong()).isEmpty();
    }
}
