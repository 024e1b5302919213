package banyan.assistance;

import banyan.units.Faulted;
import banyan.units.Fields;
import banyan.units.Invalid;
import java.util.List;

/** Input that reads well but contradicts itself or what there is: a 422 naming every fault; nothing was changed. */
public final class Contradiction extends Faulted {
    private static final long serialVersionUID = 1;

    /** @param faults at least one, each with the path of the field it is about */
    public Contradiction(List<Invalid.Fault> faults) {
        super(faults);
    }

    /**
     * Ends the judging of what was read.
     *
     * @throws Contradiction with every fault, if any was found
     */
    static void check(Fields fields) {
        if (!fields.faults().isEmpty()) throw new Contradiction(fields.faults());
    }
}
