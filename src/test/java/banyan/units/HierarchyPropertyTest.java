package banyan.units;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random trees of places and branches against a plain Java oracle that never looks at {@code cypher/}. */
@ExtendWith(TestGraph.class)
class HierarchyPropertyTest {
    private record One(String code, String parent, boolean branch, int members) {}

    private final Graph graph;
    private final Units units;

    HierarchyPropertyTest(Graph graph) {
        this.graph = graph;
        units = new Units(graph.cypher());
    }

    @RepeatedTest(3)
    void pathChildrenAndDescendantsAreThoseOfTheOracle() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, One> tree = grow(random, 40 + random.nextInt(60));
        for (int i = 0; i < 12; i++) {
            One one = tree.values().stream().toList().get(random.nextInt(tree.size()));
            Details details = graph.read(tx -> units.get(tx, one.code())).answer();
            assertThat(details.path())
                    .as("path, seed " + seed)
                    .extracting(Unit::code)
                    .isEqualTo(path(tree, one));
            assertThat(units(tx -> units.path(tx, one.code())))
                    .as("path, seed " + seed)
                    .isEqualTo(path(tree, one));
            if (one.branch())
                assertThat(details.size()).as("size, seed " + seed).isEqualTo(size(tree, one));
            assertThat(children(one.code(), 1 + random.nextInt(4)))
                    .as("children, seed " + seed)
                    .isEqualTo(below(tree, one)
                            .sorted(Comparator.comparing(One::branch).thenComparing(One::code))
                            .map(One::code)
                            .toList());
            List<String> told = new ArrayList<>();
            graph.stream(tx -> {
                units.descendants(
                        tx,
                        one.code(),
                        Filter.ALL,
                        row -> told.add(row.depth() + " " + row.code() + " " + row.parent()));
                return null;
            });
            assertThat(told).as("descendants, seed " + seed).isEqualTo(descendants(tree, one));
            assertThat(graph.read(tx -> units.countDescendants(tx, one.code(), Filter.ALL))
                            .answer())
                    .isEqualTo(told.size());
        }
    }

    private Map<String, One> grow(Random random, int count) {
        Scene scene = new Scene(graph);
        Map<String, One> tree = new HashMap<>();
        List<One> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            One parent = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
            boolean branch = parent != null && (parent.branch() || random.nextInt(3) == 0);
            One one = new One(
                    "U" + random.nextInt(1000) + "-" + i,
                    parent == null ? "" : parent.code(),
                    branch,
                    random.nextInt(50));
            if (branch) scene.branch(one.code(), "支" + i, "grid", one.parent(), one.members(), 0);
            else scene.place(one.code(), "地" + i, "county", one.parent());
            all.add(one);
            tree.put(one.code(), one);
        }
        return tree;
    }

    private List<String> units(java.util.function.Function<banyan.graph.Tx, List<Unit>> question) {
        return graph.read(question).answer().stream().map(Unit::code).toList();
    }

    private List<String> children(String code, int limit) {
        List<String> codes = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<Child> page = graph.read(tx -> units.children(tx, code, Filter.ALL, from, limit, null))
                    .answer();
            page.items().forEach(child -> codes.add(child.code()));
            after = page.next();
        } while (after != null);
        return codes;
    }

    private static Stream<One> below(Map<String, One> tree, One one) {
        return tree.values().stream().filter(other -> other.parent().equals(one.code()));
    }

    private static List<String> path(Map<String, One> tree, One one) {
        List<String> path = new ArrayList<>();
        for (One at = tree.get(one.parent()); at != null; at = tree.get(at.parent())) path.addFirst(at.code());
        return path;
    }

    private static long size(Map<String, One> tree, One one) {
        return one.members()
                + below(tree, one).mapToLong(other -> size(tree, other)).sum();
    }

    private static List<String> descendants(Map<String, One> tree, One one) {
        int depth = path(tree, one).size();
        return tree.values().stream()
                .filter(other -> path(tree, other).contains(one.code()))
                .sorted(Comparator.comparingInt((One other) -> path(tree, other).size())
                        .thenComparing(One::code))
                .map(other -> path(tree, other).size() - depth + " " + other.code() + " " + other.parent())
                .toList();
    }
}
