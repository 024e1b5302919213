package banyan.scenarios;

import banyan.units.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What receives the things of those that end, and what it has already, growing as it receives.
 *
 * <p>A successor takes everything over; a parent standing in where there is no successor takes only what may hang on
 * it.
 */
final class Heir {
    final Unit unit;
    final String of;
    final boolean successor;
    private final Set<List<Object>> has = new HashSet<>();
    private final Map<String, List<Unit>> holders = new HashMap<>();

    Heir(Unit unit, String of, boolean successor, List<Hang> hangs) {
        this.unit = unit;
        this.of = of;
        this.successor = successor;
        hangs.forEach(this::receive);
    }

    /** Whether it has the same relation to the same thing already. */
    boolean has(Hang hang) {
        return has.contains(hang.key());
    }

    /** Who holds a post at it or assists it in a role, in the order they came. */
    List<Unit> holding(Hang hang) {
        return holders.getOrDefault(hang.relation() + hang.about(), List.of());
    }

    void receive(Hang hang) {
        has.add(hang.key());
        Unit who = hang.thing().unit();
        if (!hang.out() && who != null)
            holders.computeIfAbsent(hang.relation() + hang.about(), key -> new ArrayList<>())
                    .add(who);
    }

    /** The unit, or null where nothing goes on. */
    static @Nullable Unit unit(@Nullable Heir heir) {
        return heir == null ? null : heir.unit;
    }
}
