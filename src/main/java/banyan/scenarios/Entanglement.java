package banyan.scenarios;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What the changes of one wave have taken hold of. Two changes that hold the two ends of one relation, or of which one
 * stands below the other, cannot hand over at once: the later one waits for the next wave. Pure.
 */
final class Entanglement {
    private final Set<String> relations = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    /**
     * Takes hold of what a change needs; false, and nothing taken, where an earlier one holds some of it.
     *
     * @param takers codes chosen to take something over
     */
    boolean take(Change change, Set<String> itsRelations, Set<String> takers, Rules rules) {
        Set<String> itsParents = new HashSet<>(takers);
        itsParents.removeAll(change.changes());
        for (String code : change.changes()) {
            Named.Parent parent = rules.of(code).parent();
            if (parent != null) itsParents.add(parent.code());
        }
        boolean free = Collections.disjoint(relations, itsRelations)
                && Collections.disjoint(changed, itsParents)
                && Collections.disjoint(parents, change.changes());
        if (!free) return false;
        relations.addAll(itsRelations);
        changed.addAll(change.changes());
        parents.addAll(itsParents);
        return true;
    }
}
