package banyan.scenarios;

import banyan.units.Faulted;
import banyan.units.Invalid;
import java.util.List;

/**
 * Something stands in the way of taking a reorganisation back: a 409 that names each thing and why; nothing changed.
 */
public final class InTheWay extends Faulted {
    private static final long serialVersionUID = 1;

    /** @param faults at least one, each with the code of the thing in the way */
    public InTheWay(List<Invalid.Fault> faults) {
        super(faults);
    }
}
