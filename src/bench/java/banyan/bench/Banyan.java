package banyan.bench;

import banyan.assistance.Assistance;
import banyan.coverage.Coverage;
import banyan.coverage.Tallies.Level;
import banyan.graph.Graph;
import banyan.http.Rooms;
import banyan.scenarios.Impact;
import banyan.scenarios.Plan;
import banyan.scenarios.PlanReader;
import banyan.units.Lang;
import banyan.units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The questions as a server asks them, whole answers and all; only HTTP and its cache are left out. */
final class Banyan {
    private final Graph graph;
    private final Rooms rooms;

    Banyan(Graph graph) {
        this.graph = graph;
        this.rooms = Rooms.over(graph.cypher());
    }

    Coverage.OfUnit coverage(String code) {
        return graph.read(tx -> rooms.coverage().ofUnit(tx, code, Lang.ZH)).answer();
    }

    static List<Figures> figures(Coverage.OfUnit answer) {
        return List.of(Figures.of(answer.unit().code(), answer.counts()));
    }

    Coverage.ByChildren children(String code) {
        return graph.read(tx -> rooms.coverage().byChildren(tx, code)).answer();
    }

    static List<Figures> figures(Coverage.ByChildren answer) {
        return answer.items().stream()
                .map(child -> Figures.of(child.code(), child.counts()))
                .toList();
    }

    List<Unit> path(String code) {
        return graph.read(tx -> rooms.units().path(tx, code)).answer();
    }

    Assistance.OfUnit assistance(String code) {
        return graph.read(tx -> rooms.assistance().ofUnit(tx, code, 200, null)).answer();
    }

    static List<Help> figures(Assistance.OfUnit answer) {
        return answer.branches().stream()
                .flatMap(branch -> branch.helpers().stream()
                        .map(helper -> new Help(branch.code(), helper.role(), helper.code(), helper.load())))
                .sorted(Comparator.comparing(Help::branch)
                        .thenComparing(Help::role)
                        .thenComparing(Help::helper))
                .toList();
    }

    Impact merge(Plan plan) {
        return rooms.scenarios().impact(graph, plan, Lang.ZH).answer();
    }

    static Plan plan(Trio trio) {
        return PlanReader.read(JsonMapper.shared().readTree(trio.plan()), LocalDate.EPOCH);
    }

    static Map<String, List<Figures>> figures(Impact answer) {
        return Map.of("before", figures(answer, Level::before), "after", figures(answer, Level::after));
    }

    private static List<Figures> figures(Impact answer, Function<Level, Map<String, Long>> moment) {
        return answer.coverage().stream()
                .filter(level -> moment.apply(level) != null)
                .map(level -> Figures.of(level.unit().code(), moment.apply(level)))
                .sorted(Comparator.comparing(Figures::code))
                .toList();
    }

    /** The empty question, asked like every other: what reading from one state costs by itself. */
    Object nothing() {
        return graph.read(tx -> tx.listText("RETURN 1 AS one", Map.of(), Long.class));
    }

    /** The empty trial. */
    Object nothingTried() {
        return graph.tryOut(tx -> tx.listText("RETURN 1 AS one", Map.of(), Long.class));
    }

    /** Three villages below a township, which must have as many, with everything above them. */
    Trio trio(List<String> villages) {
        List<String> above = new ArrayList<>(
                new TreeSet<>(path(villages.getFirst()).stream().map(Unit::code).toList()));
        return new Trio(villages.getFirst(), villages.subList(1, villages.size()), above);
    }

    /** How many nodes and relations of each kind there are. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        Stream.of("Place", "Branch", "Organization", "Leader")
                .forEach(label -> counts.put(
                        label,
                        graph.read(tx -> tx.listText(
                                        "MATCH (n:" + label + ") RETURN count(n) AS n", Map.of(), Long.class))
                                .answer()
                                .getFirst()));
        counts.put(
                "relations",
                Objects.requireNonNull(
                        graph.read(tx -> tx.listText("MATCH ()-[r]->() RETURN count(r) AS n", Map.of(), Long.class))
                                .answer()
                                .getFirst()));
        return counts;
    }
}
