package banyan.scenarios;

import banyan.coverage.Tallies.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan would do.
 *
 * @param revision of the organisation it was tried on
 * @param changes those performed, derived ones after the change they follow from
 * @param counts every measure of the whole organisation
 * @param coverage every measure of each place touched and each of its ancestors, the root first
 * @param fates the no-loss ledger
 * @param ledger its sums; one that does not balance is a fault that blocks
 * @param remaps old code to new, for systems that keep a copy
 * @param undecided number of fates that need a decision before applying
 */
public record Impact(
        long revision,
        List<Change> changes,
        Counts counts,
        List<Level> coverage,
        List<Fate> fates,
        List<Balance> ledger,
        List<Remap> remaps,
        int undecided) {
    /** By measure; null where there was or is no root. */
    public record Counts(
            @Nullable Map<String, Long> before, @Nullable Map<String, Long> after) {}

    /**
     * @param to the successor; null where there is none
     * @param share of the old unit that goes to the new one, from 0 to 1
     */
    public record Remap(
            String from,
            String fromName,
            @Nullable String to,
            @Nullable String toName,
            double share) {}

    /**
     * One line of the ledger: what the receiving units had, what was brought in, what they have now.
     *
     * @param what as in {@link Fate}
     * @param before with those that receive
     * @param broughtIn from those that end
     * @param letGo or merged with one already there
     * @param after counted again in the changed graph
     */
    public record Balance(String what, long before, long broughtIn, long letGo, long after) {
        /** Whether nothing was lost and nothing invented. */
        public boolean balanced() {
            return before + broughtIn - letGo == after;
        }
    }
}
