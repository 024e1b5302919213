package banyan.load.sample;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.load.Load;
import banyan.load.Options;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No figure is stored: leave one counting row out and it is lower by one, from the lowest place up to the province. */
@ExtendWith(TestGraph.class)
class LeftOutTest {
    private static final String COUNTY = "330382";

    /** A kind of row that counts for a measure. */
    private record Counting(String measure, String file, Predicate<Map<String, String>> is) {}

    private static final List<Counting> ROWS = List.of(
            new Counting("gridBranches", "branches", row -> row.get("kind").equals("grid")),
            new Counting(
                    "twoNewIndependent",
                    "coverage",
                    row -> row.get("how").equals("own")
                            && row.get("since").startsWith("2018")
                            && row.get("branch").contains("-E")),
            new Counting("fullyAssisted", "assistance", row -> row.get("role").equals("department")),
            new Counting("weakPaired", "assistance", row -> row.get("role").equals("enterprise")),
            new Counting(
                    "rectifiedLastYear", "screenings", row -> row.get("year").equals("2017")),
            new Counting(
                    "rectifiedThisYear",
                    "screenings",
                    row -> row.get("year").equals("2018") && row.get("result").equals("rectified")),
            new Counting(
                    "oneShoulder",
                    "posts",
                    row -> row.get("post").equals("chair") && row.get("leader").endsWith("-1")),
            new Counting("partyBuildingOffices", "posts", row -> row.get("post").equals("officer")),
            new Counting("parksCovered", "coverage", row -> row.get("thing").contains("-PK")),
            new Counting("cadresReplaced", "facts", row -> alone(row, "cadresReplaced")),
            new Counting("membersDisciplined", "facts", row -> alone(row, "membersDisciplined")),
            new Counting("staffedCommunities", "facts", row -> alone(row, "socialWorkers")));

    /** Whether a row tells that fact and neither of the others, so that leaving it out lowers one figure only. */
    private static boolean alone(Map<String, String> row, String fact) {
        return Stream.of("cadresReplaced", "membersDisciplined", "socialWorkers")
                .allMatch(other -> row.get(other).isEmpty() != other.equals(fact));
    }

    private static final Set<String> LEFT_OUT = new HashSet<>();

    private static Census whole;
    private static Census less;
    private static Map<String, Map<String, Long>> tallies;

    @BeforeAll
    static void loadOneCountyWithoutARowOfEach(@TempDir Path sample, @TempDir Path county, @TempDir Path without) {
        Sample.write(sample);
        Excerpt.county(sample, county, COUNTY);
        Excerpt.write(
                county,
                without,
                (file, row) -> ROWS.stream()
                        .noneMatch(counting -> counting.file().equals(file)
                                && counting.is().test(row)
                                && LEFT_OUT.add(counting.measure())));
        whole = Census.of(county, 2018);
        less = Census.of(without, 2018);
        Graph graph = TestGraph.blank();
        assertThat(new Load(graph).load(List.of(without), Options.add()).faults())
                .isEmpty();
        tallies = tallies(graph);
    }

    private static Map<String, Map<String, Long>> tallies(Graph graph) {
        Map<String, Map<String, Long>> tallies = new TreeMap<>();
        for (Map<String, Object> place : TestGraph.cypher(
                graph, "MATCH (p:Place) UNWIND keys(p) AS key RETURN p.code AS code, key, p[key] AS value", Map.of()))
            if (place.get("key") instanceof String key && key.startsWith("tally_"))
                tallies.computeIfAbsent((String) place.get("code"), code -> new TreeMap<>())
                        .put(key.substring("tally_".length()), (Long) place.get("value"));
        return tallies;
    }

    @Test
    void oneRowLessIsOneLessAtEveryLevel() {
        assertThat(ROWS).allSatisfy(counting -> {
            Set<String> lower = new TreeSet<>();
            for (String place : tallies.keySet()) {
                long before = whole.at(place, counting.measure());
                long found = tallies.get(place).getOrDefault(counting.measure(), 0L);
                if (before == found) continue;
                assertThat(found).as(counting.measure() + " at " + place).isEqualTo(before - 1);
                lower.add(place);
            }
            assertThat(lower).as(counting.measure()).isNotEmpty();
            String lowest =
                    lower.stream().max((a, b) -> a.length() - b.length()).orElseThrow();
            assertThat(lowest.length()).isGreaterThanOrEqualTo(9);
            Set<String> path = new TreeSet<>();
            for (int length : List.of(2, 4, 6, 9, 12))
                if (length <= lowest.length()) path.add(lowest.substring(0, length));
            assertThat(lower).as(counting.measure()).isEqualTo(path);
        });
    }

    @Test
    void everyTallyIsWhatACountOfTheRowsSays() {
        // Measures that came later than this count are not its business.
        Set<String> both = new TreeSet<>(tallies.get("33").keySet());
        both.retainAll(less.at("33").keySet());
        assertThat(both).hasSizeGreaterThan(40);
        tallies.forEach(
                (place, tally) -> assertThat(counts(tally, both)).as(place).isEqualTo(counts(less.at(place), both)));
    }

    private static Map<String, Long> counts(Map<String, Long> of, Set<String> measures) {
        Map<String, Long> counts = new TreeMap<>(of);
        counts.keySet().retainAll(measures);
        counts.values().removeIf(value -> value == 0);
        return counts;
    }
}
