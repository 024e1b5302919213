package banyan.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.TestGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A village whose code passed on, a branch that was renamed and moved, a secretary who left. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastTest {
    private static final LocalDate BEFORE = LocalDate.of(2018, 12, 31);
    private static final LocalDate CHANGED = LocalDate.of(2019, 1, 1);

    private final Graph graph;
    private final PastUnits past;
    private final Search search;

    PastTest(Graph graph) {
        this.graph = graph;
        past = new PastUnits(graph.cypher());
        search = new Search(graph.cypher(), new Units(graph.cypher()));
    }

    @BeforeAll
    void theCodeOfOneVillagePassesToAnother() {
        new Scene(graph)
                .place("33", "浙江省", "province", "", "reportingYear: 2018")
                .place("330213", "奉化区", "county", "33")
                .place("330213003", "江口街道", "township", "330213")
                .place("330213003215", "后横村", "village", "330213003", "ref: 'r1', changed: 4")
                .place("330213003231", "西村（新）", "village", "330213003", "ref: 'r5', changed: 1")
                .place("330213003230", "东村", "village", "330213003", "ref: 'r6', since: date('2019-01-01'), changed: 1")
                .place("330213003220", "新村", "village", "330213003", "since: date('2019-01-01'), changed: 4")
                .branch("B1", "后横村党总支", "village", "330213003215", 30, 28, "changed: 4")
                .leader("L1", "甲")
                .leader("L2", "乙")
                .leader("L3", "丙")
                .relate("L2", "HOLDS", "B1", "post: 'secretary', since: date('2019-01-01')")
                .run("""
                        MATCH (t:Thing {code: '330213003215'}), (b:Thing {code: 'B1'}), (l:Thing {code: 'L1'}), (h:Thing {code: 'L3'}),
                          (n:Thing {code: '330213003220'}), (up:Thing {code: '330213003'}),
                          (e:Thing {ref: 'r5'})
                        CREATE (t)-[:WAS]->(:State {until: date('2019-01-01'), code: '330213003213'}),
                          (b)-[:WAS]->(:State {until: date('2019-01-01'), n: 0, name: '后横村党支部', form: 'branch', members: 12}),
                          (b)-[:WAS]->(:State {until: date('2019-01-01'), n: 1, members: 20, absent: ['termEnds']}),
                          (e)-[:WAS]->(:State {until: date('2019-01-01'), code: '330213003230', name: '西村'}),
                          (b)-[:WAS_HELD_BY {post: 'secretary', until: date('2019-01-01')}]->(l),
                          (h)-[:WAS_ASSISTS {role: 'first-secretary', until: date('2019-01-01')}]->(b),
                          (f:Former {ref: 'r2', code: '330213003215', name: '孙俞村', of: 'place', kind: 'village',
                            until: date('2019-01-01'), changed: 4, collectiveIncome_2018: 7}),
                          (f)-[:WAS_PART_OF {until: date('2019-01-01')}]->(up),
                          (f)-[:SUCCEEDED_BY {on: date('2019-01-01'), share: 0.25}]->(t),
                          (f)-[:SUCCEEDED_BY {on: date('2019-01-01'), share: 0.75}]->(g:Former {ref: 'r3', code: 'X', name: '中间村',
                            of: 'place', kind: 'village', since: date('2019-01-01'), until: date('2020-01-01'), changed: 6}),
                          (g)-[:SUCCEEDED_BY {on: date('2020-01-01'), share: 0.5}]->(t),
                          (g)-[:SUCCEEDED_BY {on: date('2020-01-01'), share: 0.5}]->(:Former {ref: 'r4', code: 'Y', name: '消失村',
                            of: 'place', kind: 'village', since: date('2020-01-01'), until: date('2021-01-01'), changed: 8})
                        """, Map.of());
        TestGraph.cypher(graph, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of());
    }

    private Details on(LocalDate day, String key) {
        return graph.read(tx -> past.get(tx, day, key)).answer();
    }

    @Test
    void aCodeMeansWhateverBoreItThatDay() {
        assertThat(on(BEFORE, "330213003215").name()).isEqualTo("孙俞村");
        assertThat(on(BEFORE, "330213003215").facts()).containsEntry("collectiveIncome", 7L);
        assertThat(on(BEFORE, "330213003213").ref()).isEqualTo("r1");
        assertThat(on(CHANGED, "330213003215").ref()).isEqualTo("r1");
        assertThat(on(CHANGED, "330213003215").formerly())
                .singleElement()
                .extracting(Details.Former::ref)
                .isEqualTo("r2");
        assertThat(on(CHANGED, "~r2").succeededBy())
                .extracting(Details.Successor::ref, Details.Successor::share)
                .containsExactly(tuple("r1", 0.25), tuple("r3", 0.75));
        assertThat(on(CHANGED, "~r2").path()).extracting(Unit::code).containsExactly("33", "330213", "330213003");
        assertThatThrownBy(() -> on(BEFORE, "330213003220"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("2018-12-31");
    }

    @Test
    void thePictureOfADayHasWhatStoodWhereThenAndTheRelationsOfItsMiddle() {
        PastLens lens = new PastLens();
        Picture picture = graph.read(tx -> lens.on(tx, BEFORE, "330213003")).answer();
        assertThat(picture.path()).extracting(Unit::code).containsExactly("33", "330213");
        assertThat(picture.elements().nodes())
                .map(Picture.Of::data)
                .filteredOn(node -> node.role().equals("child"))
                .extracting(Picture.Node::id, Picture.Node::label, Picture.Node::children)
                .containsExactly(
                        tuple("330213003213", "后横村", 1L),
                        tuple("330213003215", "孙俞村", 0L),
                        tuple("330213003230", "西村", 0L));
        Picture branch = graph.read(tx -> lens.on(tx, BEFORE, "B1")).answer();
        assertThat(branch.elements().nodes())
                .map(Picture.Of::data)
                .extracting(Picture.Node::id, Picture.Node::role, Picture.Node::members)
                .contains(tuple("B1", "focus", 12L), tuple("330213003213", "path", null), tuple("L3", "other", null));
        assertThat(branch.elements().edges())
                .map(Picture.Of::data)
                .extracting(Picture.Edge::source, Picture.Edge::target, Picture.Edge::relation, Picture.Edge::role)
                .contains(tuple("L3", "B1", "ASSISTS", "first-secretary"));
        assertThat(graph.read(tx -> lens.on(tx, CHANGED, "B1"))
                        .answer()
                        .elements()
                        .nodes())
                .map(Picture.Of::data)
                .noneMatch(node -> node.id().equals("L3"));
        assertThat(graph.read(tx -> lens.on(tx, CHANGED, "L2")).answer().path())
                .extracting(Unit::code)
                .containsExactly("33", "330213", "330213003", "330213003215", "B1");
        assertThatThrownBy(() -> graph.read(tx -> lens.on(tx, BEFORE, "330213003220")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("2018-12-31");
    }

    @Test
    void aCodeNobodyBearsLeadsToWhateverBoreItLast() {
        Units units = new Units(graph.cypher());
        for (String key : List.of("330213003213", "330213003215"))
            assertThat(graph.read(tx -> units.get(tx, key)).answer().code()).isEqualTo("330213003215");
        assertThat(on(CHANGED, "330213003213").ref()).isEqualTo("r1");
        Lineage renumbered =
                graph.read(tx -> Lineage.of(tx, "330213003213", null)).answer();
        assertThat(renumbered.ref()).isEqualTo("r1");
        assertThat(renumbered.livesOnAs())
                .extracting(step -> step.unit().code())
                .containsExactly("330213003215");
        assertThatThrownBy(() -> on(LocalDate.of(2018, 1, 1), "330213003214")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> graph.read(tx -> units.get(tx, "330213003214")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCodeTellsWhatElseBoreItEvenWhereThatLivesOnUnderAnother() {
        Units units = new Units(graph.cypher());
        Details.Former moved = new Details.Former("r5", "330213003230", "西村", "village", null, CHANGED);
        assertThat(graph.read(tx -> units.get(tx, "330213003230")).answer().formerly())
                .containsExactly(moved);
        assertThat(on(CHANGED, "330213003230").formerly()).containsExactly(moved);
        assertThat(on(CHANGED, "330213003230").ref()).isEqualTo("r6");
        assertThat(on(BEFORE, "330213003230").ref()).isEqualTo("r5");
        assertThat(on(BEFORE, "330213003230").formerly()).isNull();
    }

    @Test
    void whatWasOverwrittenIsAnsweredOfTheDaysItHeld() {
        Details then = on(BEFORE, "B1");
        assertThat(then.name()).isEqualTo("后横村党支部");
        assertThat(then.form()).isEqualTo("branch");
        assertThat(then.members()).isEqualTo(12);
        assertThat(then.asOf()).isEqualTo(BEFORE);
        assertThat(then.path()).extracting(Unit::code).endsWith("330213003", "330213003213");
        assertThat(then.posts())
                .singleElement()
                .extracting(post -> post.leader().name())
                .isEqualTo("甲");
        assertThat(on(CHANGED, "B1").members()).isEqualTo(30);
        assertThat(on(CHANGED, "B1").posts())
                .singleElement()
                .extracting(post -> post.leader().name())
                .isEqualTo("乙");
    }

    @Test
    void childrenAndDescendantsAreThoseOfTheDay() {
        Page<Child> then = graph.read(tx -> past.children(tx, BEFORE, "330213003", Filter.ALL, null, 1))
                .answer();
        assertThat(then.items()).extracting(Child::code, Child::name).containsExactly(tuple("330213003213", "后横村"));
        assertThat(then.total()).isEqualTo(3);
        assertThat(graph.read(tx -> past.children(tx, BEFORE, "330213003", Filter.ALL, then.next(), 1))
                        .answer()
                        .items())
                .extracting(Child::name, Child::counts)
                .containsExactly(tuple("孙俞村", null));
        List<Descendant> below = new ArrayList<>();
        graph.read(tx -> {
            below.clear();
            past.descendants(tx, BEFORE, "33", Filter.ALL, below::add);
            return true;
        });
        assertThat(below)
                .extracting(Descendant::code)
                .containsExactly("330213", "330213003", "330213003213", "330213003215", "330213003230", "B1");
        assertThat(graph.read(tx -> past.root(tx, BEFORE)).answer().code()).isEqualTo("33");
    }

    @Test
    void lineageLeadsOverAnyNumberOfStepsWithShares() {
        Lineage gone = graph.read(tx -> Lineage.of(tx, "330213003215", BEFORE)).answer();
        assertThat(gone.ref()).isEqualTo("r2");
        assertThat(gone.successors())
                .extracting(Lineage.Step::ref, Lineage.Step::step, Lineage.Step::share)
                .containsExactly(tuple("r1", 1, 0.625), tuple("r3", 1, 0.75), tuple("r4", 2, 0.375));
        assertThat(gone.livesOnAs()).extracting(Lineage.Step::ref).containsExactly("r1");
        assertThat(gone.withoutSuccessor()).extracting(Lineage.Step::ref).containsExactly("r4");
        Lineage living = graph.read(tx -> Lineage.of(tx, "330213003215", null)).answer();
        assertThat(living.ref()).isEqualTo("r1");
        assertThat(living.predecessors())
                .extracting(Lineage.Step::ref, Lineage.Step::share)
                .containsExactly(tuple("r2", 0.625), tuple("r3", 0.5));
        assertThat(living.formerly())
                .containsExactly(new Lineage.Bearing("330213003213", "后横村", "village", null, CHANGED));
        assertThat(living.livesOnAs()).extracting(Lineage.Step::step).containsExactly(0);
    }

    @Test
    void searchFindsWhatWasBorneBeforeAndWhatItBecame() {
        Search.Hits former =
                graph.read(tx -> search.find(tx, "孙俞", null, null, null, 5)).answer();
        assertThat(former.items()).singleElement().satisfies(hit -> {
            assertThat(hit.ref()).isEqualTo("r2");
            assertThat(hit.succeededBy()).extracting(Search.Heir::ref).containsExactly("r1");
        });
        Search.Hits renamed =
                graph.read(tx -> search.find(tx, "后横村党支部", null, null, null, 5)).answer();
        assertThat(renamed.items()).singleElement().satisfies(hit -> {
            assertThat(hit.code()).isEqualTo("B1");
            assertThat(hit.formerly()).isEqualTo(new Search.Bore(null, "后横村党支部", CHANGED));
        });
        assertThat(graph.read(tx -> search.find(tx, "330213003213", null, null, null, 5))
                        .answer()
                        .items())
                .extracting(Search.Hit::ref)
                .containsExactly("r1");
        assertThat(graph.read(tx -> search.find(tx, "330213003213", null, null, "330213003", 5))
                        .answer()
                        .items())
                .extracting(Search.Hit::ref)
                .containsExactly("r1");
    }

    @Test
    void changesTellWhatCameAfterARevisionInPages() {
        Changes first = graph.read(tx -> Changes.since(tx, 2, null, 3)).answer();
        assertThat(first.total()).isEqualTo(6);
        assertThat(first.items()).extracting(Changes.Item::ref).containsExactly("330213003220", "B1", "r1");
        Changes second = graph.read(tx -> Changes.since(tx, 2, first.next(), 3)).answer();
        assertThat(second.items())
                .extracting(Changes.Item::ref, Changes.Item::what)
                .containsExactly(tuple("r2", "ended"), tuple("r3", "ended"), tuple("r4", "ended"));
        assertThat(second.next()).isNull();
        assertThat(graph.read(tx -> Changes.since(tx, 8, null, 3)).answer().items())
                .isEmpty();
        assertThatThrownBy(() -> graph.read(tx -> Changes.since(tx, 2, "x", 3))).isInstanceOf(Invalid.class);
    }
}
