package banyan.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private final Graph graph;
    private final Search search;

    SearchTest(Graph graph) {
        this.graph = graph;
        search = new Search(graph.cypher(), new Units(graph.cypher()));
    }

    @BeforeAll
    void namesThatResembleEachOther() {
        new Scene(graph)
                .place("33", "浙江省", "province", "", "pinyin: 'zhejiangsheng', initials: 'zjs'")
                .place("3303", "温州市", "city", "33", "pinyin: 'wenzhoushi', initials: 'wzs'")
                .place("330327", "苍南县", "county", "3303", "pinyin: 'cangnanxian', initials: 'cnx'")
                .place("330327101", "龙港镇", "township", "330327", "pinyin: 'longgangzhen', initials: 'lgz'")
                .place("330327101201", "新兰村", "village", "330327101", "pinyin: 'xinlancun', initials: 'xlc'")
                .place("3307", "金华市", "city", "33", "pinyin: 'jinhuashi', initials: 'jhs'")
                .place("330781", "兰溪市", "county", "3307", "pinyin: 'lanxishi', initials: 'lxs'")
                .place("330781108", "龙港村", "village", "330781", "pinyin: 'longgangcun', initials: 'lgc'")
                .branch("330327101201-B2", "中共新兰村支部", "village", "330327101201", 20, 18)
                .organization("330327101-E7", "后横 (龙港) \"包装\" 厂", "enterprise", "330327101")
                .leader("L7", "兰甲")
                .relate("L7", "HOLDS", "330327101201-B2", "post: 'secretary'")
                .run(
                        "CREATE (f:Former {ref: 'F1', code: '330327101202', name: '后横村', of: 'place', kind: 'village', pinyin: 'houhengcun', initials: 'hhc', until: date('2019-01-01')}) "
                                + "WITH f MATCH (p:Thing {code: '330327101'}) CREATE (f)-[:WAS_PART_OF {until: date('2019-01-01')}]->(p)",
                        Map.of());
    }

    private Search.Hits find(String typed, @Nullable String of, @Nullable String kind, @Nullable String under) {
        return graph.read(tx -> search.find(tx, typed, of, kind, under, 20)).answer();
    }

    private List<String> names(String typed) {
        return find(typed, null, null, null).items().stream()
                .map(Search.Hit::name)
                .toList();
    }

    @Test
    void anExactNameComesFirstThenBeginningsThenParts() {
        assertThat(names("龙港镇")).containsExactly("龙港镇");
        assertThat(names("龙港")).containsExactly("龙港镇", "龙港村", "后横 (龙港) \"包装\" 厂");
        assertThat(names("兰村")).containsExactly("新兰村", "中共新兰村支部");
    }

    @Test
    void oneCharacterIsEnough() {
        assertThat(names("兰")).containsExactly("兰溪市", "兰甲", "新兰村", "中共新兰村支部");
        assertThat(names("镇")).containsExactly("龙港镇");
    }

    @Test
    void pinyinInitialsAndTheBeginningOfACodeFind() {
        assertThat(names("longgang")).containsExactly("龙港镇", "龙港村");
        assertThat(names("LGZ")).containsExactly("龙港镇");
        assertThat(names("long gang")).containsExactly("龙港镇", "龙港村");
        assertThat(names("3303")).startsWith("温州市", "苍南县", "龙港镇", "新兰村");
    }

    @Test
    void formerThingsAreFoundAndSaySo() {
        Search.Hits hits = find("后横村", null, null, null);
        assertThat(hits.items()).singleElement().satisfies(hit -> {
            assertThat(hit.until()).isNotNull();
            assertThat(hit.ref()).isEqualTo("F1");
            assertThat(hit.of()).isEqualTo("place");
            assertThat(hit.path()).extracting(Unit::name).containsExactly("浙江省", "温州市", "苍南县", "龙港镇");
        });
    }

    @Test
    void codesWithMarksAreFoundByTheirBeginning() {
        assertThat(names("330327101201-")).startsWith("中共新兰村支部");
        assertThat(names("330327101201-B2")).containsExactly("中共新兰村支部");
        assertThat(names("330327101")).startsWith("龙港镇").contains("新兰村", "中共新兰村支部", "后横村");
    }

    @Test
    void kindSortAndUnitNarrowTheSearch() {
        assertThat(find("龙港", null, "village", null).items())
                .extracting(Search.Hit::name)
                .containsExactly("龙港村");
        assertThat(find("兰", "branch", null, null).items())
                .extracting(Search.Hit::of)
                .containsExactly("branch");
        assertThat(find("兰", null, null, "3303").items())
                .extracting(Search.Hit::name)
                .containsExactly("兰甲", "新兰村", "中共新兰村支部");
        assertThat(find("兰", null, null, "330327101").items())
                .extracting(Search.Hit::name)
                .containsExactly("兰甲", "新兰村", "中共新兰村支部");
        assertThat(find("后横", null, null, "330327101").items()).hasSize(2);
        assertThat(find("龙港", null, null, "3307").items())
                .extracting(Search.Hit::name)
                .containsExactly("龙港村");
    }

    @Test
    void aLeaderIsFoundWhereTheFirstPostIs() {
        assertThat(find("兰甲", null, null, null).items())
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit.path()).extracting(Unit::code).endsWith("330327101201", "330327101201-B2"));
    }

    @Test
    void signsOfTheIndexLanguageMeanNothing() {
        for (String typed :
                List.of("龙港\" OR name:\"村", "a* OR b", "(龙港", "龙港^9", "name:龙", "\\", "/a/", "[1 TO 2]", "龙\\\"港"))
            try {
                find(typed, null, null, null);
            } catch (Invalid nothingTyped) {
                assertThat(typed).isEqualTo("\\");
            }
        assertThatThrownBy(() -> find("  ", null, null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> find("***", null, null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> find("村".repeat(101), null, null, null)).isInstanceOf(Invalid.class);
        assertThat(find("no such thing", null, null, null)).isEqualTo(new Search.Hits(List.of(), 0, false));
    }
}
