package banyan.load.sample;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.http.Client;
import banyan.http.SampleServer;
import banyan.load.Export;
import banyan.load.SampleGraph;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every figure the province published is answered at every level, and is what a count of the export says. */
@ExtendWith(SampleServer.class)
class SampleTest {
    private static Census census;

    private final Client client;
    private final Map<String, JsonNode> asked = new HashMap<>();

    SampleTest(Client client) {
        this.client = client;
    }

    @BeforeAll
    static void countTheExport(@TempDir Path export) {
        new Export(SampleGraph.graph()).folder(export);
        census = Census.of(export, 2018);
    }

    private long count(String place, String measure) {
        return asked.computeIfAbsent(
                        place,
                        code -> client.get("/api/units/" + code + "/coverage").json())
                .at("/counts/" + measure)
                .longValue();
    }

    @Test
    void provinceAnswersEveryFigure() {
        assertThat(Figures.ALL).allSatisfy(figure -> figure.holds(measure -> count("33", measure)));
    }

    @Test
    void everyFigureIsTheSumOverCitiesAndOverCounties() {
        for (String kind : List.of("city", "county")) {
            List<String> places = census.places(kind);
            assertThat(places).hasSize(kind.equals("city") ? 11 : 90);
            assertThat(Figures.measures())
                    .allSatisfy(measure -> assertThat(places.stream()
                                    .mapToLong(place -> count(place, measure))
                                    .sum())
                            .isEqualTo(count("33", measure)));
        }
    }

    @Test
    void everyFigureIsWhatACountOfTheExportSays() {
        for (String place : List.of("33", "3303", "330382", "330382114", "330382114202"))
            assertThat(Figures.measures())
                    .allSatisfy(measure -> assertThat(count(place, measure)).isEqualTo(census.at(place, measure)));
    }

    @Test
    void theAdjustmentIsHistoryWithASuccessorForEachEndedBranch() {
        JsonNode adjustment =
                client.get("/api/reorganizations/" + Adjustment.ID).json();
        assertThat(adjustment.get("ended").longValue()).isEqualTo(246);
        assertThat(adjustment.get("established").longValue()).isEqualTo(8_325);
        for (Map<String, String> former :
                Census.rows(SampleGraph.folder(), "formers").subList(0, 20)) {
            JsonNode answer = client.get("/api/units/" + former.get("code")).json();
            assertThat(answer.at("/succeededBy/0/code").stringValue()).isEqualTo(former.get("parent") + "-B");
            assertThat(answer.at("/until").stringValue()).isEqualTo("2018-05-01");
        }
    }
}
