package banyan.scenarios.reconcile;

import banyan.scenarios.Change;
import banyan.scenarios.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides by default what a plan leaves undecided: nobody is given a post that several held, helpers beyond the
 * policy's most all stay, of several values of a fact that of the first holds. Members are never decided over.
 */
public final class Defaults {
    private static final String BY = "default";

    private Defaults() {}

    /** A decision on each undecided fate that has a default, marked as made by default. */
    public static List<Change> of(List<Fate> fates) {
        List<Change> decisions = new ArrayList<>();
        for (Fate fate : fates) {
            String choice = fate.fate().equals("undecided") ? choice(fate) : null;
            if (choice != null)
                decisions.add(new Change.Decide("d" + (decisions.size() + 1), false, fate.id(), choice, BY));
        }
        return decisions;
    }

    /** How many of the undecided there are of each sort: posts, helpers, facts. */
    public static Map<String, Integer> counts(List<Fate> fates) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Fate fate : fates) {
            if (fate.fate().equals("undecided")) counts.merge(fate.what(), 1, Integer::sum);
        }
        return counts;
    }

    private static @Nullable String choice(Fate fate) {
        return switch (fate.what()) {
            case "post" -> "none";
            case "helper" -> "all";
            case "fact" ->
                fate.choices() == null || fate.choices().isEmpty()
                        ? null
                        : fate.choices().getFirst().code();
            default -> null;
        };
    }
}
