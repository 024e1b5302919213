package banyan.scenarios.plans;

import banyan.graph.Tx;
import banyan.scenarios.Change;
import banyan.scenarios.RuleBroken;
import banyan.scenarios.plans.Plans.Stamp;
import banyan.units.Invalid;
import banyan.units.Names;
import banyan.units.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How scenarios are written down, and who may write when. */
final class Writing {
    record Taken(long version, String state) {}

    record Root(String ref, Unit unit) {}

    private final BiFunction<Tx, String, Scenario> get;

    /** @param get reads a scenario, for the one who loses a race */
    Writing(BiFunction<Tx, String, Scenario> get) {
        this.get = get;
    }

    /** Takes hold of it until the transaction ends; refuses where the act is not possible or a race is lost. */
    Taken take(Tx tx, String id, Act act, @Nullable JsonNode given, Stamp stamp) {
        Map<String, Object> parameters = Map.of("id", id, "at", System.nanoTime());
        Taken taken = tx.get("scenario", id, "scenarios/plans/take", parameters, Taken.class);
        if (stamp.version() != null && stamp.version() != taken.version()) throw new LostRace(get.apply(tx, id), given);
        State state = State.of(taken.state());
        if (!state.allows(act)) throw new WrongState(id, state, act);
        return taken;
    }

    /** Writes all that a draft says; the first version begins it. */
    static void write(Tx tx, String id, Content content, Stamp stamp, long version, Map<String, Object> more) {
        List<ObjectNode> changes = content.changes();
        Root root = root(tx, content.root());
        List<Invalid.Fault> faults = Scope.faults(tx, root.unit(), changes);
        if (!faults.isEmpty()) throw new RuleBroken(faults);
        boolean created = version == 1;
        Map<String, Object> values = new HashMap<>(more);
        values.put("name", content.name());
        values.put("purpose", content.purpose());
        values.put("root", root.ref());
        values.put("on", content.on());
        values.put("version", version);
        values.put("planned", version);
        if (created) values.put("state", State.DRAFT.word());
        String author = content.author() == null && created ? stamp.by() : content.author();
        if (author != null) values.put("author", author);
        save(tx, id, values, created ? stamp.step("create", null) : null);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ObjectNode change : changes)
            rows.add(Map.of(
                    "n", rows.size(),
                    "id", change.path("id").asString(),
                    "kind", change.path("kind").asString(),
                    "fate", change.path("fate").asString(""),
                    "body", change.toString(),
                    "off", change.path("off").asBoolean(false)));
        tx.run("scenarios/plans/write-changes", Map.of("id", id, "changes", rows));
        touch(tx, id, Scenario.plan(changes, LocalDate.EPOCH).changes());
        Set<String> claims = Scope.given(changes);
        claims.removeAll(tx.list("scenarios/plans/touched", Map.of("id", id), String.class));
        save(tx, id, Map.of("claims", List.copyOf(claims)), null);
    }

    private static Root root(Tx tx, String code) {
        return tx.find("scenarios/plans/root", Map.of("code", code), Root.class)
                .orElseThrow(() -> new RuleBroken(List.of(
                        new Invalid.Fault("root", new Names("不是现有的单位：" + code, "is not a living unit: " + code)))));
    }

    /** A thing it touches already stays the same thing, whoever bears its code now. */
    private static void touch(Tx tx, String id, List<Change> changes) {
        Map<String, Boolean> touches = Scope.touches(changes);
        Set<String> known = Set.copyOf(tx.list("scenarios/plans/touched", Map.of("id", id), String.class));
        List<Map<String, Object>> fresh = new ArrayList<>();
        touches.forEach((code, does) -> {
            if (!known.contains(code)) fresh.add(Map.of("code", code, "changes", does));
        });
        if (!known.isEmpty()) tx.run("scenarios/plans/touch-still", Map.of("id", id, "touches", touches));
        tx.run("scenarios/plans/touch", Map.of("id", id, "touches", fresh));
    }

    /** Writes what a scenario says of itself, with the step that led there, if one did. */
    static void save(Tx tx, String id, Map<String, Object> values, Scenario.@Nullable Step step) {
        List<String> steps =
                step == null ? List.of() : List.of(JsonMapper.shared().writeValueAsString(step));
        tx.run("scenarios/plans/save", Map.of("id", id, "values", values, "steps", steps));
    }

    /** Takes the step to another state. */
    static void go(Tx tx, String id, Act act, Taken taken, Map<String, Object> values, Scenario.Step step) {
        State to = Objects.requireNonNull(act.to(), "leads nowhere: " + act);
        values.put("state", to.word());
        values.put("version", taken.version() + 1);
        save(tx, id, values, step);
        if (!to.open()) tx.run("scenarios/plans/close", Map.of("id", id));
    }

    /** Marks the changes an approval leaves out. */
    static void refuse(Tx tx, Scenario scenario, List<String> refuse) {
        List<String> ids = scenario.changes().stream()
                .map(change -> change.path("id").asString())
                .toList();
        List<Invalid.Fault> faults = new ArrayList<>();
        for (int i = 0; i < refuse.size(); i++)
            if (!ids.contains(refuse.get(i)))
                faults.add(new Invalid.Fault(
                        "refuse[" + i + "]", new Names("方案中没有此项变更", "is no change of this scenario")));
        if (!faults.isEmpty()) throw new Invalid(faults);
        tx.run("scenarios/plans/refuse", Map.of("id", scenario.id(), "refused", refuse));
    }
}
