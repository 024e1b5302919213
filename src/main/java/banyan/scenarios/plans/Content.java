package banyan.scenarios.plans;

import banyan.units.Invalid;
import banyan.units.Names;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a planner writes: a scenario without its fortunes.
 *
 * @param root code of the unit it lives in
 * @param author null: whoever wrote it before
 * @param on the day it takes effect; null: when it is applied
 * @param changes as given, each with an id
 */
public record Content(
        String name,
        @Nullable String purpose,
        String root,
        @Nullable String author,
        @Nullable LocalDate on,
        List<ObjectNode> changes) {
    private static final Set<String> FIELDS = Set.of("name", "purpose", "root", "author", "on", "changes");

    /** What an answer says besides, and what may therefore come back with a text that was read and changed. */
    private static final Set<String> ANSWERED =
            Set.of("id", "state", "version", "planned", "base", "history", "possible");

    /** Copies the changes. */
    public Content {
        changes = List.copyOf(changes);
    }

    /**
     * Reads {@code {"name", "purpose", "root", "author", "on", "changes": [...]}}.
     *
     * @throws Invalid with every fault of it, those of the changes included
     */
    public static Content read(JsonNode body) {
        List<Invalid.Fault> faults = new ArrayList<>();
        if (!body.isObject()) throw Invalid.at("", "应为一个 JSON 对象", "must be a JSON object");
        for (String field : body.propertyNames())
            if (!FIELDS.contains(field) && !ANSWERED.contains(field))
                fault(faults, field, "未知字段", "is not a field here");
        String name = text(body, "name", faults);
        if (name == null && !body.hasNonNull("name")) fault(faults, "name", "缺少", "is missing");
        JsonNode under = body.path("root").isObject() ? body.path("root") : body;
        String root = text(under, under == body ? "root" : "code", faults);
        if (root == null && !under.hasNonNull(under == body ? "root" : "code"))
            fault(faults, "root", "缺少：方案所在的单位", "is missing: the unit the scenario lives in");
        LocalDate on = date(body, faults);
        List<ObjectNode> changes = changes(body.get("changes"), faults);
        try {
            Scenario.plan(changes, LocalDate.EPOCH);
        } catch (Invalid invalid) {
            faults.addAll(invalid.faults());
        }
        String purpose = text(body, "purpose", faults);
        String author = text(body, "author", faults);
        if (!faults.isEmpty()) throw new Invalid(faults);
        return new Content(name == null ? "" : name, purpose, root == null ? "" : root, author, on, changes);
    }

    private static List<ObjectNode> changes(@Nullable JsonNode list, List<Invalid.Fault> faults) {
        List<ObjectNode> changes = new ArrayList<>();
        if (list == null || list.isNull()) return changes;
        if (!list.isArray()) {
            fault(faults, "changes", "应为数组", "must be an array");
            return changes;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode change) {
                ObjectNode given = change.deepCopy();
                given.remove(Set.of("refused"));
                changes.add(given);
            } else fault(faults, "changes[" + i + "]", "应为一个对象", "must be an object");
        }
        number(changes);
        return changes;
    }

    /** Gives an id to each change that has none. */
    static void number(List<ObjectNode> changes) {
        Set<String> ids = new HashSet<>();
        changes.forEach(change -> ids.add(change.path("id").asString("")));
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).hasNonNull("id")) continue;
            int n = i + 1;
            while (!ids.add("c" + n)) n++;
            changes.get(i).put("id", "c" + n);
        }
    }

    private static @Nullable String text(JsonNode body, String field, List<Invalid.Fault> faults) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isString() && !value.asString().isBlank())
            return value.asString().strip();
        fault(faults, field, "应为非空文本", "must be text that is not empty");
        return null;
    }

    private static @Nullable LocalDate date(JsonNode body, List<Invalid.Fault> faults) {
        JsonNode value = body.get("on");
        if (value == null || value.isNull()) return null;
        try {
            return LocalDate.parse(value.asString(""));
        } catch (DateTimeParseException e) {
            fault(faults, "on", "应为日期 YYYY-MM-DD", "must be a date YYYY-MM-DD");
            return null;
        }
    }

    private static void fault(List<Invalid.Fault> faults, String path, String zh, String en) {
        faults.add(new Invalid.Fault(path, new Names(zh, en)));
    }
}
