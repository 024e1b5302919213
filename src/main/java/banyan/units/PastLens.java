package banyan.units;

import banyan.graph.NotFound;
import banyan.graph.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the picture around one thing as it was on a day; {@link Lens} makes that of now. It has no figures of places,
 * which are of now, and only the relations of the thing itself. Safe for use by many threads.
 */
public final class PastLens {
    /**
     * The network around whatever bore a code on a day.
     *
     * @param key a code, or {@code ~} and a ref
     * @throws NotFound naming the key and the day
     */
    public Picture on(Tx tx, LocalDate day, String key) {
        Past past = new Past(tx, day);
        Then focus =
                past.holders(key).stream().findFirst().orElseThrow(() -> new NotFound("thing", key + " (" + day + ")"));
        List<Then> path = path(past, focus);
        Lens.Standing standing = standing(focus);
        List<Lens.Standing> above = path.stream().map(PastLens::standing).toList();
        return Lens.sketch(standing, above, shown(past, path, focus), crossings(past, focus))
                .picture(standing, above);
    }

    /** What it stood under, the root first; a leader stands where the first post is. */
    private static List<Then> path(Past past, Then focus) {
        if (!focus.of().equals("leader"))
            return past.above(List.of(focus.ref())).getOrDefault(focus.ref(), List.of());
        return past.ties(List.of(focus.ref()), true, "HOLDS").stream()
                .map(Past.Tie::other)
                .min(Comparator.comparing(Then::code))
                .map(home -> Stream.concat(
                                path(past, home).stream(), Stream.of(home).filter(Then::isUnit))
                        .toList())
                .orElse(List.of());
    }

    private static List<Lens.Shown> shown(Past past, List<Then> path, Then focus) {
        List<Then> line = new ArrayList<>(path);
        if (focus.isUnit()) line.add(focus);
        if (line.isEmpty()) return List.of();
        Map<String, List<Then>> below =
                focus.isUnit() ? past.below(line.stream().map(Then::ref).toList()) : Map.of();
        List<List<Then>> levels = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            Then next = line.get(i);
            levels.add(below.getOrDefault(line.get(i - 1).ref(), List.of(next)).stream()
                    .filter(unit -> unit.of().equals(next.of()))
                    .sorted(PastUnits.PLACES_FIRST)
                    .toList());
        }
        levels.add(below.getOrDefault(line.getLast().ref(), List.of()).stream()
                .sorted(PastUnits.PLACES_FIRST)
                .toList());
        Map<String, Long> children = past.countBelow(
                Stream.concat(Stream.of(line.getFirst()), levels.stream().flatMap(List::stream))
                        .map(Then::ref)
                        .toList());
        List<Lens.Shown> all = new ArrayList<>();
        all.add(shown(line.getFirst(), null, 1, children));
        for (int i = 0; i < line.size(); i++)
            for (Then unit : levels.get(i))
                all.add(shown(unit, line.get(i).code(), levels.get(i).size(), children));
        return all;
    }

    private static Lens.Shown shown(Then unit, @Nullable String above, long total, Map<String, Long> children) {
        boolean branch = unit.of().equals("branch");
        return new Lens.Shown(
                above,
                total,
                0,
                above,
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.of(),
                branch ? unit.text("form") : null,
                children.getOrDefault(unit.ref(), 0L),
                null,
                branch && unit.properties().containsKey("members") ? Long.valueOf(unit.number("members")) : null,
                null,
                null,
                unit.isBackward() ? 1L : null,
                0,
                0);
    }

    private static List<Lens.Crossing> crossings(Past past, Then focus) {
        List<String> ref = List.of(focus.ref());
        Lens.End here = end(focus);
        Stream<Lens.Crossing> to = Stream.of("CONTACTS", "ASSISTS")
                .flatMap(type -> past.ties(ref, false, type).stream())
                .map(tie -> new Lens.Crossing(end(tie.other()), here, tie.type(), role(tie), 1));
        Stream<Lens.Crossing> from = Stream.of("CONTACTS", "ASSISTS", "COVERS")
                .flatMap(type -> past.ties(ref, true, type).stream())
                .map(tie -> new Lens.Crossing(here, end(tie.other()), tie.type(), role(tie), 1));
        return Stream.concat(to, from).toList();
    }

    private static @Nullable String role(Past.Tie tie) {
        return tie.type().equals("ASSISTS") ? Objects.toString(tie.properties().get("role"), null) : null;
    }

    private static Lens.End end(Then thing) {
        return new Lens.End(thing.code(), thing.name(), thing.kind(), thing.of(), List.of());
    }

    private static Lens.Standing standing(Then thing) {
        return new Lens.Standing(thing.code(), thing.name(), thing.kind(), thing.of());
    }
}
