package banyan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.coverage.Fold.Moment;
import banyan.coverage.Fold.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random trees, random changes: what the fold says is what counting the changed tree anew says. */
class FoldTest {
    private static final List<String> KINDS = List.of("city", "township", "village");

    /** A place of the oracle's own tree. */
    private static final class Node {
        String parent;
        String kind;
        final Map<String, Long> own = new TreeMap<>();

        Node copy() {
            Node copy = new Node();
            copy.parent = parent;
            copy.kind = kind;
            copy.own.putAll(own);
            return copy;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aChangeFoldsUpToWhatARecountSays(int batch) {
        for (int seed = batch * 1000; seed < batch * 1000 + 250; seed++) check(seed);
    }

    private static void check(int seed) {
        Random random = new Random(seed);
        Map<String, Node> before = tree(random);
        Map<String, Node> after = new TreeMap<>();
        before.forEach((ref, node) -> after.put(ref, node.copy()));
        Set<String> touched = new HashSet<>();
        for (int i = random.nextInt(5); i >= 0; i--) change(random, after, touched);

        Map<String, Map<String, Long>> stored = tallies(before);
        Moment first = moment(before, stored, touched, touched);
        Set<String> paths = new HashSet<>(first.places().keySet());
        paths.addAll(touched);
        Moment second = moment(after, stored, paths, touched);
        Map<String, Map<String, Long>> folded = Fold.tallies(first, second, FoldTest::derived);

        Map<String, Map<String, Long>> counted = tallies(after);
        after.keySet()
                .forEach(ref -> assertThat(folded.getOrDefault(ref, stored.getOrDefault(ref, Map.of())))
                        .as("seed %d, place %s", seed, ref)
                        .isEqualTo(counted.get(ref)));
    }

    private static Map<String, Node> tree(Random random) {
        Map<String, Node> tree = new TreeMap<>();
        int size = 1 + random.nextInt(25);
        for (int i = 0; i < size; i++) add(random, tree, "p" + i);
        return tree;
    }

    private static void add(Random random, Map<String, Node> tree, String ref) {
        Node node = new Node();
        node.parent = tree.isEmpty() ? null : any(random, tree);
        node.kind = KINDS.get(random.nextInt(KINDS.size()));
        count(random, node);
        tree.put(ref, node);
    }

    private static void count(Random random, Node node) {
        node.own.clear();
        for (String measure : List.of("a", "b")) {
            long value = random.nextInt(3);
            if (value != 0) node.own.put(measure, value);
        }
    }

    private static String any(Random random, Map<String, Node> tree) {
        return new ArrayList<>(tree.keySet()).get(random.nextInt(tree.size()));
    }

    private static void change(Random random, Map<String, Node> tree, Set<String> touched) {
        String ref = any(random, tree);
        Node node = tree.get(ref);
        touched.add(ref);
        switch (random.nextInt(5)) {
            case 0 -> {
                String to = any(random, tree);
                if (node.parent == null || stands(tree, to, ref)) return;
                node.parent = to;
            }
            case 1 -> {
                if (node.parent == null) return;
                tree.remove(ref);
                tree.forEach((child, below) -> {
                    if (!ref.equals(below.parent)) return;
                    below.parent = node.parent;
                    touched.add(child);
                });
            }
            case 2 -> {
                String added = "n" + random.nextInt(1_000_000);
                add(random, tree, added);
                touched.add(added);
            }
            case 3 -> count(random, node);
            default -> node.kind = KINDS.get(random.nextInt(KINDS.size()));
        }
    }

    private static boolean stands(Map<String, Node> tree, String ref, String under) {
        for (String at = ref; at != null; at = tree.get(at).parent) if (at.equals(under)) return true;
        return false;
    }

    private static Map<String, Long> derived(String kind, Map<String, Long> tally) {
        long whole = tally.getOrDefault("a", 0L);
        boolean all = kind.equals("township") && whole > 0 && whole == tally.getOrDefault("b", 0L);
        return all ? Map.of("d", 1L) : Map.of();
    }

    /** The oracle: every tally anew, each place by walking the whole tree. */
    private static Map<String, Map<String, Long>> tallies(Map<String, Node> tree) {
        Map<String, Map<String, Long>> counted = new HashMap<>();
        for (String ref : tree.keySet()) {
            Map<String, Long> sum = new HashMap<>();
            tree.forEach((other, node) -> {
                if (stands(tree, other, ref))
                    node.own.forEach((measure, value) -> sum.merge(measure, value, Long::sum));
            });
            counted.put(ref, sum);
        }
        Map<String, Map<String, Long>> all = new HashMap<>();
        for (String ref : tree.keySet()) {
            Map<String, Long> sum = new HashMap<>(counted.get(ref));
            tree.forEach((other, node) -> {
                if (stands(tree, other, ref))
                    derived(node.kind, counted.get(other))
                            .forEach((measure, one) -> sum.merge(measure, one, Long::sum));
            });
            all.put(ref, sum);
        }
        return all;
    }

    /** What the graph would answer: the places on the paths with what they store, and the touched ones' own counts. */
    private static Moment moment(
            Map<String, Node> tree, Map<String, Map<String, Long>> stored, Set<String> paths, Set<String> touched) {
        Map<String, Place> places = new HashMap<>();
        Map<String, Map<String, Long>> own = new HashMap<>();
        for (String start : paths) {
            for (String ref = tree.containsKey(start) ? start : null; ref != null; ref = tree.get(ref).parent) {
                Map<String, Object> properties = new HashMap<>();
                stored.getOrDefault(ref, Map.of())
                        .forEach((measure, value) -> properties.put(Measures.PREFIX + measure, value));
                Node node = tree.get(ref);
                places.put(ref, new Place(ref, ref, ref, node.kind, node.parent, false, properties));
                if (touched.contains(ref)) own.put(ref, node.own);
            }
        }
        return new Moment(places, own);
    }
}
