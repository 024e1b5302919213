package banyan.scenarios;

import banyan.units.Names;
import banyan.units.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a code that a plan names.
 *
 * @param code as named
 * @param ref null, like all that follow up to {@code properties}, when no living thing bears the code
 * @param of {@code place}, {@code branch}, {@code organization} or {@code leader}
 * @param properties all of the thing's own
 * @param backward whether it is on the backward list
 * @param ancestors codes of the units above it, the root first
 * @param parent what it stands under or is located in; null for the root and for leaders
 * @param formers those who bore the code and ended, the latest first
 * @param refs refs ever given that are this code or this code with a number
 * @param lastState the latest day something of it was overwritten; null when nothing ever was
 */
record Named(
        String code,
        @Nullable String ref,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String of,
        @Nullable Map<String, Object> properties,
        boolean backward,
        List<String> ancestors,
        @Nullable Parent parent,
        List<Gone> formers,
        List<String> refs,
        @Nullable LocalDate lastState) {
    record Parent(String code, String name, String kind, String of) {
        Unit unit() {
            return new Unit(code, name, kind);
        }
    }

    record Gone(@Nullable String name, @Nullable LocalDate until) {}

    boolean living() {
        return ref != null;
    }

    /** The ref a new thing with this code is given. */
    String nextRef() {
        if (!refs.contains(code)) return code;
        int n = 2;
        while (refs.contains(code + "-" + n)) n++;
        return code + "-" + n;
    }

    Map<String, Object> values() {
        return Objects.requireNonNullElse(properties, Map.of());
    }

    /** The earliest day on which it may change: it had begun, and nothing later is known of it. */
    @Nullable
    LocalDate mayChangeFrom() {
        LocalDate since = values().get("since") instanceof LocalDate day ? day : null;
        if (since == null || lastState == null) return since == null ? lastState : since;
        return since.isAfter(lastState) ? since : lastState;
    }

    /** Why so many members cannot leave it, {@code formal} of them formal; null where they can. */
    @Nullable
    Names lacks(long members, long formal) {
        long has = number("members");
        long hasFormal = number("formalMembers");
        if (members > has)
            return new Names(
                    "多于 " + code + " 的党员（" + has + " 名）", "is more than the " + has + " members " + code + " has");
        if (formal > hasFormal)
            return new Names(
                    "其中正式党员多于 " + code + " 的正式党员（" + hasFormal + " 名）",
                    "counts more than the " + hasFormal + " formal members " + code + " has");
        if (members - formal > has - hasFormal)
            return new Names(
                    "留在 " + code + " 的正式党员将多于党员",
                    "would leave " + code + " with " + (hasFormal - formal) + " formal members among "
                            + (has - members));
        return null;
    }

    long number(String property) {
        return values().get(property) instanceof Number number ? number.longValue() : 0;
    }

    String text(String property) {
        return Objects.toString(values().get(property), "");
    }

    Unit unit() {
        return new Unit(code, Objects.requireNonNullElse(name, code), Objects.requireNonNullElse(kind, "leader"));
    }
}
