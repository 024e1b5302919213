package banyan.scenarios;

import banyan.units.Invalid;
import banyan.units.Names;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a plan from JSON and names every fault of it at once by its path, such as {@code changes[1].into.code}. */
public final class PlanReader {
    private final List<Invalid.Fault> faults = new ArrayList<>();

    private PlanReader() {}

    /**
     * The plan in a body {@code {"changes": [...], "on": "2018-12-31"}}.
     *
     * @param today the day it takes effect where the body names none
     * @throws Invalid with every fault
     */
    public static Plan read(@Nullable JsonNode body, LocalDate today) {
        PlanReader reader = new PlanReader();
        Plan plan = reader.plan(body, today);
        if (!reader.faults.isEmpty()) throw new Invalid(reader.faults);
        return plan;
    }

    private Plan plan(@Nullable JsonNode body, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        if (body == null || !body.isObject()) {
            fault("", "应为一个 JSON 对象", "must be a JSON object");
            return new Plan(changes, today);
        }
        only(body, "", Set.of("changes", "on", "name", "purpose"));
        JsonNode list = body.get("changes");
        if (list == null || !list.isArray() || list.isEmpty()) {
            fault("changes", "应为至少一项变更的数组", "must be an array of at least one change");
        } else {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < list.size(); i++) {
                Change change = change(list.get(i), "changes[" + i + "]", "c" + (i + 1));
                if (change == null) continue;
                if (!ids.add(change.id())) fault("changes[" + i + "].id", "编号重复", "stands twice");
                changes.add(change);
            }
        }
        LocalDate on = date(body, "on");
        return new Plan(changes, on == null ? today : on);
    }

    private @Nullable Change change(JsonNode node, String path, String id) {
        if (!node.isObject()) {
            fault(path, "应为一个对象", "must be an object");
            return null;
        }
        String kind = node.path("kind").asString("");
        int before = faults.size();
        String named = text(node, path, "id", false);
        if (named != null) id = named;
        boolean off = flag(node, path, "off");
        Change change = switch (kind) {
            case "merge" -> merge(node, path, id, off);
            case "transfer" -> transfer(node, path, id, off);
            case "establish" -> establish(node, path, id, off);
            case "abolish" -> abolish(node, path, id, off);
            default -> {
                fault(
                        path + ".kind",
                        "应为 merge、transfer、establish 或 abolish",
                        "must be merge, transfer, establish or abolish");
                yield null;
            }
        };
        return faults.size() == before ? change : null;
    }

    private Change merge(JsonNode node, String path, String id, boolean off) {
        only(node, path, Set.of("id", "kind", "off", "units", "into", "under", "branch"));
        List<String> units = new ArrayList<>();
        JsonNode list = node.get("units");
        if (list == null || !list.isArray() || list.size() < 2) {
            fault(path + ".units", "应为至少两个单位编码的数组", "must be an array of at least two unit codes");
        } else {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isString() && !list.get(i).asString().isBlank())
                    units.add(list.get(i).asString().strip());
                else fault(path + ".units[" + i + "]", "应为单位编码", "must be a unit code");
            }
        }
        JsonNode into = object(node, path, "into", true);
        Change.Into result = new Change.Into("", null);
        if (into != null) {
            only(into, path + ".into", Set.of("code", "name"));
            result = new Change.Into(need(into, path + ".into", "code"), text(into, path + ".into", "name", false));
        }
        JsonNode branch = object(node, path, "branch", false);
        Change.BranchName overrides = null;
        if (branch != null) {
            String at = path + ".branch";
            only(branch, at, Set.of("code", "name", "form"));
            overrides = new Change.BranchName(
                    text(branch, at, "code", false), text(branch, at, "name", false), form(branch, at));
        }
        return new Change.Merge(id, off, units, result, text(node, path, "under", false), overrides, null);
    }

    private Change transfer(JsonNode node, String path, String id, boolean off) {
        only(node, path, Set.of("id", "kind", "off", "unit", "to"));
        return new Change.Transfer(id, off, need(node, path, "unit"), need(node, path, "to"));
    }

    private Change abolish(JsonNode node, String path, String id, boolean off) {
        only(node, path, Set.of("id", "kind", "off", "thing", "successor"));
        return new Change.Abolish(id, off, need(node, path, "thing"), text(node, path, "successor", false));
    }

    private Change establish(JsonNode node, String path, String id, boolean off) {
        only(node, path, Set.of("id", "kind", "off", "thing", "under", "membersFrom", "newMembers"));
        JsonNode thing = object(node, path, "thing", true);
        Change.NewThing begins = new Change.NewThing("place", "", "", null, null, 0, 0, Map.of());
        if (thing != null) begins = newThing(thing, path + ".thing");
        JsonNode from = object(node, path, "membersFrom", false);
        Change.MembersFrom membersFrom = null;
        if (from != null) {
            String at = path + ".membersFrom";
            only(from, at, Set.of("code", "members", "formal"));
            membersFrom = new Change.MembersFrom(
                    need(from, at, "code"), count(from, at, "members"), count(from, at, "formal"));
        }
        return new Change.Establish(
                id, off, begins, text(node, path, "under", false), membersFrom, flag(node, path, "newMembers"));
    }

    private Change.NewThing newThing(JsonNode node, String path) {
        only(node, path, Set.of("of", "code", "name", "kind", "form", "members", "formalMembers", "facts"));
        String of = need(node, path, "of");
        if (!of.isEmpty()
                && !Set.of("place", "branch", "organization", "leader").contains(of))
            fault(
                    path + ".of",
                    "应为 place、branch、organization 或 leader",
                    "must be place, branch, organization or leader");
        String kind = text(node, path, "kind", !of.equals("leader"));
        Map<String, Object> facts = new LinkedHashMap<>();
        JsonNode given = object(node, path, "facts", false);
        if (given != null) {
            given.properties().forEach(fact -> {
                JsonNode value = fact.getValue();
                if (value.isIntegralNumber()) facts.put(fact.getKey(), value.asLong());
                else if (value.isBoolean()) facts.put(fact.getKey(), value.asBoolean());
                else if (value.isString()) facts.put(fact.getKey(), value.asString());
                else
                    fault(path + ".facts." + fact.getKey(), "应为整数、布尔值或文本", "must be a whole number, a boolean or text");
            });
        }
        return new Change.NewThing(
                of,
                need(node, path, "code"),
                need(node, path, "name"),
                kind,
                form(node, path),
                count(node, path, "members"),
                count(node, path, "formalMembers"),
                facts);
    }

    private @Nullable String form(JsonNode node, String path) {
        String form = text(node, path, "form", false);
        if (form != null
                && !Set.of("group", "branch", "general-branch", "committee").contains(form))
            fault(
                    path + ".form",
                    "应为 group、branch、general-branch 或 committee",
                    "must be group, branch, general-branch or committee");
        return form;
    }

    private String need(JsonNode node, String path, String field) {
        String text = text(node, path, field, true);
        return text == null ? "" : text;
    }

    private @Nullable String text(JsonNode node, String path, String field, boolean needed) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            if (needed) fault(path + "." + field, "缺少", "is missing");
            return null;
        }
        if (!value.isString() || value.asString().isBlank()) {
            fault(path + "." + field, "应为非空文本", "must be text that is not empty");
            return null;
        }
        return value.asString().strip();
    }

    private long count(JsonNode node, String path, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) return 0;
        if (value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0) return value.asLong();
        fault(path + "." + field, "应为不小于 0 的整数", "must be a whole number of at least 0");
        return 0;
    }

    private boolean flag(JsonNode node, String path, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) return false;
        if (!value.isBoolean()) fault(path + "." + field, "应为 true 或 false", "must be true or false");
        return value.asBoolean(false);
    }

    private @Nullable JsonNode object(JsonNode node, String path, String field, boolean needed) {
        JsonNode value = node.get(field);
        if (value != null && value.isObject()) return value;
        if (needed || (value != null && !value.isNull())) fault(path + "." + field, "应为一个对象", "must be an object");
        return null;
    }

    private @Nullable LocalDate date(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) return null;
        try {
            return LocalDate.parse(value.asString(""));
        } catch (DateTimeParseException e) {
            fault(field, "应为日期 YYYY-MM-DD", "must be a date YYYY-MM-DD");
            return null;
        }
    }

    private void only(JsonNode node, String path, Set<String> known) {
        for (String field : node.propertyNames()) {
            if (!known.contains(field))
                fault(path.isEmpty() ? field : path + "." + field, "未知字段", "is not a field here");
        }
    }

    private void fault(String path, String zh, String en) {
        faults.add(new Invalid.Fault(path, new Names(zh, en)));
    }
}
