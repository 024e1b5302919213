package banyan.units;

import java.util.List;

/** Input that does not say what it must: a 400 that names each place and what is wrong there. Nothing was done. */
public final class Invalid extends Faulted {
    private static final long serialVersionUID = 1;

    /**
     * One fault.
     *
     * @param path where: a query parameter, or the way into a body such as {@code changes[1].into.code}
     * @param message what is wrong there, in both languages
     */
    public record Fault(String path, Names message) {}

    /** @param faults at least one */
    public Invalid(List<Fault> faults) {
        super(faults);
    }

    /** One fault, its message in Chinese and English. */
    public static Invalid at(String path, String zh, String en) {
        return new Invalid(List.of(new Fault(path, new Names(zh, en))));
    }
}
