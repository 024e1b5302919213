package banyan.scenarios.plans;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody else changed the scenario since it was read: a 412 with both texts; nothing was written. */
public final class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Scenario theirs;
    private final transient @Nullable JsonNode yours;

    /**
     * @param theirs the scenario as it stands
     * @param yours what was to be written; null where nothing but a step was asked for
     */
    public LostRace(Scenario theirs, @Nullable JsonNode yours) {
        super("The scenario " + theirs.id() + " was changed by somebody else: it is at version " + theirs.version()
                + " now.");
        this.theirs = theirs;
        this.yours = yours;
    }

    /** The scenario as it stands. */
    public Scenario theirs() {
        return theirs;
    }

    /** What was to be written; null where nothing but a step was asked for. */
    public @Nullable JsonNode yours() {
        return yours;
    }
}
