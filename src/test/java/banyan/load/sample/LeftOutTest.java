package banyan.load.sample;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.load.Load;
import banyan.load.Options;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No figure is stored: leave one counting row out and it is lower by one, from the village up to the province. */
@ExtendWith(TestGraph.class)
class LeftOutTest {
    private static final String COUNTY = "330382";

    /** A row that counts for a measure: the file it is in and how to know one. */
    private record Counting(String measure, String file, BiPredicate<Map<String, String>, Census> is) {}

    private static final List<Counting> ROWS = List.of(
            new Counting("gridBranches", "branches", (row, all) -> row.get("kind").equals("grid")),
            new Counting("twoNewIndependent", "coverage", (row, all) -> row.get("how").equals("own")
                    && row.get("since").startsWith("2018") && row.get("branch").contains("-E")),
            new Counting("fullyAssisted", "assistance", (row, all) -> row.get("role").equals("department")),
            new Counting("rectifiedLastYear", "screenings", (row, all) -> row.get("year").equals("2017")),
            new Counting("rectifiedThisYear", "screenings", (row, all) -> row.get("year").equals("2018")
                    && row.get("result").equals("rectified")),
            new Counting("oneShoulder", "posts", (row, all) -> row.get("post").equals("chair")
                    && row.get("leader").endsWith("-1")),
            new Counting("partyBuildingOffices", "posts", (row, all) -> row.get("post").equals("officer")),
            new Counting("cadresCounselled", "facts", (row, all) -> row.get("cadresCounselled").equals("1")),
            new Counting("membersDisciplined", "facts", (row, all) -> row.get("membersDisciplined").equals("1")
                    && row.get("cadresCounselled").isEmpty()),
            new Counting("staffedCommunities", "facts", (row, all) -> !row.get("socialWorkers").isEmpty()
                    && row.get("membersDisciplined").isEmpty() && row.get("cadresCounselled").isEmpty()),
            new Counting("membersMovedOut", "facts", (row, all) -> row.get("membersMovedOut").equals("1")),
            new Counting("weakPaired", "assistance", (row, all) -> row.get("role").equals("enterprise")),
            new Counting("parksCovered", "coverage", (row, all) -> row.get("thing").contains("-PK")));

    private static Census whole;
    private static Census less;
    private static final Map<String, String> LEFT_OUT = new LinkedHashMap<>();

    @BeforeAll
    static void loadTheCountyWithoutThoseRows(@TempDir Path sample, @TempDir Path county, @TempDir Path without) {
        Sample.write(sample);
        Excerpt.county(sample, county, COUNTY);
        whole = Census.of(county, 2018);
        Excerpt.write(county, without, (file, row) -> ROWS.stream().noneMatch(counting -> leaveOut(counting, file, row)));
        less = Census.of(without, 2018);
        Graph graph = TestGraph.blank();
        assertThat(new Load(graph).load(List.of(without), Options.add()).faults()).isEmpty();
    }

    /** The first row that counts for a measure is left out, no other. */
    private static boolean leaveOut(Counting counting, String file, Map<String, String> row) {
        if (!counting.file().equals(file) || !counting.is().test(row, whole)) return false;
        String code = row.getOrDefault("code", row.getOrDefault("branch", row.getOrDefault("unit", row.get("target"))));
        return LEFT_OUT.putIfAbsent(counting.measure(), code) == null;
    }

    @Test
    void oneRowLessIsOneLessAtEveryLevel() {
        assertThat(LEFT_OUT.keySet()).hasSameSizeAs(ROWS);
        LEFT_OUT.forEach((measure, code) -> {
            for (int length : List.of(2, 4, 6)) {
                String place = code.substring(0, length);
                assertThat(tally(place, measure)).as(measure + " at " + place).isEqualTo(whole.at(place, measure) - 1);
            }
        });
    }
}
