package banyan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import banyan.graph.Graph;
import banyan.graph.Tx;
import banyan.http.Rooms;
import banyan.scenarios.Impact;
import banyan.scenarios.Plan;
import banyan.scenarios.reconcile.Draft;
import banyan.scenarios.reconcile.Place;
import banyan.units.Details;
import banyan.units.Lang;
import banyan.units.Lineage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole sample taken from 2018 to 2019, tried out. */
@ExtendWith(SampleGraph.class)
class ZhejiangReconciledTest {
    private static final Path LIST = Path.of("src/main/resources/zhejiang/divisions-2019.csv");
    private static final String SUNYU = "330213003215";
    private static final String SUNYU_THEN = "330213003213";

    private final Graph graph;
    private final Rooms rooms;
    private final Reconcile reconcile;
    private final List<Place> list;

    ZhejiangReconciledTest(Graph graph) {
        this.graph = graph;
        this.rooms = Rooms.over(graph.cypher());
        this.reconcile = new Reconcile(graph.cypher());
        this.list = reconcile.list(LIST);
    }

    private Draft draft(boolean byDefault) {
        return graph.read(tx -> reconcile.draft(tx, list, LocalDate.parse("2019-12-31"), byDefault))
                .answer();
    }

    private Details unit(Tx tx, String code) {
        return rooms.units().get(tx, code);
    }

    @Test
    void allByDefaultThePlacesAreThoseOfTheListAndNoMemberIsLetGo() {
        Draft draft = draft(true);
        Details before = graph.read(tx -> unit(tx, SUNYU + "-B")).answer();
        rooms.scenarios().after(graph, new Plan(draft.changes(), draft.on()), Lang.EN, done -> {}, (tx, impact) -> {
            places(tx);
            members(impact);
            ended(draft, impact);
            Details village = unit(tx, SUNYU_THEN);
            assertThat(village.ref()).isEqualTo(SUNYU);
            assertThat(village.name()).isEqualTo("孙俞村委会");
            Details branch = unit(tx, SUNYU + "-B");
            assertThat(branch.path().getLast().code()).isEqualTo(SUNYU_THEN);
            assertThat(branch.posts()).isEqualTo(before.posts()).isNotEmpty();
            assertThat(unit(tx, SUNYU).name()).isEqualTo("后横村委会");
            assertThat(unit(tx, SUNYU).formerly())
                    .extracting(Details.Former::ref, Details.Former::name)
                    .containsExactly(tuple(SUNYU, "孙俞村委会"));
            ledOn(tx, draft);
            return true;
        });
    }

    private void places(Tx tx) {
        Map<String, String> wanted = new TreeMap<>();
        list.forEach(place -> wanted.put(place.code(), place.name() + place.kind() + place.parent()));
        Map<String, String> there = new TreeMap<>();
        tx.list("load/living-places", Map.of(), Reconcile.Living.class)
                .forEach(place -> there.put(place.code(), place.name() + place.kind() + place.parent()));
        assertThat(there).isEqualTo(wanted);
    }

    /** A code on an old list leads to who lives, though it is only a number that was given up. */
    private void ledOn(Tx tx, Draft draft) {
        List<String> given = draft.ended().stream()
                .filter(ended -> ended.became().equals("itself"))
                .map(ended -> ended.unit().code())
                .toList();
        assertThat(given).hasSizeGreaterThan(1_000);
        for (String code : given)
            assertThat(Lineage.of(tx, code, null).livesOnAs()).isNotEmpty();
    }

    private static void members(Impact impact) {
        for (String count : List.of("members", "formalMembers"))
            assertThat(impact.counts().after().get(count))
                    .isEqualTo(impact.counts().before().get(count));
        assertThat(impact.ledger()).allMatch(Impact.Balance::balanced);
    }

    private static void ended(Draft draft, Impact impact) {
        Map<String, String> led = impact.remaps().stream()
                .collect(Collectors.toMap(Impact.Remap::from, remap -> String.valueOf(remap.to()), (a, b) -> b));
        draft.ended().stream()
                .filter(ended -> !ended.became().equals("itself"))
                .forEach(ended -> assertThat(led).containsKey(ended.unit().code()));
    }
}
