package banyan.http;

import banyan.scenarios.plans.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The one shape of every error (RFC 9457), sent as {@code application/problem+json}.
 *
 * @param type what sort of problem, always the same address for the same sort
 * @param title the sort in words
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param fields each place of the input that is wrong, where the input is
 * @param id of a server fault: the same stands in the log
 * @param possible what can be done instead, where the state of a thing is in the way
 * @param yours what was to be written, where a race was lost
 * @param current what stands there, where a race was lost
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Field> fields,
        @Nullable String id,
        @Nullable List<String> possible,
        @Nullable JsonNode yours,
        @Nullable Scenario current) {
    /** One place and what is wrong there. */
    public record Field(String path, String message) {}

    /** One that says no more than what is wrong. */
    static Problem of(String type, String title, int status, String detail) {
        return new Problem(type, title, status, detail, null, null, null, null, null);
    }

    Problem at(@Nullable List<Field> faults, @Nullable String log) {
        return new Problem(type, title, status, detail, faults, log, possible, yours, current);
    }

    Problem possible(List<String> acts) {
        return new Problem(type, title, status, detail, fields, id, acts, yours, current);
    }

    Problem texts(@Nullable JsonNode lost, Scenario stands) {
        return new Problem(type, title, status, detail, fields, id, possible, lost, stands);
    }
}
