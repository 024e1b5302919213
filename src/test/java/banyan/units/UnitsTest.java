package banyan.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitsTest {
    private final Graph graph;
    private final Units units;

    UnitsTest(Graph graph) {
        this.graph = graph;
        units = new Units(graph.cypher());
    }

    @BeforeAll
    void aTownshipWithTwoVillages() {
        new Scene(graph)
                .place("33", "浙江省", "province", "", "reportingYear: 2018")
                .place("3303", "温州市", "city", "33")
                .place("330327", "苍南县", "county", "3303")
                .place("330327101", "龙港镇", "township", "330327", "tally_members: 40, tally_villages: 2")
                .place(
                        "330327101201",
                        "新兰村",
                        "village",
                        "330327101",
                        "collectiveIncome_2018: 90000",
                        "collectiveIncome_2017: 80000",
                        "households: 310, tally_members: 30")
                .place("330327101202", "咸园村", "village", "330327101", "since: date('2019-01-01')", "tally_members: 10")
                .branch("330327101-L", "中共龙港镇委员会", "leading", "330327101", 0, 0)
                .branch("330327101201-B", "新兰村党总支", "village", "330327101201", 20, 18, "form: 'general-branch'")
                .branch("330327101201-G", "新兰村第一网格党支部", "grid", "330327101201-B", 10, 9)
                .organization("E1", "新兰包装厂", "enterprise", "330327101201", "staff: 25")
                .leader("L1", "甲")
                .relate("L1", "HOLDS", "330327101201-B", "post: 'secretary', since: date('2017-03-01')")
                .run(
                        "CREATE (f:Former {ref: '330327101202', code: '330327101202', name: '上洋村', of: 'place', kind: 'village', until: date('2019-01-01')}) "
                                + "WITH f MATCH (p:Thing {code: '330327101'}) CREATE (f)-[:WAS_PART_OF {until: date('2019-01-01')}]->(p) "
                                + "WITH f MATCH (v:Thing {code: '330327101201'}) CREATE (f)-[:SUCCEEDED_BY {on: date('2019-01-01'), share: 1.0}]->(v)",
                        Map.of())
                .set("330327101202", "ref: '330327101202-2'");
    }

    private Details get(String key) {
        return graph.read(tx -> units.get(tx, key)).answer();
    }

    @Test
    void theRootIsWhatStandsUnderNothing() {
        assertThat(graph.read(units::root).answer().unit()).isEqualTo(new Unit("33", "浙江省", "province"));
    }

    @Test
    void aPlaceTellsItsPathItsFactsOfTheReportingYearAndTheOtherYears() {
        Details village = get("330327101201");
        assertThat(village.path()).extracting(Unit::code).containsExactly("33", "3303", "330327", "330327101");
        assertThat(village.facts()).isEqualTo(Map.of("collectiveIncome", 90000L, "households", 310L));
        assertThat(village.factsByYear()).isEqualTo(Map.of("2017", Map.of("collectiveIncome", 80000L)));
        assertThat(village)
                .returns(0L, Details::members)
                .returns(30L, Details::size)
                .returns(1L, Details::children);
        assertThat(village.superior()).isNull();
    }

    @Test
    void aBranchCountsEverythingBelowItAndAnswersToTheLeadingCommittee() {
        Details branch = get("330327101201-B");
        assertThat(branch).returns(20L, Details::members).returns(18L, Details::formalMembers);
        assertThat(branch.size()).isEqualTo(30);
        assertThat(branch.superior()).isEqualTo(new Unit("330327101-L", "中共龙港镇委员会", "leading"));
        assertThat(branch.posts())
                .containsExactly(
                        new Details.Holder("secretary", new Details.Leader("L1", "甲"), LocalDate.of(2017, 3, 1), null));
        assertThat(get("330327101-L").superior()).isNull();
    }

    @Test
    void anOrganizationStandsWhereItIsLocated() {
        Details factory = get("E1");
        assertThat(factory.path()).extracting(Unit::name).endsWith("新兰村");
        assertThat(factory.facts()).isEqualTo(Map.of("staff", 25L));
        assertThat(factory.members()).isNull();
    }

    @Test
    void aCodeIsAnsweredByItsLivingHolderWhoNamesTheFormer() {
        Details living = get("330327101202");
        assertThat(living.name()).isEqualTo("咸园村");
        assertThat(living.formerly()).extracting(Details.Former::name).containsExactly("上洋村");
        assertThat(living.succeededBy()).isNull();
    }

    @Test
    void aFormerUnitIsReachedByRefWithItsSuccessor() {
        Details former = get("~330327101202");
        assertThat(former.name()).isEqualTo("上洋村");
        assertThat(former.until()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(former.path()).extracting(Unit::code).containsExactly("33", "3303", "330327", "330327101");
        assertThat(former.succeededBy()).extracting(Details.Successor::code).containsExactly("330327101201");
        assertThat(get("~330327101202-2").name()).isEqualTo("咸园村");
    }

    @Test
    void anUnknownCodeIsNamed() {
        for (String key : List.of("999", "~999", ""))
            assertThatThrownBy(() -> get(key)).isInstanceOf(NotFound.class).hasMessageContaining(key);
        assertThatThrownBy(() -> graph.read(tx -> units.children(tx, "999", Filter.ALL, null, 10, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> graph.read(tx -> units.unit(tx, "E1"))).isInstanceOf(NotFound.class);
    }

    @Test
    void childrenComeInPagesPlacesFirst() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<Child> page = graph.read(tx -> units.children(tx, "330327101", Filter.ALL, from, 1, null))
                    .answer();
            assertThat(page.total()).isEqualTo(3);
            page.items().forEach(child -> seen.add(child.code()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactly("330327101201", "330327101202", "330327101-L");
    }

    @Test
    void childrenCarryTheirCounts() {
        Page<Child> places = graph.read(tx ->
                        units.children(tx, "330327", units.filter("place", "township"), null, 10, List.of("villages")))
                .answer();
        assertThat(places.items()).singleElement().returns(Map.of("villages", 2L), Child::counts);
        Page<Child> branches = graph.read(
                        tx -> units.children(tx, "330327101201", units.filter("branch", null), null, 10, null))
                .answer();
        assertThat(branches.items())
                .singleElement()
                .returns(Map.of("members", 20L, "formalMembers", 18L, "size", 30L), Child::counts);
    }

    @Test
    void descendantsComeLevelByLevel() {
        List<String> codes = new ArrayList<>();
        graph.stream(tx -> {
            units.descendants(tx, "330327101", Filter.ALL, row -> codes.add(row.depth() + " " + row.code()));
            return null;
        });
        assertThat(codes)
                .containsExactly(
                        "1 330327101-L", "1 330327101201", "1 330327101202", "2 330327101201-B", "3 330327101201-G");
        assertThat(graph.read(tx -> units.countDescendants(tx, "33", units.filter(null, "village")))
                        .answer())
                .isEqualTo(2);
        assertThat(graph.read(tx -> units.countDescendants(tx, "33", units.filter(null, "grid")))
                        .answer())
                .isEqualTo(1);
        assertThatThrownBy(() -> units.filter(null, "castle")).isInstanceOf(Invalid.class);
    }
}
