package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of change leaves behind, and how decisions overrule fates. */
@ExtendWith(TestGraph.class)
class ChangesTest {
    private static final String MERGE =
            "{kind: 'merge', units: ['330382114201', '330382114202', '330382114203'], into: {code: '330382114201'}}";
    private final Graph graph;
    private final Trial trial;

    ChangesTest(Graph graph) {
        this.graph = graph;
        this.trial = new Trial(graph);
    }

    @BeforeEach
    void township() {
        Scene.township(graph);
        trial.recount();
    }

    private List<Object> ask(String cypher) {
        return TestGraph.cypher(graph, cypher, Map.of()).stream()
                .map(row -> row.values().iterator().next())
                .toList();
    }

    @Test
    void aRenamedThingIsFoundByItsNewNameAndRemembersTheOld() {
        trial.apply("{kind: 'rename', thing: '330382114201', name: '柳岸村'}");
        assertThat(ask("MATCH (t:Thing {name: '柳岸村'})-[:WAS]->(s:State) RETURN t.code + s.name + s.until + t.initials"))
                .containsExactly("330382114201330382114201名2018-12-31lac");
    }

    @Test
    void codesAreSwappedAtOnceAndTheNodesStay() {
        Impact impact = trial.apply(
                "{kind: 'recode', pairs: [{from: '330382114201', to: '330382114202'}, {from: '330382114202', to: '330382114201'}]}");
        assertThat(
                        ask(
                                "MATCH (t:Thing) WHERE t.code IN ['330382114201', '330382114202'] RETURN t.ref + ' ' + t.code ORDER BY t.ref"))
                .containsExactly("330382114201 330382114202", "330382114202 330382114201");
        assertThat(impact.remaps())
                .extracting(Impact.Remap::from, Impact.Remap::to)
                .contains(tuple("330382114201", "330382114202"), tuple("330382114202", "330382114201"));
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void aConvertedVillageTakesItsBranchWithItAndLeavesItsVillageFactsInThePast() {
        Impact impact = trial.apply("{kind: 'convert', unit: '330382114201', to: 'community'}");
        assertThat(
                        ask(
                                "MATCH (t:Community {code: '330382114201'})<-[:PART_OF]-(b:CommunityBranch) WHERE NOT t:Village AND NOT b:VillageBranch RETURN b.kind"))
                .containsExactly("community");
        assertThat(
                        ask(
                                "MATCH (t:Thing {code: '330382114201'})-[:WAS]->(s) WHERE t.collectiveIncome_2018 IS NULL RETURN s.collectiveIncome_2018"))
                .containsExactly(100L);
        assertThat(impact.fates()).anySatisfy(fate -> assertThat(fate.about()).isEqualTo("collectiveIncome_2018"));
    }

    @Test
    void aSplitVillageSharesWhatCanBeSharedAndLosesNothing() {
        Impact impact =
                trial.apply("{kind: 'split', unit: '330382114202', parts: [{code: '330382114202', share: 0.333}, "
                        + "{code: '330382114209', name: '分村', share: 0.667, things: ['330382114202-C']}]}");
        assertThat(
                        ask(
                                "MATCH (t:Thing) WHERE t.code IN ['330382114202', '330382114209'] RETURN t.collectiveIncome_2018 ORDER BY t.code"))
                .containsExactly(67L, 133L);
        assertThat(ask("MATCH (:Thing {code: '330382114209'})<-[r:LOCATED_IN]-(c) RETURN c.code + r.moved"))
                .containsExactly("330382114202-C2018-12-31");
        assertThat(ask("MATCH (:Thing {code: '330382114202'})-[r:SUCCEEDED_BY]->(p) RETURN r.share"))
                .containsExactly(0.667);
        assertThat(impact.ledger()).allMatch(Impact.Balance::balanced);
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void aSplitBranchEndsWhereNoPartBearsItsCode() {
        Impact impact = trial.apply("{kind: 'split', unit: '330382114202-B', parts: [{code: 'X', share: 0.5}, "
                + "{code: 'Y', share: 0.5, members: 7, formal: 5}]}");
        assertThat(
                        ask(
                                "MATCH (b:Branch) WHERE b.code IN ['X', 'Y'] RETURN b.code + b.members + '/' + b.formalMembers ORDER BY b.code"))
                .containsExactly("X13/13", "Y7/5");
        assertThat(ask("MATCH (f:Former {ref: '330382114202-B'})-[s:SUCCEEDED_BY]->(p) RETURN p.code ORDER BY p.code"))
                .containsExactly("X", "Y");
        assertThat(impact.remaps()).hasSize(2);
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void aSetFactKeepsWhatItOverwrites() {
        trial.apply("{kind: 'set', thing: '330382114201', field: 'collectiveIncome', year: 2018, value: 7}, "
                + "{kind: 'set', thing: '330382114201', field: 'households', value: 12}");
        assertThat(
                        ask(
                                "MATCH (t:Thing {code: '330382114201'})-[:WAS]->(s) RETURN [s.n, s.collectiveIncome_2018, s.absent] ORDER BY s.n"))
                .containsExactly(
                        java.util.Arrays.asList(0L, 100L, null),
                        java.util.Arrays.asList(1L, null, List.of("households")));
    }

    @Test
    void aRaisedBranchIsAssistedAndAReleasedOneNoLonger() {
        trial.apply("{kind: 'raise', branch: '330382114201-B', reason: '涣散'}, "
                + "{kind: 'assist', helper: 'K', target: '330382114201-B', role: 'first-secretary'}");
        assertThat(ask("MATCH (:Leader {code: 'K'})-[h:HOLDS]->(:Backward {code: '330382114201-B'}) RETURN h.post"))
                .containsExactly("first-secretary");
        Impact impact = trial.apply("{kind: 'release', branch: '330382114201-B'}");
        assertThat(impact.fates()).extracting(Fate::what, Fate::fate).contains(tuple("helper", "let-go"));
        assertThat(ask("MATCH (:Leader {code: 'K'})-[r]->(b {code: '330382114201-B'}) RETURN type(r)"))
                .containsExactly("WAS_ASSISTS");
        assertThat(ask("MATCH (b:Branch {code: '330382114201-B'}) RETURN b:Backward OR b.backwardSince IS NOT NULL"))
                .containsExactly(false);
    }

    @Test
    void aSecondCoveredOrganizationMakesBothJoint() {
        trial.apply("{kind: 'cover', branch: '330382114201-B', thing: '330382114201-C'}, "
                + "{kind: 'cover', branch: '330382114201-B', thing: 'E1'}");
        assertThat(ask("MATCH (:Thing {code: '330382114201-B'})-[c:COVERS]->(:Organization) RETURN c.how"))
                .containsExactly("joint", "joint");
        trial.apply("{kind: 'uncover', branch: '330382114201-B', thing: 'E1'}");
        assertThat(
                        ask(
                                "MATCH (:Thing {code: '330382114201-B'})-[c:WAS_COVERS]->(o:Organization) RETURN o.code + c.how + c.until ORDER BY o.code"))
                .containsExactly("330382114201-Cown2018-12-31", "E1joint2018-12-31");
    }

    @Test
    void membersThatMoveAreNeitherLostNorMade() {
        trial.apply("{kind: 'move-members', from: '330382114202-B', to: '330382114201-B', members: 5, formal: 4}");
        assertThat(
                        ask(
                                "MATCH (b:Branch) WHERE b.code IN ['330382114201-B', '330382114202-B'] RETURN b.members ORDER BY b.code"))
                .containsExactly(15L, 15L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        L1   | L1
        L2   | L2
        L3   | L3
        none |
        """)
    void theChosenCandidateHoldsThePostAlone(String choice, String holder) {
        String decides = trial.of(MERGE).fates().stream()
                .filter(Fate::undecided)
                .map(fate -> "{kind: 'decide', fate: '" + fate.id() + "', choice: '"
                        + (fate.choices().stream().anyMatch(unit -> unit.code().equals(choice)) || choice.equals("none")
                                ? choice
                                : fate.choices().getFirst().code())
                        + "', by: 'test'}")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        Impact impact = trial.apply(MERGE + ", " + decides);
        assertThat(impact.undecided()).isZero();
        assertThat(impact.ledger()).allMatch(Impact.Balance::balanced);
        List<Object> holders =
                ask("MATCH (l:Leader)-[:HOLDS {post: 'secretary'}]->(:Branch {code: '330382114202-B'}) RETURN l.code");
        assertThat(holders).isEqualTo(holder == null ? List.of() : List.of(holder));
    }

    @Test
    void membersWithoutABranchGoWhereItIsDecided() {
        String abolish = "{kind: 'abolish', thing: '330382114203-B'}";
        assertThat(trial.of(abolish).fates())
                .anySatisfy(fate -> assertThat(fate.undecided()).isTrue());
        Impact impact =
                trial.apply(abolish + ", {kind: 'decide', fate: '330382114203-B/members', choice: '330382114201-B'}");
        assertThat(impact.undecided()).isZero();
        assertThat(ask("MATCH (b:Branch {code: '330382114201-B'}) RETURN b.members"))
                .containsExactly(40L);
        assertThat(impact.ledger()).allMatch(Impact.Balance::balanced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", members: 4, formalMembers: 3"})
    void membersOfANewBranchLeaveTheOneTheyComeFrom(String said) {
        Impact impact = trial.apply(
                "{kind: 'establish', thing: {of: 'branch', code: 'N', name: '新支部', kind: 'grid', form: 'branch'" + said
                        + "}, under: '330382114202-B', membersFrom: {code: '330382114202-B', members: 4, formal: 3}},"
                        + "{kind: 'establish', thing: {of: 'branch', code: 'M', name: '另支部', kind: 'grid', form: 'branch', members: 5,"
                        + " facts: {committeeMembers: 3}}, under: '330382114202-B', newMembers: true}");
        assertThat(TestGraph.cypher(
                        graph,
                        "MATCH (b:Thing) WHERE b.code IN ['N', 'M', '330382114202-B'] "
                                + "RETURN b.members AS members, b.formalMembers AS formal ORDER BY b.code",
                        Map.of()))
                .containsExactly(
                        Map.of("members", 16L, "formal", 15L),
                        Map.of("members", 5L, "formal", 0L),
                        Map.of("members", 4L, "formal", 3L));
        assertThat(impact.ledger())
                .containsExactly(
                        new Impact.Balance("formalMembers", 18, 0, 0, 18),
                        new Impact.Balance("members", 20, 0, 0, 20),
                        new Impact.Balance("members", 0, 5, 0, 5));
        assertThat(impact.counts().after().get("members"))
                .isEqualTo(impact.counts().before().get("members") + 5);
    }

    @Test
    void anOrganizationThatEndsLosesItsPairingForWantOfASuccessor() {
        TestGraph.cypher(
                graph,
                "MATCH (o:Thing {code: '330382114201-C'}), (v:Thing {code: '330382114201'}) "
                        + "CREATE (o)-[:ASSISTS {role: 'enterprise'}]->(v)",
                Map.of());
        Impact impact = trial.of("{kind: 'abolish', thing: '330382114201-C'}");
        assertThat(impact.fates())
                .filteredOn(fate -> fate.what().equals("assists"))
                .singleElement()
                .satisfies(fate -> {
                    assertThat(fate.fate()).isEqualTo("let-go");
                    assertThat(fate.note()).isEqualTo("has no successor");
                });
    }

    @Test
    void nothingIsChangedBeforeItBegan() {
        TestGraph.cypher(graph, "MATCH (t:Thing {code: '330382114201'}) SET t.since = date('2019-05-01')", Map.of());
        RuleBroken broken = catchThrowableOfType(
                RuleBroken.class, () -> trial.of("{kind: 'rename', thing: '330382114201', name: 'x'}"));
        assertThat(broken.faults().getFirst().message().en())
                .contains(LocalDate.of(2019, 5, 1).toString());
    }

    @Test
    void reorganisationsAreToldTheLatestFirstWithinADayToo() {
        TestGraph.cypher(
                graph,
                "UNWIND range(1, 11) AS n CREATE (:Reorganization {id: '2018-12-31-' + n, name: 'x', on: date('2018-12-31')}) "
                        + "CREATE (:Reorganization {id: '2018-12-30-' + n, name: 'x', on: date('2018-12-30')})",
                Map.of());
        assertThat(trial.all())
                .extracting(Reorganizations.Reorganization::id)
                .startsWith("2018-12-31-11", "2018-12-31-10", "2018-12-31-9")
                .endsWith("2018-12-30-2", "2018-12-30-1");
    }
}
