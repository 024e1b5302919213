package banyan.units;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One JSON object being read field by field; what is wrong is kept with its path, and reading goes on.
 *
 * @param node the object
 * @param path the way to it; empty for the body
 * @param faults found so far, shared by all objects of one body
 */
public record Fields(JsonNode node, String path, List<Invalid.Fault> faults) {
    private static final JsonNode EMPTY = JsonNodeFactory.instance.arrayNode();

    /**
     * A whole body, with no fault found yet.
     *
     * @throws Invalid where there is none, or it is no object
     */
    public static Fields of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) throw Invalid.at("", "应为一个 JSON 对象", "must be a JSON object");
        return new Fields(body, "", new ArrayList<>());
    }

    /**
     * Ends the reading.
     *
     * @throws Invalid with every fault, if any was found
     */
    public void sound() {
        if (!faults.isEmpty()) throw new Invalid(faults);
    }

    /** Faults a field that is not given. */
    public void must(String field) {
        if (given(field) == null) fault(field, "缺少", "is missing");
    }

    /** Faults every field that is not among these. */
    public void only(String... known) {
        Set<String> fields = Set.of(known);
        for (String field : node.propertyNames())
            if (!fields.contains(field)) fault(field, "未知字段", "is not a field here");
    }

    /** Text that must be there; empty where it is faulted. */
    public String need(String field) {
        String text = text(field, true);
        return text == null ? "" : text;
    }

    /** Text that may be missing. */
    public @Nullable String text(String field) {
        return text(field, false);
    }

    private @Nullable String text(String field, boolean needed) {
        if (needed) must(field);
        JsonNode value = given(field);
        if (value == null) return null;
        if (!value.isString() || value.asString().isBlank()) {
            fault(field, "应为非空文本", "must be text that is not empty");
            return null;
        }
        return value.asString().strip();
    }

    /** A code that something is to bear; empty where it is missing. */
    public String needCode(String field) {
        must(field);
        String code = newCode(field);
        return code == null ? "" : code;
    }

    /** The same; null where none is given. */
    public @Nullable String newCode(String field) {
        String code = text(field);
        if (code != null) within(field, Limits.code(code));
        return code;
    }

    /** A name that something is to bear; empty where it is missing. */
    public String needName(String field) {
        must(field);
        String name = newName(field);
        return name == null ? "" : name;
    }

    /** The same; null where none is given. */
    public @Nullable String newName(String field) {
        String name = text(field);
        if (name != null) within(field, Limits.name(name));
        return name;
    }

    private void within(String field, @Nullable Names wrong) {
        if (wrong != null) faults.add(new Invalid.Fault(at(field), wrong));
    }

    /** A form of branches, or null where none is given. */
    public @Nullable String form(String field) {
        String form = text(field);
        if (form != null && !Kinds.FORMS.contains(form))
            fault(
                    field,
                    "应为 group、branch、general-branch 或 committee",
                    "must be group, branch, general-branch or committee");
        return form;
    }

    /** A whole number of at least 0; 0 where none is given. */
    public long count(String field) {
        JsonNode value = given(field);
        if (value == null) return 0;
        if (value.isIntegralNumber()) {
            // What is too large for a long becomes the largest, which is too large for a count.
            long number = (long) value.asDouble();
            within(field, Limits.count(number));
            return number;
        } else fault(field, "应为不小于 0 的整数", "must be a whole number of at least 0");
        return 0;
    }

    /** The same; null where none is given. */
    public @Nullable Integer number(String field) {
        return given(field) == null ? null : (int) count(field);
    }

    /** A share above 0 and below 1. */
    public double share(String field) {
        JsonNode value = given(field);
        if (value != null && value.isNumber() && value.asDouble() > 0 && value.asDouble() < 1) return value.asDouble();
        fault(field, "应为大于 0、小于 1 的数", "must be a number above 0 and below 1");
        return 0;
    }

    /** A year, or null where none is given. */
    public @Nullable Integer year(String field) {
        JsonNode value = given(field);
        if (value == null) return null;
        if (!value.isInt()) {
            fault(field, "应为四位年份", "must be a year of four digits");
            return null;
        }
        within(field, Limits.year(value.asInt()));
        return value.asInt();
    }

    /** Whether; false where it is not given. */
    public boolean flag(String field) {
        JsonNode value = given(field);
        if (value == null) return false;
        if (!value.isBoolean()) fault(field, "应为 true 或 false", "must be true or false");
        return value.asBoolean(false);
    }

    /** A day, or null where none is given. */
    public @Nullable LocalDate date(String field) {
        JsonNode value = given(field);
        if (value == null) return null;
        try {
            LocalDate day = LocalDate.parse(value.asString(""));
            within(field, Limits.day(day));
            return day;
        } catch (DateTimeParseException e) {
            fault(field, "应为日期 YYYY-MM-DD", "must be a date YYYY-MM-DD");
            return null;
        }
    }

    /** A whole number, boolean or text; null where it is null or not given. */
    public @Nullable Object value(String field) {
        JsonNode value = given(field);
        if (value == null) return null;
        if (value.isIntegralNumber() && value.canConvertToLong()) return value.asLong();
        if (value.isBoolean()) return value.asBoolean();
        if (value.isString()) return value.asString();
        fault(field, "应为整数、布尔值或文本", "must be a whole number, a boolean or text");
        return null;
    }

    /** All fields of the object there, as {@link #value}; empty where none is given. */
    public Map<String, Object> values(String field) {
        Map<String, Object> values = new LinkedHashMap<>();
        Fields object = object(field, false);
        if (object == null) return values;
        for (String name : object.node.propertyNames()) {
            Object value = object.value(name);
            if (value != null) values.put(name, value);
        }
        return values;
    }

    /** Codes, at least so many; empty where none are given and none need be. */
    public List<String> codes(String field, int least) {
        List<String> codes = new ArrayList<>();
        JsonNode list = list(field, least);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isString() && !list.get(i).asString().isBlank())
                codes.add(list.get(i).asString().strip());
            else fault(field + "[" + i + "]", "应为编码", "must be a code");
        }
        return codes;
    }

    /** The object there; null where there is none. */
    public @Nullable Fields object(String field, boolean needed) {
        JsonNode value = given(field);
        if (value != null && value.isObject()) return new Fields(value, at(field), faults);
        if (needed || value != null) fault(field, "应为一个对象", "must be an object");
        return null;
    }

    /**
     * The objects of a list, at least so many; those that are no objects are faulted and left out. Empty where none is
     * given and none need be.
     */
    public List<Fields> objects(String field, int least) {
        List<Fields> objects = new ArrayList<>();
        JsonNode list = list(field, least);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) objects.add(new Fields(list.get(i), at(field + "[" + i + "]"), faults));
            else fault(field + "[" + i + "]", "应为一个对象", "must be an object");
        }
        return objects;
    }

    /** The list there; an empty one where it is faulted, or not given and need not be. */
    private JsonNode list(String field, int least) {
        JsonNode list = given(field);
        if (list == null && least == 0) return EMPTY;
        if (list != null && list.isArray() && list.size() >= least) return list;
        if (least == 0) fault(field, "应为数组", "must be an array");
        else fault(field, "应为至少 " + least + " 项的数组", "must be an array of at least " + least);
        return EMPTY;
    }

    public void fault(String field, String zh, String en) {
        faults.add(new Invalid.Fault(at(field), new Names(zh, en)));
    }

    private String at(String field) {
        return path.isEmpty() ? field : field.isEmpty() ? path : path + "." + field;
    }

    private @Nullable JsonNode given(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }
}
