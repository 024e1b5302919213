package banyan.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A picture in the making: what has been put into it, and what had to stay out. */
final class Sketch {
    private final Map<String, Picture.Node> nodes = new LinkedHashMap<>();
    private final SortedMap<String, Picture.Edge> edges = new TreeMap<>();
    private final List<Picture.Cut> cut = new ArrayList<>();
    private final SortedMap<String, Long> notShown = new TreeMap<>();
    private long leftOut;

    boolean has(String code) {
        return nodes.containsKey(code);
    }

    /** How many more nodes there may be. */
    int room() {
        return Lens.MOST - nodes.size();
    }

    void put(Picture.Node node) {
        nodes.putIfAbsent(node.id(), node);
    }

    /** Puts in the first of the units below one, and says so when that is not all of them. */
    void fill(String below, List<Lens.Shown> level, String role, int room) {
        long shown = 0;
        for (Lens.Shown unit : level) {
            if (!has(unit.code())) {
                if (room <= 0) continue;
                room--;
                put(unit.as(role));
            }
            shown++;
        }
        long total = level.isEmpty() ? 0 : level.getFirst().total();
        if (shown == total) return;
        cut.add(new Picture.Cut(below, shown, total));
        leftOut += total - shown;
    }

    void notShown(String relation, long count) {
        if (count > 0) notShown.merge(relation, count, Long::sum);
    }

    /** Draws a relation between what stands for its ends in the picture. */
    void cross(Lens.Crossing crossing) {
        String source = standIn(crossing.source());
        String target = standIn(crossing.target());
        if (source == null || target == null || source.equals(target)) notShown(crossing.relation(), crossing.count());
        else edge(source, target, crossing.relation(), crossing.role(), crossing.count());
    }

    private @Nullable String standIn(Lens.End end) {
        return Stream.concat(Stream.of(end.code()), end.homes().stream())
                .filter(nodes::containsKey)
                .findFirst()
                .orElse(null);
    }

    private void edge(String source, String target, String relation, @Nullable String role, long count) {
        String id = relation + (role == null ? "" : ":" + role) + ":" + source + ">" + target;
        edges.merge(
                id,
                new Picture.Edge(id, source, target, relation, role, count),
                (a, b) -> new Picture.Edge(id, source, target, relation, role, a.count() + b.count()));
    }

    Picture picture(Lens.Standing focus, List<Lens.Standing> path) {
        nodes.values().forEach(node -> {
            if (node.parent() != null && has(node.parent())) edge(node.id(), node.parent(), "PART_OF", null, 1);
        });
        return new Picture(
                focus.unit(),
                path.stream().map(Lens.Standing::unit).toList(),
                new Picture.Elements(
                        nodes.values().stream().map(Picture.Of::new).toList(),
                        edges.values().stream().map(Picture.Of::new).toList()),
                nodes.size(),
                nodes.size() + leftOut,
                cut,
                notShown);
    }
}
