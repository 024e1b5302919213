package banyan.coverage;

import static banyan.coverage.Scene.COMMUNITY;
import static banyan.coverage.Scene.COUNTY;
import static banyan.coverage.Scene.OTHER;
import static banyan.coverage.Scene.PROVINCE;
import static banyan.coverage.Scene.TOWNSHIP;
import static banyan.coverage.Scene.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.coverage.Indicators.Figure;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.TestGraph;
import banyan.graph.Tx;
import banyan.units.Invalid;
import banyan.units.Lang;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraph.class)
class CoverageTest {
    private final Graph graph;
    private final Coverage coverage;

    CoverageTest(Graph graph) {
        this.graph = graph;
        Measures measures = new Measures(graph.cypher());
        this.coverage = new Coverage(measures, new Indicators(graph.cypher(), measures));
    }

    /** Village: a branch with a grid branch; other village: a branch, demonstration. Three enterprises, one covered. */
    @BeforeAll
    static void scene() {
        Graph graph = TestGraph.blank();
        Scene.set(graph);
        TestGraph.cypher(graph, """
                MATCH (t:Thing {code: '330382114'}), (v:Thing {code: '330382114200'}), (w:Thing {code: '330382114201'})
                CREATE (b:Thing:Unit:Branch:VillageBranch:Backward
                  {code: 'VB', ref: 'VB', name: 'vb', kind: 'village', members: 30, formalMembers: 28})-[:PART_OF]->(v)
                CREATE (:Thing:Unit:Branch:GridBranch
                  {code: 'G', ref: 'G', name: 'g', kind: 'grid', members: 5, formalMembers: 5})-[:PART_OF]->(b)
                CREATE (x:Thing:Unit:Branch:VillageBranch
                  {code: 'WB', ref: 'WB', name: 'wb', kind: 'village', members: 10, formalMembers: 10})-[:PART_OF]->(w)
                SET v.demonstration = false, w.demonstration = true
                CREATE (e:Thing:Organization:Enterprise {code: 'E1', ref: 'E1', name: 'e1', kind: 'enterprise'})
                  -[:LOCATED_IN]->(v)
                CREATE (:Thing:Organization:Enterprise {code: 'E2', ref: 'E2', name: 'e2', kind: 'enterprise'})
                  -[:LOCATED_IN]->(w)
                CREATE (:Thing:Organization:Enterprise {code: 'E3', ref: 'E3', name: 'e3', kind: 'enterprise'})
                  -[:LOCATED_IN]->(t)
                CREATE (b)-[:COVERS {how: 'own'}]->(e)
                """, Map.of());
        graph.write(tx -> {
            new Tallies(new Measures(graph.cypher())).recount(tx);
            return true;
        });
    }

    private <T> T ask(Function<Tx, T> question) {
        return graph.read(question).answer();
    }

    @Test
    void aPlaceCountsItselfAndEverythingBelowIt() {
        Coverage.OfUnit of = ask(tx -> coverage.ofUnit(tx, PROVINCE, Lang.EN));
        assertThat(of.counts())
                .containsEntry("villages", 2L)
                .containsEntry("branches", 3L)
                .containsEntry("members", 45L)
                .containsEntry("enterprisesCovered", 1L)
                .containsEntry("weakVillages", 0L);
        assertThat(of.revision()).isEqualTo(graph.revision());
        assertThat(of.asked()).isNull();
        assertThat(figure(of, "demonstrationVillages").ratio()).isEqualTo(0.5);
        assertThat(figure(of, "demonstrationVillages").name()).isEqualTo("Demonstration villages");
    }

    @Test
    void aRatioWithoutADenominatorIsNotTold() {
        Figure figure = figure(ask(tx -> coverage.ofUnit(tx, PROVINCE, Lang.ZH)), "weakPaired");
        assertThat(figure.of()).isZero();
        assertThat(figure.ratio()).isNull();
        assertThat(figure.met()).isNull();
    }

    @Test
    void aTargetIsMetOrNot() {
        assertThat(figure(ask(tx -> coverage.ofUnit(tx, VILLAGE, Lang.ZH)), "fullyAssisted")
                        .met())
                .isFalse();
    }

