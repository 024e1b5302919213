package banyan.checks;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.Tx;
import banyan.http.Rooms;
import banyan.load.SampleGraph;
import banyan.units.Descendant;
import banyan.units.Filter;
import banyan.units.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules asked of as many units as a reorganisation of a province touches. */
@ExtendWith(SampleGraph.class)
class SampleChecksTest {
    private final Graph graph;
    private final Rooms rooms;

    SampleChecksTest(Graph graph) {
        this.graph = graph;
        this.rooms = Rooms.over(graph.cypher());
    }

    @Test
    void manyUnitsAreJudgedAsAFewAtATimeAre() {
        graph.read(tx -> {
            List<String> codes = new ArrayList<>(List.of("33", "3303"));
            rooms.units().descendants(tx, "3303", Filter.ALL, (Descendant unit) -> codes.add(unit.code()));
            Set<String> few = new TreeSet<>();
            for (int from = 0; from < codes.size(); from += 1_000)
                few.addAll(offenders(tx, codes.subList(from, Math.min(codes.size(), from + 1_000))));
            assertThat(codes).hasSizeGreaterThan(10_000);
            assertThat(offenders(tx, codes)).hasSizeGreaterThan(10).isEqualTo(few);
            return true;
        });
    }

    private Set<String> offenders(Tx tx, List<String> codes) {
        Checks.Moment moment = rooms.checks().moment(tx, LocalDate.of(2018, 12, 31));
        Set<String> found = new TreeSet<>();
        rooms.checks().offenders(tx, codes, moment, Lang.EN).forEach(offender -> found.add(offender.toString()));
        return found;
    }
}
