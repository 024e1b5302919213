package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.units.Changes;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestGraph.class)
class ExportTest {
    private final Graph graph;
    private final Load load;
    private final Export export;

    @TempDir
    Path folder;

    ExportTest(Graph graph) {
        this.graph = graph;
        this.load = new Load(graph);
        this.export = new Export(graph);
    }

    @BeforeEach
    void smallOrganisation() throws IOException {
        TestGraph.wipe(graph);
        Path in = Files.createDirectory(folder.resolve("in"));
        SmallOrganisation.write(in);
        assertThat(load.load(List.of(in), Options.add()).faults()).isEmpty();
    }

    private String text(String what, Format format) {
        StringWriter out = new StringWriter();
        export.write(what, format, out);
        return out.toString();
    }

    private void comesBack() {
        new Tallies(new Measures(graph.cypher())).recount(graph);
        Digest before = Digest.organisation(graph);
        Path out = folder.resolve("out");
        export.folder(out);
        assertThat(load.load(List.of(out), Options.replacing()).faults()).isEmpty();
        assertThat(Digest.organisation(graph)).isEqualTo(before);
    }

    @Test
    void whatIsExportedLoadsToTheSameDigest() throws IOException {
        comesBack();
        assertThat(folder.resolve("out/rest.ndjson")).isEmptyFile();
    }

    @Test
    void theDigestSeesEveryPropertyAndRelation() {
        Digest before = Digest.organisation(graph);
        for (String change : List.of(
                "MATCH (b:Branch {code: 'B1'}) SET b.members = 61",
                "MATCH (p:Place {code: '33'}) SET p.tally_members = 61",
                "MATCH (:Leader {code: 'L1'})-[h:HOLDS]->(:Branch) SET h.post = 'deputy-secretary'",
                "MATCH (:Leader {code: 'L1'})-[h:HOLDS]->(:Branch) DELETE h")) {
            TestGraph.cypher(graph, change, Map.of());
            Digest after = Digest.organisation(graph);
            assertThat(after.sha256()).isNotEqualTo(before.sha256());
            before = after;
        }
    }

    @Test
    void statesAndPastRelationsAndExtraPropertiesTravel() {
        TestGraph.cypher(graph, """
                MATCH (b:Branch {code: 'B1'}), (f:Former {ref: 'B0'}), (t:Place {code: '330102001'})
                CREATE (b)-[:WAS]->(s:State {until: date('2017-01-01'), name: '旧名', members: 50})
                CREATE (b)-[:WAS_PART_OF {until: date('2016-01-01')}]->(t)
                CREATE (f)-[:WAS_HELD_BY {post: 'secretary', until: date('2018-05-01')}]->(:Former {ref: 'L9', code: 'L9',
                    name: '丙', of: 'leader', pinyin: 'bing', initials: 'b'})
                SET b.note = '备注', b.days = [date('2017-01-01')], b:Marked
                SET t.demonstration = true, t.since = 'never'
                CREATE (:Policy {json: '{}', by: 'x'})-[:HOLDS_FOR]->(t)
                CREATE (r:Reorganization {id: 'R2', name: '合并', on: date('2019-01-01'), impact: '{}', at: datetime()})
                CREATE (r)-[:DID {n: 1}]->(:Change {id: 'c1', kind: 'merge', body: '{}'})-[:LEFT]->(:Before {json: '{}'})
                CREATE (r)-[:ESTABLISHED]->(f)
                WITH b MATCH (b)-[p:PART_OF]->() SET p.since = date('2010-01-01'), p.why = 'moved'
                """, Map.of());
        comesBack();
        assertThat(TestGraph.cypher(
                        graph, "MATCH (:Reorganization)-[:DID]->(:Change)-[:LEFT]->(b) RETURN count(b) AS n", Map.of()))
                .containsExactly(Map.of("n", 1L));
    }

    @Test
    void placesBeginWithCodeAndNameInCodeOrder() {
        assertThat(text("places", Format.CSV).lines().map(line -> line.split(",")[0] + "," + line.split(",")[1]))
                .containsExactly(
                        "code,name",
                        "33,浙江省",
                        "3301,杭州市",
                        "330102,上城区",
                        "330102001,清波街道",
                        "330102001051,清波门社区居委会",
                        "330102001200,柳浪村委会");
    }

    @Test
    void jsonLeavesOutWhatIsAbsent() {
        assertThat(text("leaders", Format.NDJSON)).startsWith("{\"code\":\"L1\",\"name\":\"甲\",\"ref\":\"L1\"}\n");
        assertThat(text("organizations", Format.JSON)).startsWith("[\n{").contains("\"staff\":70");
    }

    @Test
    void whoKeepsACopyIsToldThatEverythingMadeWayForALoad() throws IOException {
        long before = graph.revision();
        Path again = Files.createDirectory(folder.resolve("again"));
        SmallOrganisation.write(again);
        assertThat(load.load(List.of(again), Options.replacing()).faults()).isEmpty();
        Changes changes =
                graph.read(tx -> Changes.since(tx, before, null, 1000)).answer();
        assertThat(changes.whole()).isTrue();
        assertThat(changes.items()).extracting(Changes.Item::code).contains("33", "B1", "L1", "B0");
        assertThat(graph.read(tx -> Changes.since(tx, changes.revision(), null, 10))
                        .answer()
                        .items())
                .isEmpty();
    }
}
