package banyan.scenarios.reconcile;

import banyan.scenarios.Change;
import banyan.scenarios.Fate;
import banyan.units.Unit;
import java.util.LinkedHashMap;
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

    /**
     * A decision on each undecided fate that has a default, marked as made by default. Where several came together for
     * one post, the decision on the last of them settles them all.
     */
    public static List<Change> of(List<Fate> fates) {
        Map<String, Change> decisions = new LinkedHashMap<>();
        for (Fate fate : fates) {
            String choice = fate.fate().equals("undecided") ? choice(fate) : null;
            if (choice == null) continue;
            Unit to = fate.what().equals("post") ? fate.to() : null;
            String settles = to == null ? fate.id() : to.code() + "/" + fate.about();
            decisions.put(settles, new Change.Decide("default-" + fate.id(), false, fate.id(), choice, BY));
        }
        return List.copyOf(decisions.values());
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
