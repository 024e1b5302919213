package banyan.bench;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Somebody who answers a question.
 *
 * @param name as printed
 * @param ask asks once; this is what is timed
 * @param figures what of the answer must be the same for all; null where the answer is no matter
 */
record Contestant(String name, Supplier<?> ask, Function<Object, ?> figures) {
    /** One whose answer is compared. */
    @SuppressWarnings("unchecked")
    static <A> Contestant of(String name, Supplier<A> ask, Function<A, ?> figures) {
        return new Contestant(name, ask, answer -> figures.apply((A) answer));
    }

    /** One that is there for its time only, such as an empty question. */
    static Contestant silent(String name, Supplier<?> ask) {
        return new Contestant(name, ask, null);
    }
}
