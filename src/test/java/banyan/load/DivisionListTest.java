package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Plain lists of codes and names, from whatever source. */
@ExtendWith(TestGraph.class)
class DivisionListTest {
    private static final String SMALL = """
            code,name
            33,浙江省
            3301,杭州市
            330102,上城区
            330102001,清波街道
            330102001051,清波门社区居委会
            330102001200,柳浪村委会
            """;

    private final Graph graph;
    private final Load load;

    @TempDir
    Path folder;

    DivisionListTest(Graph graph) {
        this.graph = graph;
        this.load = new Load(graph);
    }

    @BeforeEach
    void empty() {
        TestGraph.wipe(graph);
    }

    private Report load(byte[] bytes) throws IOException {
        Path list = folder.resolve("list.csv");
        Files.write(list, bytes);
        Report report = load.load(List.of(list), Options.add());
        assertThat(report.faults()).isEmpty();
        return report;
    }

    private Report load(String text) throws IOException {
        return load(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Codes and names as the export gives them back. */
    private List<String> places() {
        StringWriter out = new StringWriter();
        new Export(graph).write("places", Format.CSV, out);
        return out.toString()
                .lines()
                .map(line -> line.replaceAll("^([^,]*,[^,]*).*", "$1"))
                .toList();
    }

    private List<Map<String, Object>> ask(String cypher) {
        return TestGraph.cypher(graph, cypher, Map.of());
    }

    private String parent(String code) {
        return (String) TestGraph.cypher(
                        graph, "MATCH (:Thing {code: $code})-[:PART_OF]->(p) RETURN p.code AS p", Map.of("code", code))
                .getFirst()
                .get("p");
    }

    private String kind(String code) {
        return (String)
                TestGraph.cypher(graph, "MATCH (t:Thing {code: $code}) RETURN t.kind AS k", Map.of("code", code))
                        .getFirst()
                        .get("k");
    }

    @Test
    void kindsAndParentsAreReadFromTheCodes() throws IOException {
        load(SMALL);
        assertThat(places()).containsExactlyElementsOf(SMALL.lines().toList());
        assertThat(kind("330102001051")).isEqualTo("community");
        assertThat(kind("330102001200")).isEqualTo("village");
        assertThat(parent("330102001200")).isEqualTo("330102001");
        assertThat(ask("MATCH (p:Province {code: '33'}) RETURN p.tally_villages AS v, p.tally_communities AS c"))
                .containsExactly(Map.of("v", 1L, "c", 1L));
    }

    @Test
    void everyWayOfWritingAListGivesTheSame() throws IOException {
        Charset excel = Charset.forName("GB18030");
        List<byte[]> ways = List.of(
                ("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8),
                SMALL.getBytes(excel),
                SMALL.replace("\n", "\r\n").getBytes(excel),
                SMALL.replaceAll("(?m)^(.*),(.*)$", "\"$1\",\"$2\"").getBytes(StandardCharsets.UTF_8),
                SMALL.replace("code,name", "代码,名称").getBytes(excel),
                SMALL.replace("code,name", "统计用区划代码,单位名称").getBytes(StandardCharsets.UTF_8),
                SMALL.replace("code,name\n", "").getBytes(StandardCharsets.UTF_8),
                SMALL.replace(",", "\t").getBytes(StandardCharsets.UTF_16),
                SMALL.replace(",", ";").getBytes(StandardCharsets.UTF_8),
                SMALL.replace("\n", "\n\n").stripTrailing().getBytes(StandardCharsets.UTF_8),
                SMALL.replaceAll("(?m)^(.*),(.*)$", "$2,$1").getBytes(StandardCharsets.UTF_8));
        for (byte[] way : ways) {
            TestGraph.wipe(graph);
            load(way);
            assertThat(places()).containsExactlyElementsOf(SMALL.lines().toList());
        }
    }

    @Test
    void citiesWithoutCountiesHaveTheirTownships() throws IOException {
        load("""
                code,name
                44,广东省
                4419,东莞市
                441900003,东城街道
                441900003001,岗贝社区居委会
                4420,中山市
                442000001,石岐区街道
                """);
        assertThat(parent("441900003")).isEqualTo("4419");
        assertThat(kind("441900003")).isEqualTo("township");
    }

    @Test
    void countiesOfNoCityAndTheHalvesOfChongqingStandWhereTheListPutsThem() throws IOException {
        load("""
                code,name
                42,湖北省
                4290,省直辖县级行政区划
                429004,仙桃市
                429004001,沙嘴街道办事处
                """);
        assertThat(parent("429004")).isEqualTo("4290");
        TestGraph.wipe(graph);
        load("""
                code,name
                50,重庆市
                5001,市辖区
                500101,万州区
                5002,县
                500229,城口县
                """);
        assertThat(parent("500229")).isEqualTo("5002");
        TestGraph.wipe(graph);
        load("""
                code,name
                46,海南省
                469001,五指山市
                469001100,通什镇
                469001100200,番茅村委会
                460400100,那大镇
                """);
        assertThat(parent("469001")).isEqualTo("46");
        assertThat(parent("460400100")).isEqualTo("46");
    }

    @Test
    void codesFilledUpWithNoughtsAreUnderstood() throws IOException {
        String list = """
                code,name
                330000000000,浙江省
                330100000000,杭州市
                330102000000,上城区
                330102001000,清波街道
                330102001051,清波门社区居委会
                330102001200,柳浪村委会
                """;
        load(list);
        assertThat(places()).containsExactlyElementsOf(list.lines().toList());
        assertThat(kind("330102001000")).isEqualTo("township");
        assertThat(parent("330102001200")).isEqualTo("330102001000");
        TestGraph.wipe(graph);
        load("code,name\n330000,浙江省\n330100,杭州市\n330102,上城区\n");
        assertThat(parent("330102")).isEqualTo("330100");
        assertThat(kind("330100")).isEqualTo("city");
    }

    @Test
    void severalProvincesComeUnderARootThatIsNotExported() throws IOException {
        String list = "code,name\n31,上海市\n3101,市辖区\n33,浙江省\n3301,杭州市\n";
        Report report = load(list);
        assertThat(report.remarks()).extracting(Fault::reason).containsExactly(Wrong.ROOT);
        assertThat(parent("33")).isEqualTo("0");
        assertThat(places()).containsExactlyElementsOf(list.lines().toList());
        Path again = folder.resolve("places.csv");
        StringWriter out = new StringWriter();
        new Export(graph).write("places", Format.CSV, out);
        Files.writeString(again, out.toString());
        Digest before = Digest.organisation(graph);
        assertThat(load.load(List.of(again), Options.replacing()).faults()).isEmpty();
        assertThat(Digest.organisation(graph)).isEqualTo(before);
    }

    @Test
    void aSecondProvinceBringsTheRootAndTheReportingYearStaysAtTheRoot() throws IOException {
        load(SMALL);
        TestGraph.cypher(graph, "MATCH (p:Province) SET p.reportingYear = 2018", Map.of());
        load("code,name\n32,江苏省\n3201,南京市\n");
        assertThat(parent("33")).isEqualTo("0");
        assertThat(parent("32")).isEqualTo("0");
        assertThat(ask("MATCH (r:Country) RETURN r.name AS name, r.reportingYear AS year, r.tally_cities AS c"))
                .containsExactly(Map.of("name", "全国", "year", 2018L, "c", 2L));
        load("code,name\n31,上海市\n");
        assertThat(parent("31")).isEqualTo("0");
    }

    @Test
    void aListMayAddBelowWhatStands() throws IOException {
        load(SMALL);
        load("330102001201,新村委会\n330102002,湖滨街道\n");
        assertThat(parent("330102001201")).isEqualTo("330102001");
        assertThat(parent("330102002")).isEqualTo("330102");
    }

    @Test
    void namesThatSuggestAnotherKindAreRemarkedOnNotObeyed() throws IOException {
        Report report = load("33,浙江省\n330102001201,新社区居委会\n330102001052,老村委会\n330102001700,怪村\n");
        assertThat(report.remarks())
                .extracting(Fault::row, Fault::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, Wrong.ENDING),
                        org.assertj.core.groups.Tuple.tuple(3L, Wrong.ENDING),
                        org.assertj.core.groups.Tuple.tuple(4L, Wrong.SERIAL));
        assertThat(kind("330102001201")).isEqualTo("village");
        assertThat(kind("330102001700")).isEqualTo("village");
    }

    @Test
    void aListMayHoldFromADayOn() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, SMALL);
        load.load(List.of(list), new Options(false, false, LocalDate.of(2018, 1, 1), (done, total) -> {}));
        assertThat(ask("MATCH (p:Place) WHERE p.since = date('2018-01-01') RETURN count(p) AS n"))
                .containsExactly(Map.of("n", 6L));
    }

    @Test
    void namesComeBackToTheLastBlank() throws IOException {
        load("code,name\n33,\"浙江省 \"\n3301,\"杭州,\"\"市\"\"\"\n");
        assertThat(ask("MATCH (p:Place) RETURN p.name AS n ORDER BY p.code"))
                .containsExactly(Map.of("n", "浙江省 "), Map.of("n", "杭州,\"市\""));
    }
}
