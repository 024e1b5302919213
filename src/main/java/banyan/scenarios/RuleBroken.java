package banyan.scenarios;

import banyan.units.Faulted;
import banyan.units.Invalid;
import java.util.List;

/**
 * A plan that reads well but breaks a rule of the organisation: a 422 naming every fault; nothing was changed. Where
 * all that is wrong is that it would change the structure of units nobody knows, it is a 404, with the same faults.
 */
public final class RuleBroken extends Faulted {
    private static final long serialVersionUID = 1;

    private final boolean unknown;

    /** @param faults at least one, each with the path of the change and field it is about */
    public RuleBroken(List<Invalid.Fault> faults) {
        this(faults, false);
    }

    /** @param unknown whether each of them is a unit that never was */
    RuleBroken(List<Invalid.Fault> faults, boolean unknown) {
        super(faults);
        this.unknown = unknown;
    }

    /** Whether nothing is wrong but that units are named that never were. */
    public boolean unknown() {
        return unknown;
    }
}
