package banyan.http;

import banyan.graph.Busy;
import org.jspecify.annotations.Nullable;

/**
 * How the server is.
 *
 * @param status {@code up}, {@code starting} or {@code loading}
 * @param ready whether questions are answered now
 * @param revision of the organisation; null while it is not ready
 * @param version of this program
 */
public record Health(String status, boolean ready, @Nullable Long revision, String version) {
    static Health of(Opening opening) {
        if (!opening.isDone()) return new Health("starting", false, null, About.version());
        try {
            return new Health("up", true, opening.graph().settled(), About.version());
        } catch (Busy e) {
            return new Health("loading", false, null, About.version());
        }
    }
}
