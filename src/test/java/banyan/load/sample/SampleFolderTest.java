package banyan.load.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample as written, before any graph: its figures, its plausibility, the same bytes each time. */
class SampleFolderTest {
    @TempDir
    static Path folder;

    private static Census census;

    @BeforeAll
    static void write() {
        Sample.write(folder);
        census = Census.of(folder, 2018);
    }

    @Test
    void rowsAddUpToTheFigures() {
        assertThat(Figures.ALL).allSatisfy(figure -> figure.holds(measure -> census.at("33", measure)));
    }

    @Test
    void figuresAreSpreadOverAllCitiesAndMostCounties() {
        Set<String> few = Set.of(
                "gridBranches", "backwardBranches", "fullyAssisted", "wholeCounties", "wholeTownships", "cities");
        Set<String> measures = new HashSet<>(census.at("33").keySet());
        measures.removeAll(few);
        assertThat(measures).allSatisfy(measure -> {
            assertThat(census.places("city")).allMatch(city -> census.at(city, measure) > 0);
            assertThat(census.places("county").stream()
                            .filter(county -> census.at(county, measure) > 0)
                            .count())
                    .isGreaterThan(50);
        });
    }

    @Test
    void twoRunsWriteTheSameBytes(@TempDir Path again) throws IOException {
        Sample.write(again);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList())
                assertThat(Files.mismatch(file, again.resolve(file.getFileName())))
                        .isEqualTo(-1);
        }
    }

    @Test
    void codesAreUniqueAndFitIntoAnAddress() {
        Set<String> seen = new HashSet<>();
        for (String file : List.of("places", "branches", "organizations", "leaders"))
            for (Map<String, String> row : Census.rows(folder, file)) {
                assertThat(row.get("code")).matches("[A-Za-z0-9-]+");
                assertThat(seen.add(row.get("code"))).as(row.get("code")).isTrue();
            }
        assertThat(seen).hasSizeBetween(100_000, 250_000);
    }

    @Test
    void everyPlaceOfTheListStandsInItWithItsName() {
        List<Map<String, String>> places = Census.rows(folder, "places");
        assertThat(places).hasSize(1 + 11 + 90 + 1_396 + 30_626);
        assertThat(census.at("33", "villages") + census.at("33", "communities")).isEqualTo(30_626);
        assertThat(places.stream()
                        .filter(row -> row.get("code").equals("330382114"))
                        .map(row -> row.get("name")))
                .containsExactly("柳市镇");
    }

    @Test
    void adjustmentEndedTwoHundredAndFortySixBranchesEachWithItsSuccessor() {
        List<Map<String, String>> formers = Census.rows(folder, "formers");
        Set<String> successors = new HashSet<>();
        Census.rows(folder, "succession").forEach(row -> successors.add(row.get("from") + ">" + row.get("to")));
        assertThat(formers).hasSize(246).allSatisfy(former -> {
            assertThat(former).containsEntry("endedBy", "grid-2018");
            assertThat(successors).contains("~" + former.get("ref") + ">" + former.get("parent") + "-B");
        });
        assertThat(Census.rows(folder, "branches").stream()
                        .filter(row -> row.get("establishedBy").equals("grid-2018")))
                .hasSize(8_325)
                .allMatch(row -> row.get("since").equals("2018-05-01"));
        assertThat(Census.rows(folder, "branches").stream()
                        .filter(row -> row.get("establishedBy").equals("grid-2018"))
                        .map(row -> row.get("code").substring(0, 6))
                        .distinct())
                .hasSize(6);
    }
}
