package banyan.http;

import banyan.units.Invalid;
import banyan.units.Names;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A query parameter of a route.
 *
 * @param name as in the address
 * @param type what its value must be
 * @param needed whether the route cannot answer without it
 * @param says what it does, for the description of the API
 */
record Param(String name, Type type, boolean needed, String says) {
    /** What a value may be. A list is comma separated. */
    enum Type {
        TEXT,
        LIST,
        NUMBER,
        DATE,
        YES_NO
    }

    static final Param LANG = may("lang", Type.TEXT, "Language of names and messages: zh (default) or en.");
    static final Param LIMIT = may("limit", Type.NUMBER, "At most so many items, 1 to 1000.");
    static final Param AFTER = may("after", Type.TEXT, "Continue after this item: the next of the answer before.");
    static final Param KIND = may("kind", Type.TEXT, "Only things of this kind.");
    static final Param OF = may("of", Type.TEXT, "Only place, branch or organization.");

    static final Param UNDER = may("under", Type.TEXT, "Only what stands below the unit with this code.");
    static final Param Q = must("q", Type.TEXT, "What was typed.");
    static final Param UNIT = may("unit", Type.TEXT, "Code of a unit; everything by default.");
    static final Param BY = may("by", Type.TEXT, "children or village; the unit itself by default.");
    static final Param INDICATOR = must("indicator", Type.TEXT, "Id of an indicator.");
    static final Param MEASURES = may("measures", Type.LIST, "Only these measures, comma separated; all by default.");

    static final Param SINCE = must("since", Type.NUMBER, "The revision of the copy: what came after it is told.");
    static final Param AS_OF = may("asOf", Type.DATE, "As it was on this day, YYYY-MM-DD; now by default.");

    static Param may(String name, Type type, String says) {
        return new Param(name, type, false, says);
    }

    static Param must(String name, Type type, String says) {
        return new Param(name, type, true, says);
    }

    /** What is wrong with a value, if anything is. */
    Optional<Invalid.Fault> fault(String value) {
        return switch (type) {
            case TEXT, LIST -> Optional.empty();
            case NUMBER -> unless(value.matches("\\d{1,9}"), "必须是非负整数", "must be a whole number, not negative");
            case DATE -> unless(isDate(value), "必须是 YYYY-MM-DD 格式的日期", "must be a date, YYYY-MM-DD");
            case YES_NO ->
                unless(List.of("true", "false").contains(value), "必须是 true 或 false", "must be true or false");
        };
    }

    private Optional<Invalid.Fault> unless(boolean good, String zh, String en) {
        return good ? Optional.empty() : Optional.of(new Invalid.Fault(name, new Names(zh, en)));
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
