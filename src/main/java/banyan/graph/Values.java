package banyan.graph;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Properties told as JSON and read back to what they were: days and times are told with their type. */
public final class Values {
    private Values() {}

    /** Properties by name, in the order of their names, ready for JSON. */
    public static Map<String, Object> told(Map<String, Object> properties) {
        Map<String, Object> told = new LinkedHashMap<>();
        new TreeMap<>(properties).forEach((name, value) -> told.put(name, told(value)));
        return told;
    }

    private static Object told(Object value) {
        return switch (value) {
            case LocalDate day -> Map.of("date", day.toString());
            case LocalDateTime time -> Map.of("local", time.toString());
            case ZonedDateTime time -> Map.of("zoned", time.toString());
            case List<?> list -> list.stream().map(Values::told).toList();
            default -> value;
        };
    }

    /**
     * What JSON tells, as properties.
     *
     * @throws IllegalArgumentException where it tells something that is none;
     *     {@link java.time.format.DateTimeParseException} where a day or time cannot be read
     */
    public static Map<String, Object> read(Map<String, Object> told) {
        Map<String, Object> properties = new LinkedHashMap<>();
        told.forEach((name, value) -> properties.put(name, read(value)));
        return properties;
    }

    private static Object read(Object json) {
        return switch (json) {
            case Map<?, ?> map -> time(map);
            case List<?> list -> list.stream().map(Values::read).toList();
            case Integer number -> number.longValue();
            case String text -> text;
            case Boolean yes -> yes;
            case Long number -> number;
            case Double number -> number;
            default -> throw new IllegalArgumentException(json.toString());
        };
    }

    private static Object time(Map<?, ?> map) {
        if (map.get("zoned") instanceof String text) return ZonedDateTime.parse(text);
        if (map.get("local") instanceof String text) return LocalDateTime.parse(text);
        return LocalDate.parse(String.valueOf(map.get("date")));
    }
}
