package banyan.coverage;

import static banyan.coverage.Scene.CITY;
import static banyan.coverage.Scene.COUNTY;
import static banyan.coverage.Scene.OTHER;
import static banyan.coverage.Scene.PROVINCE;
import static banyan.coverage.Scene.TOWNSHIP;
import static banyan.coverage.Scene.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.coverage.Tallies.Delta;
import banyan.coverage.Tallies.Effect;
import banyan.coverage.Tallies.Level;
import banyan.coverage.Tallies.Wrong;
import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.graph.Tx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestGraph.class)
class TalliesTest {
    private final Graph graph;
    private final Tallies tallies;

    TalliesTest(Graph graph) {
        this.graph = graph;
        this.tallies = new Tallies(new Measures(graph.cypher()));
    }

    @BeforeEach
    void scene() {
        Scene.set(graph);
        set("MATCH (v:Village) SET v.demonstration = true");
        set("MATCH (v:Thing {code: '330382114200'}) CREATE (:Thing:Unit:Branch:VillageBranch"
                + " {code: 'B', ref: 'B', name: 'b', kind: 'village', members: 7, formalMembers: 6})-[:PART_OF]->(v)");
        tallies.recount(graph);
    }

    private void set(String statement) {
        TestGraph.cypher(graph, statement, Map.of());
    }

