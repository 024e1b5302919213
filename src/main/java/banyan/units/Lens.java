package banyan.units;

import banyan.graph.NotFound;
import banyan.graph.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the picture around one thing; {@link PastLens} makes that of a day. Safe for use by many threads. */
public final class Lens {
    /** The most nodes a picture has. */
    public static final int MOST = 400;

    private static final String LEVELS = "units/levels";
    private static final String CROSSINGS = "units/crossings";
    private static final String THING = "units/thing";
    private static final String STANDING = "units/standing";
    private static final int CHILDREN = 240;
    private static final int OTHERS = 60;
    private static final long DEEP = 1000;

    record Shown(
            @Nullable String below,
            long total,
            int rank,
            @Nullable String parent,
            String code,
            String name,
            String kind,
            String of,
            @Nullable String form,
            long children,
            @Nullable Long villages,
            @Nullable Long members,
            @Nullable Long size,
            @Nullable Double coverage,
            @Nullable Long backward,
            long contactPoints,
            long assistance) {
        Picture.Node as(String role) {
            return new Picture.Node(
                    code,
                    name,
                    kind,
                    of,
                    form,
                    role,
                    parent,
                    children,
                    villages,
                    members,
                    size,
                    coverage,
                    backward,
                    contactPoints,
                    assistance);
        }
    }

    record End(String code, String name, String kind, String of, List<String> homes) {
        Picture.Node node() {
            return new Picture.Node(code, name, kind, of, null, "other", null, 0, null, null, null, null, null, 0, 0);
        }
    }

    record Crossing(
            End source,
            End target,
            String relation,
            @Nullable String role,
            long count) {
        boolean touches(String code) {
            return source.code().equals(code) || target.code().equals(code);
        }
    }

    record Standing(String code, String name, String kind, String of) {
        boolean isUnit() {
            return of.equals("place") || of.equals("branch");
        }

        Unit unit() {
            return new Unit(code, name, kind);
        }

        Picture.Node node() {
            return new Picture.Node(code, name, kind, of, null, "focus", null, 0, null, null, null, null, null, 0, 0);
        }
    }

    /**
     * The network around a unit, organization or leader.
     *
     * @param key its code, or {@code ~} and its ref
     * @throws NotFound naming the key; former things stand in no network
     */
    public Picture on(Tx tx, String key) {
        Standing focus = tx.get("thing", key, THING, Units.which(key), Standing.class);
        List<Standing> path = tx.list(STANDING, Map.of("code", focus.code()), Standing.class);
        List<Shown> shown = tx.list(LEVELS, Map.of("levels", levels(path, focus)), Shown.class);
        Shown self = shown.stream()
                .filter(unit -> unit.code().equals(focus.code()))
                .findFirst()
                .orElse(null);
        boolean deep = self == null || self.contactPoints() + self.assistance() <= DEEP;
        List<Crossing> crossings = tx.list(CROSSINGS, Map.of("code", focus.code(), "deep", deep), Crossing.class);
        Sketch sketch = sketch(focus, path, shown, crossings);
        if (!deep && self != null) {
            sketch.notShown("CONTACTS", self.contactPoints() - drawn(crossings, "CONTACTS"));
            sketch.notShown("ASSISTS", self.assistance() - drawn(crossings, "ASSISTS"));
        }
        return sketch.picture(focus, path);
    }

    /**
     * Puts into a picture what there is of one.
     *
     * @param shown all of the path, and what stands below each of them and below the focus
     */
    static Sketch sketch(Standing focus, List<Standing> path, List<Shown> shown, List<Crossing> crossings) {
        Map<String, Shown> byCode = shown.stream().collect(Collectors.toMap(Shown::code, unit -> unit));
        Map<String, List<Shown>> byLevel = shown.stream()
                .filter(unit -> unit.below() != null)
                .collect(Collectors.groupingBy(unit -> Objects.requireNonNull(unit.below())));
        Shown self = byCode.get(focus.code());
        Sketch sketch = new Sketch();
        path.stream()
                .map(above -> Objects.requireNonNull(byCode.get(above.code())))
                .forEach(above -> sketch.put(above.as("path")));
        sketch.put(self == null ? focus.node() : self.as("focus"));
        List<Picture.Node> others = others(focus, crossings, byCode.keySet());
        int room = sketch.room() - others.size();
        List<Shown> children = byLevel.getOrDefault(focus.code(), List.of());
        int siblings = shown.size() - children.size();
        sketch.fill(focus.code(), children, "child", Math.max(Math.min(CHILDREN, room), room - siblings));
        if (focus.isUnit())
            path.reversed()
                    .forEach(above -> sketch.fill(
                            above.code(),
                            byLevel.getOrDefault(above.code(), List.of()),
                            "sibling",
                            sketch.room() - others.size()));
        others.forEach(sketch::put);
        crossings.forEach(sketch::cross);
        return sketch;
    }

    private static long drawn(List<Crossing> crossings, String relation) {
        return crossings.stream()
                .filter(crossing -> crossing.relation().equals(relation))
                .mapToLong(Crossing::count)
                .sum();
    }

    /**
     * The root itself, then what is below each of the path, of the sort the path goes on with, then all below the
     * focus.
     */
    private static List<Map<String, Object>> levels(List<Standing> path, Standing focus) {
        List<Standing> line = new ArrayList<>(path);
        if (focus.isUnit()) line.add(focus);
        List<Map<String, Object>> levels = new ArrayList<>();
        if (line.isEmpty()) return levels;
        levels.add(level(null, line.getFirst().code(), null, "", 1));
        for (int i = 1; i < line.size(); i++)
            levels.add(level(
                    line.get(i - 1).code(), null, line.get(i).of(), line.get(i).code(), focus.isUnit() ? MOST : 1));
        if (focus.isUnit()) levels.add(level(focus.code(), null, null, "", MOST));
        return levels;
    }

    private static Map<String, Object> level(
            @Nullable String below, @Nullable String only, @Nullable String of, String keep, int limit) {
        Map<String, Object> level = new HashMap<>();
        level.put("below", below);
        level.put("only", only);
        level.put("of", of);
        level.put("keep", keep);
        level.put("limit", limit);
        return level;
    }

    /** Those linked that get a node of their own: all when they are few, else the ones linked to the focus itself. */
    private static List<Picture.Node> others(Standing focus, List<Crossing> crossings, Set<String> shown) {
        List<Picture.Node> all = ends(crossings.stream(), focus, shown);
        if (all.size() <= OTHERS) return all;
        Stream<Crossing> own = crossings.stream().filter(crossing -> crossing.touches(focus.code()));
        List<Picture.Node> direct = ends(own, focus, shown);
        return direct.subList(0, Math.min(direct.size(), OTHERS));
    }

    private static List<Picture.Node> ends(Stream<Crossing> crossings, Standing focus, Set<String> shown) {
        return crossings
                .flatMap(crossing -> Stream.of(crossing.source(), crossing.target()))
                .filter(end -> !shown.contains(end.code()) && !end.code().equals(focus.code()))
                .map(End::node)
                .distinct()
                .toList();
    }
}
