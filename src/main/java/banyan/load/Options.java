package banyan.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How to load.
 *
 * @param replace whether what stands is removed first; else the input is added to it
 * @param dryRun whether to check only
 * @param validFrom since when the places of a division list are; null means always
 * @param progress told how far the load has come
 */
public record Options(
        boolean replace, boolean dryRun, @Nullable LocalDate validFrom, Progress progress) {
    /** Told how far a load has come. */
    public interface Progress {
        /** So many of so many nodes and relations are written. */
        void at(long done, long total);
    }

    /** Adds to what stands, silently. */
    public static Options add() {
        return new Options(false, false, null, (done, total) -> {});
    }

    /** Removes what stands first, silently. */
    public static Options replacing() {
        return new Options(true, false, null, (done, total) -> {});
    }
}