    private Map<String, Object> stored(String code) {
        return TestGraph.cypher(
                        graph, "MATCH (p:Thing {code: $code}) RETURN properties(p) AS all", Map.of("code", code))
                .stream()
                .map(row -> (Map<?, ?>) row.get("all"))
                .flatMap(all -> all.entrySet().stream())
                .filter(entry -> entry.getKey().toString().startsWith("tally_"))
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().toString().substring(6), Map.Entry::getValue));
    }

    private static void run(Tx tx, String statement) {
        tx.listText(statement + " RETURN 1 AS done", Map.of(), Long.class);
    }

    @Test
    void everyPlaceCarriesWhatIsCountedAtAndBelowIt() {
        assertThat(stored(VILLAGE))
                .isEqualTo(Map.of(
                        "villages", 1L,
                        "villagesWithBranch", 1L,
                        "demonstrationVillages", 1L,
                        "branches", 1L,
                        "members", 7L,
                        "formalMembers", 6L));
        assertThat(stored(COUNTY))
                .containsEntry("villages", 2L)
                .containsEntry("townships", 1L)
                .containsEntry("members", 7L);
    }

    @Test
    void aDerivedMeasureIsOneAtItsLevelSummedAboveAndAbsentBelow() {
        assertThat(stored(OTHER)).doesNotContainKeys("wholeTownships", "wholeCounties");
        assertThat(stored(TOWNSHIP)).containsEntry("wholeTownships", 1L).doesNotContainKey("wholeCounties");
        assertThat(stored(PROVINCE)).containsEntry("wholeTownships", 1L).containsEntry("wholeCounties", 1L);
    }

    @Test
    void aTrialSaysWhatChangesAtEveryLevelAndWritesNothing() {
        Map<String, Object> before = stored(PROVINCE);
        Effect effect = graph.tryOut(tx -> {
                    Tallies.Snapshot snapshot = tallies.snapshot(tx, List.of(VILLAGE, OTHER));
                    run(
                            tx,
                            "MATCH (v:Thing {code: '330382114201'})-[r:PART_OF]->() DELETE r"
                                    + " REMOVE v:Thing:Unit:Place SET v:Former");
                    run(
                            tx,
                            "MATCH (t:Thing {code: '330382114'}) CREATE (:Thing:Unit:Place:Village"
                                    + " {code: 'new', ref: 'new', name: 'new', kind: 'village'})-[:PART_OF]->(t)");
                    run(tx, "MATCH (b:Thing {code: 'B'}) SET b.members = 9");
                    return tallies.delta(tx, snapshot, List.of("new"));
                })
                .answer();
        assertThat(effect.levels())
                .extracting(level -> level.unit().code())
                .containsExactly(PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE, OTHER, "new");
        Level root = effect.levels().getFirst();
        assertThat(root.before()).containsEntry("members", 7L).containsEntry("wholeTownships", 1L);
        assertThat(root.after()).containsEntry("members", 9L).containsEntry("wholeTownships", 0L);
        assertThat(effect.levels().get(5).after()).isNull();
        assertThat(effect.levels().get(6).before()).isNull();
        assertThat(effect.deltas())
                .contains(new Delta(PROVINCE, PROVINCE, "demonstrationVillages", 2, 1))
                .contains(new Delta(OTHER, OTHER, "villages", 1, 0))
                .contains(new Delta("new", "new", "villages", 0, 1))
                .noneMatch(
                        delta -> delta.ref().equals(PROVINCE) && delta.measure().equals("villages"));
        assertThat(stored(PROVINCE)).isEqualTo(before);
    }

    @Test
    void whatIsWrittenIsWhatARecountFinds() {
        graph.write(tx -> {
            Tallies.Snapshot snapshot = tallies.snapshot(tx, List.of(VILLAGE));
            run(
                    tx,
                    "MATCH (b:Thing {code: 'B'}) SET b.members = 12 WITH b MATCH (v:Thing {code: '330382114200'})"
                            + " SET v.demonstration = null");
            tallies.write(tx, tallies.delta(tx, snapshot, List.of()).deltas());
            return true;
        });
        assertThat(stored(PROVINCE)).containsEntry("members", 12L).doesNotContainKey("wholeTownships");
        assertThat(graph.read(tallies::verify).answer()).isEmpty();
    }

    @Test
    void aPlaceThatWasThereBeforeMustBeInTheSnapshot() {
        assertThatThrownBy(() ->
                        graph.tryOut(tx -> tallies.delta(tx, tallies.snapshot(tx, List.of(VILLAGE)), List.of(OTHER))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(OTHER);
    }

    @Test
    void verifyNamesEachPlaceWhoseTallyIsWrong() {
        set("MATCH (t:Thing {code: '330382114'}) SET t.tally_members = 8, t.tally_gone = 3");
        set("MATCH (v:Thing {code: '330382114201'}) SET v.tally_villages = null");
        assertThat(graph.read(tallies::verify).answer())
                .containsExactly(
                        new Wrong(TOWNSHIP, TOWNSHIP, TOWNSHIP, "gone", 3, 0),
                        new Wrong(TOWNSHIP, TOWNSHIP, TOWNSHIP, "members", 8, 7),
                        new Wrong(OTHER, OTHER, OTHER, "villages", 0, 1));
        tallies.recount(graph);
        assertThat(graph.read(tallies::verify).answer()).isEmpty();
    }

    @Test
    void aMeasureFileDroppedInIsCountedAtTheNextStartAndDroppedWhenItIsGone(@TempDir Path folder) throws IOException {
        assertThat(tallies.refresh(graph).recounted()).isEmpty();
        copy(Path.of("cypher"), folder);
        Path dropped = folder.resolve("coverage/measures/largeBranches.cypher");
        Files.writeString(dropped, """
                // Branches of more than five members.
                // names 大支部 | Large branches
                // returns coverage.Own
                /*
                :param {codes: ['330382114200'], year: 2018}
                */
                UNWIND $codes AS code
                MATCH (p:Place:Thing {code: code})<-[:PART_OF]-(b:Branch)
                WHERE b.members > 5
                RETURN code, count(b) AS value
                ORDER BY code
                """);
        Tallies more = new Tallies(new Measures(Cypher.read(folder)));
        assertThat(more.refresh(graph).recounted()).containsExactly("largeBranches");
        for (String code : List.of(VILLAGE, TOWNSHIP, COUNTY, CITY, PROVINCE))
            assertThat(stored(code)).containsEntry("largeBranches", 1L);
        assertThat(stored(OTHER)).doesNotContainKey("largeBranches");
        assertThat(graph.read(more::verify).answer()).isEmpty();

        assertThat(tallies.refresh(graph).dropped()).containsExactly("largeBranches");
        assertThat(stored(PROVINCE)).doesNotContainKey("largeBranches");
        assertThat(graph.loading()).isNull();
    }

    @Test
    void aChangedSourceRecountsWhatDerivesFromIt(@TempDir Path folder) throws IOException {
        copy(Path.of("cypher"), folder);
        Path file = folder.resolve("coverage/measures/demonstrationVillages.cypher");
        Files.writeString(file, Files.readString(file).replace("p.demonstration", "p.code = '330382114200'"));
        Tallies changed = new Tallies(new Measures(Cypher.read(folder)));
        assertThat(changed.refresh(graph).recounted())
                .containsExactly("demonstrationVillages", "wholeCounties", "wholeTownships");
        assertThat(stored(PROVINCE)).containsEntry("demonstrationVillages", 1L).doesNotContainKey("wholeTownships");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
