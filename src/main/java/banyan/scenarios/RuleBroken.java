package banyan.scenarios;

import banyan.units.Faulted;
import banyan.units.Invalid;
import java.util.List;

/** A plan that reads well but breaks a rule of the organisation: a 422 naming every fault; nothing was changed. */
public final class RuleBroken extends Faulted {
    private static final long serialVersionUID = 1;

    /** @param faults at least one, each with the path of the change and field it is about */
    public RuleBroken(List<Invalid.Fault> faults) {
        super(faults);
    }
}
