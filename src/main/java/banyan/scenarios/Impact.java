package banyan.scenarios;

import banyan.checks.Offender;
import banyan.coverage.Tallies.Level;
import banyan.units.Invalid;
import banyan.units.Names;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param checks what the plan breaks, mends and leaves as it was among what it touches
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
        CheckChanges checks,
        List<Remap> remaps,
        int undecided) {
    /**
     * Lets nothing be applied that would lose something.
     *
     * @throws RuleBroken naming each fate that is undecided and each line of the ledger that does not balance
     */
    void mustBeSettled() {
        List<Invalid.Fault> faults = new ArrayList<>();
        for (Fate fate : fates) {
            if (!fate.undecided()) continue;
            String thing = fate.thing() == null ? "" : " " + fate.thing().name();
            faults.add(new Invalid.Fault(
                    "fates[" + fate.id() + "]",
                    new Names(
                            fate.of().name() + " 的 " + fate.what() + thing + " 去向未定，须先作出决定（decide）",
                            fate.what() + thing + " of " + fate.of().name() + " is undecided and needs a decide")));
        }
        for (Balance line : ledger) {
            if (line.balanced()) continue;
            String sum = line.before() + " + " + line.broughtIn() + " − " + line.letGo() + " ≠ " + line.after();
            faults.add(new Invalid.Fault(
                    "ledger[" + line.what() + "]", new Names("账目不平：" + sum, "does not balance: " + sum)));
        }
        if (!faults.isEmpty()) throw new RuleBroken(faults);
    }

    /** By measure; null where there was or is no root. */
    public record Counts(
            @Nullable Map<String, Long> before, @Nullable Map<String, Long> after) {}

    /** Offenders by what the plan does to them; the same offender is one of the same check at the same code. */
    public record CheckChanges(List<Offender> introduced, List<Offender> resolved, List<Offender> standing) {
        /** @param recoded old codes to new ones: who only bears another code is still the same */
        static CheckChanges of(List<Offender> before, Map<String, String> recoded, List<Offender> after) {
            Map<String, Offender> were = new LinkedHashMap<>();
            before.forEach(offender -> were.put(
                    offender.check() + " "
                            + recoded.getOrDefault(
                                    offender.unit().code(), offender.unit().code()),
                    offender));
            List<Offender> introduced = new ArrayList<>();
            List<Offender> standing = new ArrayList<>();
            for (Offender offender : after) (were.remove(key(offender)) == null ? introduced : standing).add(offender);
            return new CheckChanges(introduced, List.copyOf(were.values()), standing);
        }

        private static String key(Offender offender) {
            return offender.check() + " " + offender.unit().code();
        }
    }

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
        @JsonProperty
        public boolean balanced() {
            return before + broughtIn - letGo == after;
        }
    }
}
