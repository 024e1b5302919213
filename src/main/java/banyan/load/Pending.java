package banyan.load;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load in several transactions that has begun and not ended.
 *
 * @param paths what it loads
 * @param replace whether it removes what stood before
 * @param validFrom since when the places of its lists are
 * @param aside the folder into which what stood before was exported; null when it only adds
 * @param revision what it makes carries this revision
 * @param files a fingerprint of the files it read
 */
public record Pending(
        List<String> paths,
        boolean replace,
        @Nullable LocalDate validFrom,
        @Nullable String aside,
        long revision,
        String files) {
    /** A thing the load has made. */
    record Made(String ref, String id) {}
}
