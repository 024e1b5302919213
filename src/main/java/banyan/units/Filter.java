package banyan.units;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A choice among units; {@link Units#filter} makes it from what people ask.
 *
 * @param of {@code place} or {@code branch}; null means both
 * @param kind id of a kind of that sort; null means all
 */
public record Filter(@Nullable String of, @Nullable String kind) {
    /** No choice made. */
    public static final Filter ALL = new Filter(null, null);

    /** Whether a unit of a past day is among those chosen. */
    boolean takes(Then unit) {
        return unit.isUnit() && (of == null || of.equals(unit.of())) && (kind == null || kind.equals(unit.kind()));
    }

    /** The parameters of a question about a unit with this choice. */
    Map<String, Object> with(String code) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("code", code);
        parameters.put("of", of);
        parameters.put("kind", kind);
        return parameters;
    }
}
