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
        Scene.township(graph);
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
        {kind: 'split', unit: '330382114201', parts: [{code: 'a', share: 0.5, things: ['E1']}, {code: 'b', share: 0.5}]} | changes[0].parts | hang
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
