package banyan.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one shape of every error (RFC 9457), sent as {@code application/problem+json}.
 *
 * @param type what sort of problem, always the same address for the same sort
 * @param title the sort in words
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param fields each place of the input that is wrong, where the input is
 * @param id of a server fault: the same stands in the log
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Field> fields,
        @Nullable String id) {
    /** One place and what is wrong there. */
    public record Field(String path, String message) {}
}
