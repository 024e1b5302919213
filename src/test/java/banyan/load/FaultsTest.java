package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.units.Limits;
import banyan.units.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that can be wrong with an input, one at a time in an otherwise sound one. */
@ExtendWith(TestGraph.class)
class FaultsTest {
    private static final String CODES = "code,name,kind,parent\n";

    private static final Names BAD_CODE = limit(Limits.code("L 2"));

    private final Graph graph;
    private final Load load;

    @TempDir
    Path folder;

    FaultsTest(Graph graph) {
        this.graph = graph;
        this.load = new Load(graph);
    }

    @BeforeEach
    void sound() throws IOException {
        TestGraph.wipe(graph);
        SmallOrganisation.write(folder);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                fault("places.csv", CODES + "33,浙江省,,\n99,没有,village,7\n", 3, "parent", Wrong.UNKNOWN_PARENT),
                fault("places.csv", CODES + "33,浙江省,,\nX,甲,county,Y\nY,乙,city,X\n", 3, "parent", Wrong.CYCLE),
                fault("places.csv", CODES + "33,浙江省,,\n33,又一个,,\n", 3, "code", Wrong.DUPLICATE_CODE),
                fault("places.csv", CODES + "33,浙江省,hamlet,\n", 2, "kind", Wrong.UNKNOWN_KIND),
                fault("places.csv", CODES + "33,浙江省,,\nV,村,,33\n", 3, "kind", Wrong.NOT_DIVISION),
                fault("places.csv", CODES + "33,浙江省,,\nA,甲,village,33\nB,乙,township,A\n", 4, "parent", Wrong.NOT_UNDER),
                fault("places.csv", CODES + "33,浙江省,,\nN,北省,province,\n", 3, "parent", Wrong.TWO_ROOTS),
                fault("places.csv", "code,name,parents\n33,浙江省,\n", 1, "parents", Wrong.NO_SUCH_COLUMN),
                fault("places.csv", "code,name,cadres\n33,浙江省,\n", 1, "cadres", Wrong.YEARLY),
                fault("places.csv", "code\n33\n", 1, "name", Wrong.COLUMN_MISSING),
                fault("places.csv", "code,name,name\n33,浙江省,\n", 1, "name", Wrong.COLUMN_TWICE),
                fault("places.csv", "code,name\n33,\n", 2, "name", Wrong.REQUIRED),
                fault("places.csv", "code,name\n33,浙江省,多\n", 2, "", Wrong.TOO_MANY_CELLS),
                fault("places.csv", "code,name,since\n33,浙江省,2018-02-30\n", 2, "since", Wrong.NOT_A_DATE),
                fault("places.csv", "code,name,demonstration\n33,浙江省,yes\n", 2, "demonstration", Wrong.FACT_UNFIT),
                fault(
                        "places.csv",
                        "code,name,reportingYear\n33,浙江省,-1\n",
                        2,
                        "reportingYear",
                        limit(Limits.count(-1))),
                fault("places.csv", "code,name,reportingYear\n33,浙江省,多\n", 2, "reportingYear", Wrong.NOT_A_NUMBER),
                fault("places.csv", "", 0, "", Wrong.EMPTY_FILE),
                fault("branches.csv", branch("10,11"), 2, "formalMembers", Wrong.FORMAL),
                fault("branches.csv", branch("-1,0"), 2, "members", limit(Limits.count(-1))),
                fault("branches.csv", branch("1.5,0"), 2, "members", Wrong.NOT_A_NUMBER),
                fault("leaders.csv", "code,name\nL1,甲\n L 2,乙\n", 3, "code", BAD_CODE),
                fault("leaders.csv", "code,name\nL1,甲\nL/2,乙\n", 3, "code", BAD_CODE),
                fault("leaders.csv", "code,name\nL1,甲\n" + "L".repeat(65) + ",乙\n", 3, "code", BAD_CODE),
                fault("leaders.csv", "code,name\nL1,甲\nL2,乙\u0007\n", 3, "name", limit(Limits.name("\u0007"))),
                fault("branches.csv", branch("1000000001,0"), 2, "members", limit(Limits.count(1_000_000_001))),
                fault(
                        "facts.csv",
                        "code,year,collectiveIncome\n330102001200,2018,9223372036854775807\n",
                        2,
                        "collectiveIncome",
                        limit(Limits.yuan(Long.MAX_VALUE))),
                fault("places.csv", "code,name,since\n33,浙江省,9999-12-31\n", 2, "since", limit(Limits.year(9999))),
                fault("assistance.csv", "helper,target,role\nB1,B1,county-leader\n", 2, "target", Wrong.ITSELF),
                fault("visits.csv", "leader,unit,kind\nL2,E1,visit\n", 2, "unit", Wrong.WRONG_SORT),
                fault("visits.csv", "leader,unit,kind\n~B0,B1,visit\n", 2, "leader", Wrong.WRONG_SORT),
                fault("leaders.csv", "code,name,ref\nL1,甲,r\nL2,乙,r\n", 3, "ref", Wrong.DUPLICATE_REF),
                fault("posts.csv", "leader,post,unit\nL1,king,B1\n", 2, "post", Wrong.UNKNOWN_POST),
                fault("posts.csv", "leader,post,unit\nL9,secretary,B1\n", 2, "leader", Wrong.UNKNOWN_THING),
                fault("posts.csv", "leader,post,unit\nB1,secretary,B1\n", 2, "leader", Wrong.WRONG_SORT),
                fault("posts.csv", "leader,post,unit\nL1,leader,B1\nL1,leader,B1\n", 3, "", Wrong.DUPLICATE_ROW),
                fault("posts.csv", "leader,post,unit,reserve\nL1,leader,B1,maybe\n", 2, "reserve", Wrong.NOT_YES_NO),
                fault("coverage.csv", "branch,thing,how\nB2,E1,half\n", 2, "how", Wrong.UNKNOWN_WORD),
                fault("coverage.csv", "branch,thing\nB2,E9\n", 2, "thing", Wrong.UNKNOWN_THING),
                fault("assistance.csv", "helper,target,role\nL2,B1,\n", 2, "role", Wrong.REQUIRED),
                fault("contact-points.csv", "leader,unit\nL2,E1\n", 2, "unit", Wrong.WRONG_SORT),
                fault("facts.csv", "code,year,cadres\n330102001200,18,5\n", 2, "year", Wrong.NOT_A_YEAR),
                fault("facts.csv", "code,year,cadres\n330102001,2018,5\n", 2, "cadres", Wrong.FACT_UNFIT),
                fault("facts.csv", "code,year,demonstration\n", 1, "demonstration", Wrong.TIMELESS),
                fault(
                        "facts.csv",
                        "code,year,cadres\n330102001200,2018,5\n330102001200,2018,6\n",
                        3,
                        "code",
                        Wrong.FACT_TWICE),
                fault("succession.csv", "from,to,share\n~B0,B1,1.5\n", 2, "share", Wrong.NOT_A_SHARE),
                fault("succession.csv", "from,to,share\n~B0,B1,0.5\n~B0,B2,0.3\n", 3, "share", Wrong.SHARES),
                fault("succession.csv", "from,to\nL1,B2\n", 2, "from", Wrong.WRONG_SORT),
                fault("succession.csv", "from,to\nB1,B2\n", 2, "share", Wrong.LIVES_ON),
                fault("succession.csv", "from,to,share\nB1,B2,1\n", 2, "share", Wrong.LIVES_ON),
                fault("formers.csv", former("2018-01-01,2017-01-01,R1"), 2, "until", Wrong.ENDS_FIRST),
                fault("formers.csv", former(",2018-01-01,R9"), 2, "endedBy", Wrong.UNKNOWN_REORGANIZATION),
                fault("policies.csv", "unit,policy\n33,{]\n", 2, "policy", Wrong.NOT_JSON),
                fault(
                        "policies.csv",
                        "unit,policy\n33,\"{\"\"roles\"\": [{\"\"role\"\": \"\"department\"\", \"\"target\"\": \"\"backward\"\","
                                + " \"\"helper\"\": \"\"department\"\", \"\"least\"\": 2, \"\"most\"\": 1, \"\"cap\"\": 3}]}\"\n",
                        2,
                        "policy",
                        new Names("roles[0].least 最少 2 多于最多 1", "roles[0].least is 2, above most, 1")),
                fault(
                        "policies.csv",
                        "unit,policy\n33,\"{\"\"roles\"\": [], \"\"cap\"\": 3}\"\n",
                        2,
                        "policy",
                        new Names("cap 未知字段", "cap is not a field here")),
                fault("sundries.csv", "a,b\n", 0, "", Wrong.UNKNOWN_FILE),
                fault("rest.ndjson", "{\"set\": \"~nobody\"}\n", 1, "", Wrong.BAD_LINE));
    }

    private static Names limit(@Nullable Names reason) {
        return Objects.requireNonNull(reason);
    }

    private static Arguments fault(String file, String text, long row, String column, Names reason) {
        return Arguments.of(file, text, row, column, reason);
    }

    private static String branch(String counts) {
        return "code,name,kind,parent,members,formalMembers\nB1,村党支部,village,330102001200," + counts + "\n";
    }

    private static String former(String rest) {
        return "ref,code,name,of,kind,since,until,endedBy\nB0,B0,旧村党支部,branch,village," + rest + "\n";
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void eachFaultIsNamedWithItsPlaceAndNothingIsChanged(
            String file, String text, long row, String column, Names reason) throws IOException {
        long revision = graph.revision();
        Files.writeString(folder.resolve(file), text);
        Report report = load.load(List.of(folder), Options.add());
        assertThat(report.loaded()).isFalse();
        assertThat(report.faults())
                .anySatisfy(fault -> assertThat(List.of(fault.file(), fault.row(), fault.column(), fault.reason()))
                        .containsExactly(file, row, column, reason));
        assertThat(graph.revision()).isEqualTo(revision);
        assertThat(TestGraph.cypher(graph, "MATCH (n) WHERE NOT n:Meta RETURN count(n) AS n", Map.of()))
                .containsExactly(Map.of("n", 0L));
    }

    @Test
    void allFaultsAreFoundAtOnce() throws IOException {
        Files.writeString(folder.resolve("leaders.csv"), "code,name\nL1,\n,乙\n");
        Files.writeString(folder.resolve("coverage.csv"), "branch,thing,since\nB2,E9,later\nB9,E1,\n");
        Report report = load.load(List.of(folder), Options.add());
        assertThat(report.faults().stream().map(Fault::file).distinct()).contains("leaders.csv", "coverage.csv");
        assertThat(report.faultCount()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aQuoteThatIsNotClosedIsAFaultWithItsRow() throws IOException {
        Files.writeString(folder.resolve("leaders.csv"), "code,name\nL1,甲\nL2,\"乙\nL3,丙\n");
        Report report = load.load(List.of(folder), Options.add());
        assertThat(report.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("leaders.csv");
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.reason().en()).startsWith("this row cannot be read");
        });
    }

    @Test
    void codesAndRefsOfTheLivingGraphAreTaken() throws IOException {
        load.load(List.of(folder), Options.add());
        Report again = load.load(List.of(folder), Options.add());
        assertThat(again.faults())
                .filteredOn(fault -> fault.reason().equals(Wrong.CODE_LIVES))
                .hasSize(12);
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("leaders.csv"), "code,name,ref\nL3,丙,B0\n");
        assertThat(load.load(List.of(more), Options.add()).faults())
                .extracting(Fault::reason)
                .containsExactly(Wrong.DUPLICATE_REF);
        Files.writeString(more.resolve("leaders.csv"), "code,name\nB0,丙\n");
        assertThat(load.load(List.of(more), Options.add()).faults()).isEmpty();
        assertThat(TestGraph.cypher(graph, "MATCH (l:Leader {code: 'B0'}) RETURN l.ref AS ref", Map.of()))
                .containsExactly(Map.of("ref", "B0-2"));
    }

    @Test
    void whatIsAddedMayHangOnWhatStandsAndTellMoreOfIt() throws IOException {
        load.load(List.of(folder), Options.add());
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("branches.csv"), "code,name,kind,parent\nB3,第二网格党支部,grid,B1\n");
        Files.writeString(more.resolve("facts.csv"), "code,year,cadres\n330102001200,2019,4\n");
        Files.writeString(more.resolve("contact-points.csv"), "leader,unit\nL1,B3\n");
        Report report = load.load(List.of(more), Options.add());
        assertThat(report.faults()).isEmpty();
        assertThat(TestGraph.cypher(
                        graph,
                        "MATCH (:Leader)-[:CONTACTS]->(:Branch {code: 'B3'})-[:PART_OF*2]->(v:Village)"
                                + " RETURN v.cadres_2019 AS n, v.changed AS changed, v.tally_branches AS b",
                        Map.of()))
                .containsExactly(Map.of("n", 4L, "changed", report.revision(), "b", 3L));
    }

    @Test
    void aDryRunFindsFaultsAndWritesNothing() {
        Report report = load.load(List.of(folder), new Options(false, true, null, (done, total) -> {}));
        assertThat(report.loaded()).isFalse();
        assertThat(report.faultCount()).isZero();
        assertThat(TestGraph.cypher(graph, "MATCH (n:Thing) RETURN count(n) AS n", Map.of()))
                .containsExactly(Map.of("n", 0L));
    }
}
