package banyan.scenarios;

import banyan.units.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what it takes to give everything a reorganisation wrote back what it was, and what stands in the way. Pure
 * over what was kept and what stands now.
 */
final class Restoration {
    /** What was kept of a node, and the node as it stands now. */
    record Kept(String of, Before before, Standing now) {}

    /** How a relation between two nodes is told apart from others. */
    private record Between(String type, String from, String to) {}

    private final long revision;
    private final Map<String, Kept> byKey = new LinkedHashMap<>();
    private final Map<String, Kept> byId = new HashMap<>();
    private final Map<String, Standing> around;
    private final Map<Between, List<Standing.Tie>> standing = new HashMap<>();
    private final Set<String> successors = new HashSet<>();

    final List<Obstacle> obstacles = new ArrayList<>();
    final List<String> removedTies = new ArrayList<>();
    final List<Map<String, Object>> alteredTies = new ArrayList<>();
    final List<Map<String, Object>> restoredTies = new ArrayList<>();
    final List<String> removed = new ArrayList<>();
    final List<String> freed = new ArrayList<>();
    final List<Map<String, Object>> restored = new ArrayList<>();

    /** Codes that things are to bear again, with where these stand. */
    final Map<String, String> codes = new HashMap<>();

    /**
     * @param revision the reorganisation's own
     * @param around nodes by where they stand that came later to those kept
     */
    Restoration(long revision, List<Kept> all, Map<String, Standing> around) {
        this.revision = revision;
        this.around = around;
        Map<String, Standing.Tie> ties = new HashMap<>();
        all.forEach(kept -> {
            byKey.put(kept.of(), kept);
            byId.put(kept.now().id(), kept);
            kept.now().ties().forEach(tie -> ties.put(tie.id(), tie));
        });
        ties.values()
                .forEach(tie -> standing.computeIfAbsent(
                                new Between(tie.type(), tie.from(), tie.to()), key -> new ArrayList<>())
                        .add(tie));
        all.forEach(this::node);
        all.forEach(kept -> kept.before().ties().forEach(tie -> written(kept, tie)));
        all.forEach(kept -> kept.before().ties().forEach(tie -> takenAway(kept, tie)));
        standing.values().forEach(some -> some.forEach(this::came));
        successors.forEach(this::livesOn);
    }

    private void node(Kept kept) {
        Before before = kept.before();
        Standing now = kept.now();
        boolean sameLabels = Set.copyOf(now.labels()).equals(Set.copyOf(before.labels()));
        if (before.differs() && !sameLabels && (before.began() || before.hadLabels() != null)) {
            boolean ended = before.labels().contains("Thing") && !now.living();
            obstacle(now, null, ended ? "后来已终止" : "后来类别有变动", ended ? "has ended since" : "has become another since");
            return;
        }
        Set<String> names = new HashSet<>(before.had().keySet());
        names.addAll(before.left().keySet());
        if (before.began()) names.addAll(now.own().keySet());
        List<String> changed = names.stream()
                .filter(name ->
                        !Objects.equals(now.own().get(name), before.left().get(name)))
                .sorted()
                .toList();
        if (!changed.isEmpty())
            obstacle(
                    now,
                    null,
                    "的 " + String.join("、", changed) + " 后来有变动",
                    "has another " + String.join(", ", changed) + " since");
        if (before.began()) removed.add(now.id());
        else restore(before, now);
    }

    private void restore(Before before, Standing now) {
        if (!before.differs() && now.changed() < revision) return;
        Map<String, Object> values = new HashMap<>();
        before.left().keySet().forEach(name -> values.put(name, null));
        values.putAll(before.had());
        List<String> labels = before.hadLabels() == null ? List.of() : before.hadLabels();
        List<String> without = before.hadLabels() == null
                ? List.of()
                : before.labels().stream()
                        .filter(label -> !labels.contains(label))
                        .toList();
        restored.add(Map.of("id", now.id(), "values", values, "labels", labels, "without", without));
        Object code = values.getOrDefault("code", now.properties().get("code"));
        boolean again = before.hadLabels() != null && before.lived() && !now.living();
        if (!again && !values.containsKey("code")) return;
        freed.add(now.id());
        if (code == null) return;
        values.put("code", code);
        if (before.lived()) codes.put(code.toString(), now.id());
    }

