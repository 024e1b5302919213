package banyan.units;

import java.util.List;
import java.util.stream.Collectors;

/** A refusal that names every place where something is wrong; nothing was done. */
public abstract class Faulted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Invalid.Fault> faults;

    /** @param faults at least one */
    protected Faulted(List<Invalid.Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.path() + ": " + fault.message().en())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of what they are about. */
    public final List<Invalid.Fault> faults() {
        return faults;
    }
}
