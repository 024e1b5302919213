package banyan.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A relation to be made. */
record Tie(String type, Node from, Node to, Map<String, Object> properties) {
    Tie(String type, Node from, Node to) {
        this(type, from, to, new LinkedHashMap<>());
    }

    /** Sets a property; null leaves it out. */
    Tie with(String property, @Nullable Object value) {
        if (value != null) properties.put(property, value);
        return this;
    }
}
