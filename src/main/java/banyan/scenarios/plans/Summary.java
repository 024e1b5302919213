package banyan.scenarios.plans;

import banyan.units.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A scenario in a list.
 *
 * @param state the word for its {@link State}
 * @param changes how many it has
 * @param created the moment, in UTC
 */
public record Summary(
        String id,
        String name,
        Unit root,
        String author,
        @Nullable LocalDate on,
        String state,
        long version,
        long base,
        long changes,
        String created) {}
