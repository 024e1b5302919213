package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.units.Invalid;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestGraph.class)
class BrokenPlansTest {
    private final Graph graph;
    private final Trial trial;

    BrokenPlansTest(Graph graph) {
        this.graph = graph;
        this.trial = new Trial(graph);
    }

    @BeforeEach
    void township() {
        Scene.township(graph).place("LATE", "township", "330382", "since: date('2019-06-01')");
        trial.recount();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {kind: 'merge', units: ['330382114', '330382114201'], into: {code: '330382114'}} | changes[0].units[1] | another kind
        {kind: 'merge', units: ['330382114202-B', '330382114202-B'], into: {code: '330382114202-B'}} | changes[0].units[1] | named twice
        {kind: 'merge', units: ['330382114201', '330382115201'], into: {code: '330382114201'}} | changes[0].under | required
        {kind: 'merge', units: ['330382114201', '330382114202'], into: {code: '330382114203'}} | changes[0].into.code | living
        {kind: 'merge', units: ['L1', 'L2'], into: {code: 'L1'}} | changes[0].units[0] | not a unit
        {kind: 'transfer', unit: '330382114', to: '330382114'} | changes[0].to | itself
        {kind: 'transfer', unit: '330382', to: '330382114'} | changes[0].to | below it
        {kind: 'transfer', unit: '33', to: '330382'} | changes[0].unit | stands under nothing
        {kind: 'transfer', unit: '330382', to: '330382114201'} | changes[0].to | does not stand under
        {kind: 'abolish', thing: '33'} | changes[0].thing | root
        {kind: 'abolish', thing: '330382114', successor: '330382114201'} | changes[0].successor | below
        {kind: 'abolish', thing: '330382114201', successor: '330382114202-B'} | changes[0].successor | same sort
        {kind: 'establish', thing: {of: 'place', code: '330382114201', name: 'x', kind: 'village'}, under: '330382114'} | changes[0].thing.code | living
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'shire'}, under: '330382114'} | changes[0].thing.kind | not a kind
        {kind: 'establish', thing: {of: 'branch', code: 'n', name: 'x', kind: 'grid', form: 'group', members: 3}, under: '330382114201-B'} | changes[0].membersFrom | missing
        {kind: 'establish', thing: {of: 'branch', code: 'n', name: 'x', kind: 'grid', form: 'group', members: 99}, under: '330382114201-B', membersFrom: {code: '330382114201-B', members: 99}} | changes[0].membersFrom.members | more than
        {kind: 'abolish', thing: '330382114203'}, {kind: 'abolish', thing: '330382114203'} | changes[1].thing | ended on
        {kind: 'decide', fate: 'nothing', choice: 'x'}, {kind: 'rename', thing: 'L1', name: 'x'} | changes[0].fate | no fate
        {kind: 'recode', pairs: [{from: '330382114201', to: '330382114202'}]} | changes[0].pairs[0].to | living
        {kind: 'recode', pairs: [{from: '330382114201', to: 'a'}, {from: '330382114202', to: 'a'}]} | changes[0].pairs[1].to | twice
        {kind: 'convert', unit: '330382114201', to: 'county'} | changes[0].to | stand under
        {kind: 'convert', unit: '330382114201', to: 'village'} | changes[0].to | already
        {kind: 'set', thing: '330382114201', field: 'shoeSize', value: 3} | changes[0].field | not a fact
        {kind: 'set', thing: '330382114201', field: 'collectiveIncome', value: 3} | changes[0].year | missing
        {kind: 'set', thing: '330382114201', field: 'demonstration', value: 3} | changes[0].value | yes-no
        {kind: 'set', thing: '330382114201-B', field: 'members', value: 3} | changes[0].value | more formal
        {kind: 'split', unit: '330382114201', parts: [{code: 'a', share: 0.5}, {code: 'b', share: 0.4}]} | changes[0].parts | add up
        {kind: 'split', unit: '330382114201', parts: [{code: 'a', share: 0.5, things: ['E1']}, {code: 'b', share: 0.5}]} | changes[0].parts[0].things[0] | hang
        {kind: 'appoint', leader: 'L1', post: 'secretary', unit: '330382114202-B'} | changes[0].post | dismissed first
        {kind: 'appoint', leader: 'L1', post: 'king', unit: '330382114202-B'} | changes[0].post | not a post
        {kind: 'appoint', leader: '330382114201', post: 'leader', unit: '330382114202-B'} | changes[0].leader | must be a leader
        {kind: 'dismiss', leader: 'L1', post: 'secretary', unit: '330382114202-B'} | changes[0] | nothing to end
        {kind: 'contact', leader: 'K', unit: '330382114201'} | changes[0] | there already
        {kind: 'assist', helper: 'K', target: '330382114201-B', role: 'county-leader'} | changes[0].target | backward
        {kind: 'assist', helper: 'K', target: '330382114203-B', role: 'friend'} | changes[0].role | not a role
        {kind: 'raise', branch: '330382114203-B', reason: 'x'} | changes[0].branch | already
        {kind: 'release', branch: '330382114201-B'} | changes[0].branch | not on the backward list
        {kind: 'move-members', from: '330382114201-B', to: '330382114202-B', members: 99} | changes[0].members | more than
        {kind: 'cover', branch: '330382114201', thing: 'E1'} | changes[0].branch | must be a branch
        {kind: 'establish', thing: {of: 'branch', code: 'n', name: 'x', kind: 'grid', form: 'group', members: 2, formalMembers: 1}, under: '330382114201-B', membersFrom: {code: '330382114201-B', members: 3, formal: 1}} | changes[0].membersFrom | does not equal
        {kind: 'establish', thing: {of: 'branch', code: 'n', name: 'x', kind: 'grid', form: 'group', members: 0}, under: '330382114201-B', membersFrom: {code: '330382114201-B', members: 3, formal: 3}} | changes[0].membersFrom | does not equal
        {kind: 'establish', thing: {of: 'branch', code: 'n', name: 'x', kind: 'grid', form: 'group'}, under: '330382114201-B', membersFrom: {code: '330382114201', members: 3}} | changes[0].membersFrom.code | not a branch
        {kind: 'establish', thing: {of: 'branch', code: 'n', name: 'x', kind: 'grid', form: 'group'}, under: '330382114201-B', newMembers: true, membersFrom: {code: '330382114201-B', members: 3}} | changes[0].newMembers | membersFrom
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {demonstration: 'maybe'}}, under: '330382114'} | changes[0].thing.facts.demonstration | yes-no
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {'': 'x'}}, under: '330382114'} | changes[0].thing.facts. | not a fact
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {until: '2050-01-01'}}, under: '330382114'} | changes[0].thing.facts.until | not a fact
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {members: 3}}, under: '330382114'} | changes[0].thing.facts.members | not a fact
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {staff: 3}}, under: '330382114'} | changes[0].thing.facts.staff | not a fact of a village
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {cadres: 3}}, under: '330382114'} | changes[0].thing.facts.cadres | year by year
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {cadres_2018: -3}}, under: '330382114'} | changes[0].thing.facts.cadres_2018 | negative
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {cadres_9999: 3}}, under: '330382114'} | changes[0].thing.facts.cadres_9999 | 1900
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', facts: {collectiveIncome_2018: 9223372036854775807}}, under: '330382114'} | changes[0].thing.facts.collectiveIncome_2018 | within
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village', form: 'group'}, under: '330382114'} | changes[0].thing.form | branches only
        {kind: 'establish', thing: {of: 'leader', code: 'n', name: 'x', facts: {staff: 3}}} | changes[0].thing.facts.staff | not a fact of a leader
        {kind: 'establish', thing: {of: 'leader', code: 'n', name: 'x', kind: 'village'}} | changes[0].thing.kind | leader
        {kind: 'establish', thing: {of: 'leader', code: 'n', name: 'x', form: 'group'}} | changes[0].thing.form | branches only
        {kind: 'establish', thing: {of: 'leader', code: 'n', name: 'x', members: 3}} | changes[0].thing.members | branches only
        {kind: 'establish', thing: {of: 'leader', code: 'n', name: 'x'}, under: '330382114'} | changes[0].under | leader
        {kind: 'set', thing: '330382114201-B', field: 'members', value: 9223372036854775807} | changes[0].value | at most
        {kind: 'set', thing: '330382114201', field: 'collectiveIncome', year: 2018, value: -1000000000001} | changes[0].value | within
        {kind: 'set', thing: '330382114201-B', field: 'termEnds', value: '9999-12-31'} | changes[0].value | 1900
        {kind: 'set', thing: '330382114201-B', field: 'members', value: 900000000}, {kind: 'set', thing: '330382114202-B', field: 'members', value: 900000000}, {kind: 'merge', units: ['330382114201-B', '330382114202-B'], into: {code: '330382114201-B'}, under: '330382114201'} | changes[2] | at most
        {kind: 'merge', units: ['330382114201', '330382114202'], into: {code: '330382114201'}, branch: {code: '330382114202-B-G1'}} | changes[0].branch.code | living
        {kind: 'establish', thing: {of: 'branch', code: 'P', name: 'x', kind: 'enterprise', form: 'branch'}, under: '330382114201'}, {kind: 'merge', units: ['330382114201', '330382114202'], into: {code: '330382114201'}, branch: {code: 'P'}} | changes[1].branch.code | living
        {kind: 'merge', units: ['330382114201', '330382114202'], into: {code: 'NN'}, branch: {code: 'NN'}} | changes[0].branch.code | merge into
        {kind: 'merge', units: ['330382114201', '330382114202'], into: {code: 'NN'}, branch: {code: '330382114202'}} | changes[0].branch.code | living
        {kind: 'merge', units: ['330382114201', '330382114202'], into: {code: '330382114201'}, branch: {code: 'P'}}, {kind: 'merge', units: ['330382114203', '330382115201'], into: {code: '330382114203'}, under: '330382114', branch: {code: 'P'}} | changes[1].branch.code | living
        {kind: 'abolish', thing: '330382114201-B'}, {kind: 'merge', units: ['330382115201', '330382114201'], into: {code: '330382115201'}, under: '330382115', branch: {name: 'x'}} | changes[1].branch | for nothing
        {kind: 'merge', units: ['330382114201-B', '330382114202-B'], into: {code: '330382114201-B'}, under: '330382114201', branch: {code: 'P'}} | changes[0].branch.code | into
        {kind: 'transfer', unit: '330382114201', to: '330382114'} | changes[0].to | already
        {kind: 'transfer', unit: '330382114201', to: 'LATE'} | changes[0] | is not there on
        {kind: 'establish', thing: {of: 'place', code: 'n', name: 'x', kind: 'village'}, under: 'LATE'} | changes[0] | is not there on
        {kind: 'split', unit: '330382114202-B', parts: [{code: 'a', share: 0.5, members: 6, formal: 1}, {code: 'b', share: 0.5}]} | changes[0].parts | 17 formal members among 14
        {kind: 'split', unit: '330382114201', parts: [{code: 'a', share: 0.5, things: ['L1', 'E1', 'E1']}, {code: 'b', share: 0.5}]} | changes[0].parts[0].things[2] | named twice
        {kind: 'split', unit: '330382114201', parts: [{code: 'a', share: 0.5, things: ['L1', 'E1', 'E1']}, {code: 'b', share: 0.4}]} | changes[0].parts[0].things[1] | does not hang
        {kind: 'decide', fate: 'x', choice: 'a'}, {kind: 'decide', fate: 'x', choice: 'b'}, {kind: 'rename', thing: 'L1', name: 'x'} | changes[1].fate | changes[0]
        {kind: 'assist', helper: '330382114203-B', target: '330382114203-B', role: 'county-leader'} | changes[0].target | helper itself
        """)
    void aBrokenRuleIsNamedWithItsPlace(String changes, String path, String message) {
        List<String> before = Dump.all(graph);
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> trial.of(changes));
        assertThat(broken).as("a broken rule").isNotNull();
        assertThat(broken.faults()).anySatisfy(fault -> {
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.message().en()).contains(message);
        });
        assertThat(Dump.all(graph)).isEqualTo(before);
    }

    @Test
    void aBranchThatChangedLaterCannotMergeWithItsPlaceOnADayBefore() {
        TestGraph.cypher(
                graph, "MATCH (b:Thing {code: '330382114202-B'}) SET b.since = date('2019-06-01')", java.util.Map.of());
        RuleBroken broken = catchThrowableOfType(
                RuleBroken.class,
                () -> trial.of(
                        "{kind: 'merge', units: ['330382114201', '330382114202'], into: {code: '330382114201'}}"));
        assertThat(broken.faults()).extracting(Invalid.Fault::path).containsExactly("changes[0]");
        assertThat(broken).hasMessageContaining("330382114202-B began or was changed on 2019-06-01");
    }

    @Test
    void whatIsToBeReadBackIsBoundedLikeAnImport() {
        Invalid invalid = catchThrowableOfType(
                Invalid.class,
                () -> Trial.plan("""
                        {kind: 'recode', pairs: [{from: 'a', to: 'a/b'}, {from: 'b', to: '~b'}, {from: 'c', to: 'c d'}, {from: 'd', to: '%s'}]},
                        {kind: 'rename', thing: 'a', name: 'x\\u0007y'},
                        {kind: 'rename', thing: 'a', name: '%s'},
                        {kind: 'merge', units: ['a', 'b'], into: {code: '#'}, branch: {code: '?'}},
                        {kind: 'split', unit: 'a', parts: [{code: '\\u200b', share: 0.5}, {code: 'b%%', share: 0.5}]},
                        {kind: 'establish', thing: {of: 'place', kind: 'village', code: 'a\\u0000', name: 'x\\ny', members: 9223372036854775807}, under: 'a'},
                        {kind: 'move-members', from: 'a', to: 'b', members: 1e400000, formal: 99999999999999999999},
                        {kind: 'set', thing: 'a', field: 'cadres', value: 3, year: 9999},
                        {kind: 'appoint', leader: 'a', post: 'b', unit: 'c', termEnds: '0000-01-01'}
                        """.formatted("x".repeat(65), "名".repeat(201)).strip()));
        assertThat(invalid.faults())
                .extracting(Invalid.Fault::path)
                .containsExactlyInAnyOrder(
                        "changes[0].pairs[0].to",
                        "changes[0].pairs[1].to",
                        "changes[0].pairs[2].to",
                        "changes[0].pairs[3].to",
                        "changes[1].name",
                        "changes[2].name",
                        "changes[3].into.code",
                        "changes[3].branch.code",
                        "changes[4].parts[0].code",
                        "changes[4].parts[1].code",
                        "changes[5].thing.code",
                        "changes[5].thing.name",
                        "changes[5].thing.members",
                        "changes[6].members",
                        "changes[6].formal",
                        "changes[7].year",
                        "changes[8].termEnds");
    }

    @Test
    void aUnitCannotMergeWithItsAncestor() {
        graph.write(tx -> 1);
        RuleBroken broken = catchThrowableOfType(
                RuleBroken.class,
                () -> trial.of(
                        "{kind: 'merge', units: ['330382114202-B', '330382114202-B-G1'], into: {code: '330382114202-B'}}"));
        assertThat(broken.faults())
                .anySatisfy(fault -> assertThat(fault.message().en()).contains("stands below"));
    }

    @Test
    void unknownUnitsAreNotFoundEachNamedWhereItStands() {
        RuleBroken unknown = catchThrowableOfType(
                RuleBroken.class,
                () -> trial.of("{kind: 'merge', units: ['330382114201', '999'], into: {code: '330382114201'}},"
                        + "{kind: 'abolish', thing: '998'}"));
        assertThat(unknown.unknown()).isTrue();
        assertThat(unknown.faults())
                .extracting(Invalid.Fault::path)
                .containsExactly("changes[0].units[1]", "changes[1].thing");
        assertThat(unknown).hasMessageContaining("999").hasMessageContaining("998");
    }

    @Test
    void anUnknownHelperBreaksARuleAndIsNamedAmongTheOtherFaults() {
        RuleBroken alone = catchThrowableOfType(
                RuleBroken.class,
                () -> trial.of("{kind: 'assist', helper: 'L-nobody', target: '330382114202-B', role: 'department'}"));
        assertThat(alone.unknown()).isFalse();
        assertThat(alone).hasMessageContaining("L-nobody").hasMessageContaining("is not a backward branch");
        assertThat(alone.faults())
                .extracting(Invalid.Fault::path)
                .containsExactly("changes[0].helper", "changes[0].target");
        RuleBroken both = catchThrowableOfType(
                RuleBroken.class,
                () -> trial.of("{kind: 'abolish', thing: '998'},"
                        + "{kind: 'assist', helper: 'L-nobody', target: '997', role: 'department'}"));
        assertThat(both.unknown()).isFalse();
        assertThat(both.faults())
                .extracting(Invalid.Fault::path)
                .containsExactly("changes[0].thing", "changes[1].helper", "changes[1].target");
    }

    @Test
    void everyFaultOfAMalformedPlanIsNamedByItsPath() {
        Invalid invalid = catchThrowableOfType(
                Invalid.class,
                () -> Trial.plan(
                        "{kind: 'merge', units: ['a', 7], into: 'x', foo: 1}, {kind: 'fly'}, {kind: 'transfer', unit: ''}, 3"));
        assertThat(invalid.faults())
                .extracting(Invalid.Fault::path)
                .containsExactlyInAnyOrder(
                        "changes[0].foo",
                        "changes[0].units[1]",
                        "changes[0].into",
                        "changes[1].kind",
                        "changes[2].unit",
                        "changes[2].to",
                        "changes[3]");
    }
}
