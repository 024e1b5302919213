package banyan.scenarios;

import banyan.units.Invalid;
import java.util.List;
import java.util.stream.Collectors;

/** A plan that reads well but breaks a rule of the organisation: a 422 naming every fault; nothing was changed. */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Invalid.Fault> faults;

    /** @param faults at least one, each with the path of the change and field it is about */
    public RuleBroken(List<Invalid.Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.path() + ": " + fault.message().en())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the plan. */
    public List<Invalid.Fault> faults() {
        return faults;
    }
}
