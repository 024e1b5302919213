package banyan.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.TestGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LensTest {
    private final Graph graph;
    private final Lens lens = new Lens();

    LensTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeAll
    void aCountyWithOneCrowdedTownship() {
        Scene scene = new Scene(graph)
                .place("1", "省", "province", "")
                .place("11", "县", "county", "1")
                .place(
                        "111",
                        "甲镇",
                        "township",
                        "11",
                        "tally_enterprises: 4, tally_enterprisesCovered: 3, tally_associations: 0, tally_associationsCovered: 0")
                .place("112", "乙镇", "township", "11", "tally_contactPoints: 1, tally_pairings: 1")
                .place("112001", "乙村", "village", "112", "tally_contactPoints: 1, tally_pairings: 1")
                .branch("11-L", "县委", "leading", "11", 0, 0)
                .branch("112001-B", "乙村支部", "village", "112001", 20, 18)
                .branch("112001-B-G", "乙村第一小组", "grid", "112001-B", 4, 3)
                .organization("D1", "县农业局", "department", "11")
                .organization("E1", "乙厂", "enterprise", "112001")
                .leader("L1", "某")
                .relate("L1", "HOLDS", "11-L", "post: 'leader'")
                .relate("L1", "CONTACTS", "112001-B")
                .relate("D1", "ASSISTS", "112001-B", "role: 'department'")
                .relate("112001-B", "COVERS", "E1", "how: 'own'")
                .run("MATCH (b:Thing {code: '112001-B'}) SET b:Backward", Map.of());
        scene.run(
                "MATCH (t:Thing {code: '111'}) UNWIND range(1, 500) AS n "
                        + "CREATE (:Thing:Unit:Place:Village {ref: '111' + n, code: '111' + n, name: '村' + n, kind: 'village'})-[:PART_OF]->(t)",
                Map.of());
    }

    private Picture on(String code) {
        return graph.read(tx -> lens.on(tx, code)).answer();
    }

    private static List<String> edges(Picture picture, String relation) {
        return picture.elements().edges().stream()
                .map(Picture.Of::data)
                .filter(edge -> edge.relation().equals(relation))
                .map(edge -> edge.source() + ">" + edge.target() + "*" + edge.count())
                .toList();
    }

    private static List<String> nodes(Picture picture, String role) {
        return picture.elements().nodes().stream()
                .map(Picture.Of::data)
                .filter(node -> node.role().equals(role))
                .map(Picture.Node::id)
                .toList();
    }

    @Test
    void aBackwardBranchIsShownWithWhoAssistsIt() {
        Picture picture = on("112001-B");
        assertThat(nodes(picture, "path")).containsExactly("1", "11", "112", "112001");
        assertThat(nodes(picture, "sibling")).containsExactly("111");
        assertThat(nodes(picture, "other")).containsExactlyInAnyOrder("L1", "D1", "E1");
        assertThat(edges(picture, "ASSISTS")).containsExactly("D1>112001-B*1");
        assertThat(edges(picture, "CONTACTS")).containsExactly("L1>112001-B*1");
        assertThat(edges(picture, "COVERS")).containsExactly("112001-B>E1*1");
        assertThat(edges(picture, "PART_OF")).contains("112001-B>112001*1", "111>11*1");
        assertThat(picture.cut()).isEmpty();
    }

    @Test
    void aBranchTellsItsOwnMembersAndThoseWithAllBelowIt() {
        Picture.Node branch = on("112001").elements().nodes().stream()
                .map(Picture.Of::data)
                .filter(node -> node.id().equals("112001-B"))
                .findFirst()
                .orElseThrow();
        assertThat(branch.members()).isEqualTo(20);
        assertThat(branch.size()).isEqualTo(24);
    }

    @Test
    void fromFurtherUpTheSameRelationsReachTheShownChild() {
        Picture picture = on("11");
        assertThat(nodes(picture, "child")).containsExactlyInAnyOrder("111", "112", "11-L");
        assertThat(edges(picture, "ASSISTS")).containsExactly("D1>112*1");
        assertThat(edges(picture, "CONTACTS")).containsExactly("L1>112*1");
        assertThat(picture.elements().nodes().stream()
                        .map(Picture.Of::data)
                        .filter(node -> node.id().equals("111"))
                        .findFirst()
                        .orElseThrow())
                .returns(500L, Picture.Node::children)
                .returns(0.75, Picture.Node::coverage);
    }

    @Test
    void neverMoreThanFourHundredAndWhatIsCutIsSaid() {
        Picture township = on("111");
        assertThat(township.shown())
                .isEqualTo(township.elements().nodes().size())
                .isLessThanOrEqualTo(Lens.MOST);
        assertThat(township.total()).isEqualTo(504);
        assertThat(township.cut())
                .containsExactly(new Picture.Cut("111", nodes(township, "child").size(), 500));
        Picture village = on("111500");
        assertThat(village.shown()).isEqualTo(Lens.MOST);
        assertThat(nodes(village, "focus")).containsExactly("111500");
        assertThat(village.cut()).first().isEqualTo(new Picture.Cut("111", 397, 500));
    }

    @Test
    void aLeaderAndADepartmentHaveAPictureToo() {
        assertThat(nodes(on("L1"), "path")).containsExactly("1", "11", "11-L");
        assertThat(edges(on("L1"), "CONTACTS")).containsExactly("L1>112001-B*1");
        assertThat(nodes(on("D1"), "path")).containsExactly("1", "11");
        assertThat(nodes(on("D1"), "other")).containsExactly("112001-B");
        assertThat(on("1").path()).isEmpty();
    }

    @Test
    void anUnknownThingIsNamed() {
        assertThatThrownBy(() -> on("nowhere")).isInstanceOf(NotFound.class).hasMessageContaining("nowhere");
    }
}
