package banyan.scenarios;

import banyan.units.Invalid;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something stands in the way of taking a reorganisation back: a 409 that names each thing and why; nothing changed.
 */
public final class InTheWay extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Invalid.Fault> faults;

    /** @param faults at least one, each with the code of the thing in the way */
    public InTheWay(List<Invalid.Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.path() + ": " + fault.message().en())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** What stands in the way, by code. */
    public List<Invalid.Fault> faults() {
        return faults;
    }
}
