package banyan.load.sample;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.coverage.Coverage;
import banyan.coverage.Indicators;
import banyan.coverage.Measures;
import banyan.graph.Graph;
import banyan.load.SampleGraph;
import banyan.units.Lang;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every figure the province published comes out of the loaded sample, at every level and by an independent count. */
@ExtendWith(SampleGraph.class)
class SampleTest {
    private final Graph graph;
    private final Coverage coverage;
    private final Census census = Census.of(SampleGraph.folder(), 2018);

    SampleTest(Graph graph) {
        this.graph = graph;
        Measures measures = new Measures(graph.cypher());
        this.coverage = new Coverage(measures, new Indicators(graph.cypher(), measures));
    }

    private Map<String, Long> counts(String code) {
        return graph.read(tx -> coverage.ofUnit(tx, code, Lang.EN)).answer().counts();
    }

    @Test
    void provinceHasEveryFigure() {
        Map<String, Long> counts = counts("33");
        assertThat(Figures.ALL).allSatisfy(figure -> figure.holds(counts::get));
    }

    @Test
    void everyFigureIsTheSumOverCitiesAndOverCounties() {
        Map<String, Long> province = counts("33");
        for (String kind : List.of("city", "county")) {
            List<Map<String, Long>> parts =
                    census.places(kind).stream().map(this::counts).toList();
            assertThat(Figures.measures())
                    .allSatisfy(measure -> assertThat(parts.stream()
                                    .mapToLong(part -> part.get(measure))
                                    .sum())
                            .isEqualTo(province.get(measure)));
        }
    }

    @Test
    void everyFigureIsWhatACountOfTheRowsSays() {
        for (String code : List.of("33", "3303", "330382", "330382114", "330382114202"))
            assertThat(Figures.measures())
                    .allSatisfy(measure -> assertThat(counts(code).get(measure)).isEqualTo(census.at(code, measure)));
    }
}
