package banyan.units;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing on the day asked for.
 *
 * @param labels those it had; of one that ended since without the label of its kind
 * @param properties those it had
 */
public record Then(String ref, Set<String> labels, Map<String, Object> properties) {
    /** {@code place}, {@code branch}, {@code organization} or {@code leader}. */
    public String of() {
        if (labels.contains("Former")) return text("of");
        if (labels.contains("Place")) return "place";
        if (labels.contains("Branch")) return "branch";
        return labels.contains("Organization") ? "organization" : "leader";
    }

    /** Whether it was a place or branch. */
    public boolean isUnit() {
        return of().equals("place") || of().equals("branch");
    }

    /** Whether it was over by then. */
    public boolean isFormer() {
        return labels.contains("Former");
    }

    /** The day it was over; long ago where no day is told. */
    LocalDate until() {
        return Objects.requireNonNullElse(date("until"), LocalDate.MIN);
    }

    /** Whether it was on the backward list. */
    public boolean isBackward() {
        return labels.contains("Backward");
    }

    public String code() {
        return text("code");
    }

    public String name() {
        return text("name");
    }

    /** Its kind; {@code leader} for a leader. */
    public String kind() {
        return properties.get("kind") instanceof String kind ? kind : "leader";
    }

    /** As every answer names it. */
    public Unit unit() {
        return new Unit(code(), name(), kind());
    }

    /** A whole number; nought where there is none. */
    public long number(String property) {
        return properties.get(property) instanceof Number number ? number.longValue() : 0;
    }

    /** A day; null where there is none. */
    public @Nullable LocalDate date(String property) {
        return properties.get(property) instanceof LocalDate day ? day : null;
    }

    /** A text; empty where there is none. */
    public String text(String property) {
        return Objects.toString(properties.get(property), "");
    }
}
