package banyan.scenarios;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a plan into runs: neighbouring changes of one kind that have nothing in common, which one statement may perform
 * at once with the same end as one after the other. Pure.
 */
final class Runs {
    /** @param indexes where each of the changes stands in the plan, from 0 */
    record Run(List<Change> changes, List<Integer> indexes) {}

    private Runs() {}

    static List<Run> of(List<Change> changes) {
        List<Run> runs = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.off()) continue;
            boolean joins = !runs.isEmpty()
                    && runs.getLast().changes().getFirst().kind().equals(change.kind())
                    && Collections.disjoint(changed, change.claims())
                    && Collections.disjoint(changed, change.uses())
                    && Collections.disjoint(used, change.claims());
            if (!joins) {
                runs.add(new Run(new ArrayList<>(), new ArrayList<>()));
                changed.clear();
                used.clear();
            }
            runs.getLast().changes().add(change);
            runs.getLast().indexes().add(i);
            changed.addAll(change.claims());
            used.addAll(change.uses());
        }
        return runs;
    }
}
