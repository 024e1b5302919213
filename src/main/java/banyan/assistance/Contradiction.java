package banyan.assistance;

import banyan.units.Faulted;
import banyan.units.Invalid;
import banyan.units.Names;
import java.util.List;

/** Input that reads well but contradicts itself or what there is: a 422 naming every fault; nothing was changed. */
public final class Contradiction extends Faulted {
    private static final long serialVersionUID = 1;

    /** @param faults at least one, each with the path of the field it is about */
    public Contradiction(List<Invalid.Fault> faults) {
        super(faults);
    }

    /** One fault, its message in Chinese and English. */
    public static Contradiction at(String path, String zh, String en) {
        return new Contradiction(List.of(new Invalid.Fault(path, new Names(zh, en))));
    }
}
