package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Invalid;
import banyan.units.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How two things are connected. */
public final class Paths {
    private static final String PATH = "assistance/path";
    private static final String THING = "assistance/thing";
    private static final List<String> RELATIONS =
            List.of("PART_OF", "LOCATED_IN", "HOLDS", "CONTACTS", "ASSISTS", "COVERS");

    /**
     * The shortest ways between two things.
     *
     * @param length how many relations each of them is long; null where there is none
     * @param paths at most as many as were asked for
     */
    public record Between(Unit from, Unit to, @Nullable Integer length, List<Path> paths) {}

    /** One way: the things on it, and between each and the next the relation they have. */
    public record Path(List<Unit> things, List<Step> steps) {}

    /**
     * One relation on the way.
     *
     * @param relation its type
     * @param about its role, post or manner; null where it has none
     * @param forward whether it leads along the way; otherwise it leads back
     */
    public record Step(String relation, @Nullable String about, boolean forward) {}

    record Leg(String relation, @Nullable String about, String from) {}

    record Row(List<Unit> things, List<Leg> steps) {
        Path path() {
            return new Path(
                    things,
                    IntStream.range(0, steps.size())
                            .mapToObj(i -> new Step(
                                    steps.get(i).relation(),
                                    steps.get(i).about(),
                                    steps.get(i).from().equals(things.get(i).code())))
                            .toList());
        }
    }

    /**
     * The shortest ways.
     *
     * @param via types of relations to go by; null for all
     * @throws banyan.graph.NotFound for a code that names nothing
     * @throws Invalid for a type of relation there is not
     */
    public Between between(Tx tx, String from, String to, @Nullable List<String> via, int limit) {
        List<String> types = via == null
                ? RELATIONS
                : via.stream()
                        .map(type -> type.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .toList();
        if (!RELATIONS.containsAll(types))
            throw Invalid.at(
                    "via", "只能是 " + String.join("、", RELATIONS), "may name only " + String.join(", ", RELATIONS));
        Unit start = thing(tx, from);
        Unit end = thing(tx, to);
        if (start.code().equals(end.code())) return new Between(start, end, 0, List.of());
        List<Path> paths =
                tx.list(PATH, Map.of("from", from, "to", to, "via", types, "limit", limit), Row.class).stream()
                        .map(Row::path)
                        .toList();
        return new Between(
                start, end, paths.isEmpty() ? null : paths.getFirst().steps().size(), paths);
    }

    private static Unit thing(Tx tx, String code) {
        return tx.get("unit", code, THING, Map.of("code", code), Unit.class);
    }
}
