package banyan.scenarios;

import banyan.units.Unit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One relation that hangs on a thing.
 *
 * @param code the thing it hangs on
 * @param id of the relation, good within the transaction only
 * @param relation its type, such as {@code HOLDS}
 * @param out whether it starts at the thing
 * @param properties the relation's own
 * @param thing what is at its other end
 */
record Hang(String code, String id, String relation, boolean out, Map<String, Object> properties, Thing thing) {
    /** @param of place, branch, organization, leader, task or round; code and kind are null for the last two */
    record Thing(
            @Nullable String ref,
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String of,
            @Nullable String form) {
        @Nullable
        Unit unit() {
            return code == null
                    ? null
                    : new Unit(
                            code, Objects.requireNonNullElse(name, code), Objects.requireNonNullElse(kind, "leader"));
        }
    }

    /** The post or role it is about; empty where there is none. */
    String about() {
        return Objects.toString(properties.getOrDefault("post", properties.getOrDefault("role", "")));
    }

    /** What two relations have in common that say the same of the same thing. */
    List<Object> key() {
        return List.of(relation, out, Objects.requireNonNullElse(thing.ref(), id), about());
    }
}