    private static Figure figure(Coverage.OfUnit of, String id) {
        return of.indicators().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBranchIsAnsweredWithThePlaceItWorksAt() {
        Coverage.OfUnit of = ask(tx -> coverage.ofUnit(tx, "G", Lang.ZH));
        assertThat(of.unit().code()).isEqualTo(VILLAGE);
        assertThat(of.asked().code()).isEqualTo("G");
        assertThat(ask(tx -> coverage.byChildren(tx, "G")).unit().code()).isEqualTo(VILLAGE);
        assertThat(ask(tx -> coverage.byVillage(tx, "G", List.of("members"))).get("codes"))
                .isEqualTo(List.of(VILLAGE));
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertThatThrownBy(() -> ask(tx -> coverage.ofUnit(tx, "99", Lang.ZH))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(tx -> coverage.byChildren(tx, "99"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(tx -> coverage.byVillage(tx, "99", List.of("members"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(tx -> coverage.gaps(tx, "99", "oneShoulder", 5, null, Lang.ZH)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void childrenAndWhatIsCountedAtThePlaceItselfAddUp() {
        Coverage.ByChildren by = ask(tx -> coverage.byChildren(tx, TOWNSHIP));
        assertThat(by.items()).extracting(Coverage.Child::code).containsExactly(COMMUNITY, VILLAGE, OTHER);
        assertThat(by.own())
                .containsEntry("enterprises", 1L)
                .containsEntry("townships", 1L)
                .containsEntry("members", 0L);
        by.counts()
                .forEach((measure, value) -> assertThat(by.own().get(measure)
                                + by.items().stream()
                                        .mapToLong(item -> item.counts().get(measure))
                                        .sum())
                        .as(measure)
                        .isEqualTo(value));
        assertThat(by.items().get(1).ratios())
                .containsEntry("enterprisesCovered", 1.0)
                .doesNotContainKey("weakPaired");
    }

    @Test
    void villagesComeAsColumnsOfOneLength() {
        Map<String, List<?>> columns = ask(tx -> coverage.byVillage(tx, PROVINCE, List.of("members", "branches")));
        assertThat(columns)
                .contains(
                        Map.entry("codes", List.of(COMMUNITY, VILLAGE, OTHER)),
                        Map.entry("names", List.of(COMMUNITY, VILLAGE, OTHER)),
                        Map.entry("parents", List.of(TOWNSHIP, TOWNSHIP, TOWNSHIP)),
                        Map.entry("members", List.of(0L, 35L, 10L)),
                        Map.entry("branches", List.of(0L, 2L, 1L)));
        assertThat(columns.keySet()).containsExactly("codes", "names", "parents", "members", "branches", "above");
        List<Object> above = List.copyOf(columns.get("above"));
        assertThat(above)
                .hasSize(4)
                .startsWith(new Coverage.Above(PROVINCE, PROVINCE, "province", null, List.of(45L, 3L)));
        assertThatThrownBy(() -> ask(tx -> coverage.byVillage(tx, PROVINCE, List.of("members", "wishes"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("wishes");
    }

    @Test
    void gapsNameTheUncoveredThingsPageByPage() {
        Coverage.Gaps first = ask(tx -> coverage.gaps(tx, COUNTY, "enterprisesCovered", 1, null, Lang.ZH));
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.items()).extracting(Coverage.Gap::code).containsExactly("E2");
        assertThat(first.items().getFirst().path())
                .extracting("code")
                .containsExactly(PROVINCE, "3303", COUNTY, TOWNSHIP, OTHER);
        Coverage.Gaps second = ask(tx -> coverage.gaps(tx, COUNTY, "enterprisesCovered", 1, first.next(), Lang.ZH));
        assertThat(second.items()).extracting(Coverage.Gap::code).containsExactly("E3");
        assertThat(second.next()).isNull();
    }

    @Test
    void gapsWithoutAFileNameTheLowestPlaces() {
        Coverage.Gaps gaps = ask(tx -> coverage.gaps(tx, PROVINCE, "demonstrationVillages", 10, null, Lang.ZH));
        assertThat(gaps.items())
                .containsExactly(new Coverage.Gap(
                        VILLAGE,
                        VILLAGE,
                        "village",
                        1,
                        ask(tx -> coverage.gaps(tx, PROVINCE, "demonstrationVillages", 10, null, Lang.ZH))
                                .items()
                                .getFirst()
                                .path()));
        assertThat(ask(tx -> coverage.gaps(tx, PROVINCE, "wholeTownships", 10, null, Lang.ZH))
                        .items())
                .extracting(Coverage.Gap::code)
                .containsExactly(TOWNSHIP);
    }

    @Test
    void everyIndicatorsGapsAddUpToItsTotal() {
        for (Coverage.Ratio indicator : coverage.indicators(Lang.ZH)) {
            if (!indicator.format().equals("percent")) continue;
            Coverage.Gaps gaps = ask(tx -> coverage.gaps(tx, PROVINCE, indicator.id(), 100, null, Lang.ZH));
            assertThat(gaps.items().stream().mapToLong(Coverage.Gap::missing).sum())
                    .as(indicator.id())
                    .isEqualTo(gaps.total());
        }
    }

    @Test
    void anAverageHasNoGaps() {
        assertThatThrownBy(() -> ask(tx -> coverage.gaps(tx, PROVINCE, "cadrePay", 5, null, Lang.ZH)))
                .isInstanceOf(Invalid.class);
    }
}
