package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banyan.graph.Graph;
import banyan.graph.NotFound;
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
    void anUnknownCodeIsNotFoundAndNamed() {
        NotFound unknown = catchThrowableOfType(
                NotFound.class,
                () -> trial.of("{kind: 'merge', units: ['330382114201', '999'], into: {code: '330382114201'}}"));
        assertThat(unknown).hasMessageContaining("999");
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
