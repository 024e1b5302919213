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
    final String ref;
    private final Set<List<Object>> has = new HashSet<>();
    private final Map<String, List<Holder>> holders = new HashMap<>();

    /**
     * Who holds a post at it or assists it in a role.
     *
     * @param fate the id of the fate by which it came here; null for one that was here before
     */
    record Holder(Hang hang, Unit who, @Nullable String fate) {}

    Heir(Unit unit, String ref, String of, boolean successor, List<Hang> hangs) {
        this.ref = ref;
        this.unit = unit;
        this.of = of;
        this.successor = successor;
        hangs.forEach(hang -> receive(hang, null));
    }

    /** Whether it has the same relation to the same thing already. */
    boolean has(Hang hang) {
        return has.contains(hang.key());
    }

    /** Who holds a post at it or assists it in a role, in the order they came. */
    List<Holder> holding(Hang hang) {
        return List.copyOf(holders.getOrDefault(hang.relation() + hang.about(), List.of()));
    }

    void receive(Hang hang, @Nullable String fate) {
        has.add(hang.key());
        Unit who = hang.thing().unit();
        if (!hang.out() && who != null)
            holders.computeIfAbsent(hang.relation() + hang.about(), key -> new ArrayList<>())
                    .add(new Holder(hang, who, fate));
    }

    /** Somebody no longer holds or assists. */
    void release(Holder holder) {
        has.remove(holder.hang().key());
        holders.values().forEach(list -> list.remove(holder));
    }
}
