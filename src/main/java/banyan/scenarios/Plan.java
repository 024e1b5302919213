package banyan.scenarios;

import java.time.LocalDate;
import java.util.List;

/**
 * Changes in the order they are to happen.
 *
 * @param on the day they take effect
 */
public record Plan(List<Change> changes, LocalDate on) {
    public Plan {
        changes = List.copyOf(changes);
    }
}