    /** A relation the reorganisation made or altered must stand as it was left. */
    private void written(Kept from, Before.Tie tie) {
        if (tie.left() == null) return;
        Kept to = Objects.requireNonNull(byKey.get(tie.to()));
        List<Standing.Tie> some = between(tie.type(), from, to);
        Standing.Tie found =
                some.stream().filter(one -> one.says(tie.left())).findFirst().orElse(null);
        if (tie.type().equals("SUCCEEDED_BY") && !to.before().began())
            successors.add(to.now().id());
        if (found == null) {
            boolean fromOwn = !from.before().began();
            obstacle(
                    (fromOwn ? from : to).now(),
                    (fromOwn ? to : from).now(),
                    "与" + (fromOwn ? to : from).now().called() + "的关系（" + tie.type() + "）后来有变动",
                    "is not tied to " + (fromOwn ? to : from).now().called() + " (" + tie.type() + ") as it was left");
            return;
        }
        some.remove(found);
        if (tie.had() == null) removedTies.add(found.id());
        else alteredTies.add(Map.of("id", found.id(), "properties", tie.had()));
    }

    private List<Standing.Tie> between(String type, Kept from, Kept to) {
        return standing.getOrDefault(new Between(type, from.now().id(), to.now().id()), new ArrayList<>());
    }

    /** A relation it took away comes back, if both ends are there and nobody has made the same again. */
    private void takenAway(Kept from, Before.Tie tie) {
        if (tie.left() != null || tie.had() == null) return;
        Kept to = Objects.requireNonNull(byKey.get(tie.to()));
        for (Kept end : List.of(from, to)) {
            if (end.before().lived() && !end.before().ended() && !end.now().living())
                obstacle(end.now(), null, "后来已终止", "has ended since");
        }
        Object about = about(tie.had());
        if (between(tie.type(), from, to).stream()
                .anyMatch(one -> Objects.equals(about, about(one.properties())) && one.changed() > revision))
            obstacle(
                    from.now(),
                    to.now(),
                    "与" + to.now().called() + "后来又有了同样的关系（" + tie.type() + "）",
                    "is tied to " + to.now().called() + " (" + tie.type() + ") again since");
        restoredTies.add(
                Map.of("from", from.now().id(), "to", to.now().id(), "type", tie.type(), "properties", tie.had()));
    }

    private static @Nullable Object about(Map<String, Object> properties) {
        return properties.getOrDefault("post", properties.get("role"));
    }

    /** What came since to a thing that began or took over from others would be left in the air. */
    private void came(Standing.Tie tie) {
        for (String id : List.of(tie.from(), tie.to())) {
            Kept at = byId.get(id);
            if (at == null) continue;
            boolean inTheAir =
                    at.before().began() || successors.contains(id) && !tie.past() && tie.changed() > revision;
            if (!inTheAir) continue;
            String end = id.equals(tie.from()) ? tie.to() : tie.from();
            Standing other = byId.containsKey(end) ? byId.get(end).now() : Objects.requireNonNull(around.get(end));
            obstacle(
                    at.now(),
                    other,
                    "后来又与" + other.called() + "有了关系（" + tie.type() + "）",
                    "was tied to " + other.called() + " (" + tie.type() + ") since");
        }
    }

    /** Ends of relations that came later to nodes that were kept, where those ends were not. */
    static Set<String> around(long revision, List<Kept> all) {
        Set<String> around = new HashSet<>();
        for (Kept kept : all) {
            for (Standing.Tie tie : kept.now().ties()) {
                if (!kept.before().began() && tie.changed() <= revision) continue;
                around.add(tie.from());
                around.add(tie.to());
            }
        }
        all.forEach(kept -> around.remove(kept.now().id()));
        return around;
    }

    private void livesOn(String id) {
        Kept successor = Objects.requireNonNull(byId.get(id));
        if (successor.before().labels().contains("Thing") && !successor.now().living())
            obstacle(successor.now(), null, "后来已终止", "has ended since");
    }

    private void obstacle(Standing thing, @Nullable Standing other, String zh, String en) {
        obstacles.add(new Obstacle(thing, other == null ? null : other.id(), new Names(zh, en)));
    }
}
