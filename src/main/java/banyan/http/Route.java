package banyan.http;

import banyan.graph.Tx;
import banyan.units.Page;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table: enough to answer it and to describe it.
 *
 * @param method the HTTP method
 * @param path with its parts in braces
 * @param answer what a good answer looks like
 * @param body what the request's body looks like, null where it has none
 * @param says what it answers, in one sentence
 * @param params the query parameters it knows besides {@code lang}
 * @param work how it is answered
 */
record Route(
        HandlerType method,
        String path,
        Shape answer,
        @Nullable Class<?> body,
        String says,
        List<Param> params,
        Work work) {
    /** The JSON of a record, or of a generic record over another. */
    record Shape(Class<?> type, Class<?>... of) {}

    /** How a route is answered. */
    sealed interface Work {
        /** A question to one state of the organisation; its answer may be kept while the revision stands. */
        record Read(BiFunction<Tx, Ask, Object> question) implements Work {}

        /** Rows too many to hold, in the form the caller accepts. */
        record Rows(Function<Ask, Table<?>> table) implements Work {}

        /** Whatever else; {@code slow} where it may take minutes. */
        record Act(Action action, boolean slow) implements Work {}
    }

    /** Has the request to itself; answers what shall be sent as JSON, or null where it has sent its answer itself. */
    interface Action {
        @Nullable
        Object answer(Context ctx, Ask ask) throws Exception;
    }

    /** A record. */
    static Shape one(Class<?> type) {
        return new Shape(type);
    }

    /** A page of records. */
    static Shape page(Class<?> of) {
        return new Shape(Page.class, of);
    }

    /** A question to one state of the organisation. */
    static Route get(String path, Shape answer, String says, BiFunction<Tx, Ask, Object> question, Param... params) {
        return new Route(HandlerType.GET, path, answer, null, says, Arrays.asList(params), new Work.Read(question));
    }

    /** A question answered by a table. */
    static Route table(String path, Class<?> row, String says, Function<Ask, Table<?>> table, Param... params) {
        return new Route(HandlerType.GET, path, page(row), null, says, Arrays.asList(params), new Work.Rows(table));
    }

    /** Anything that needs the request itself. */
    static Route act(
            HandlerType method,
            String path,
            Shape answer,
            @Nullable Class<?> body,
            String says,
            Action action,
            Param... params) {
        return new Route(method, path, answer, body, says, Arrays.asList(params), new Work.Act(action, false));
    }

    /** The same, where it may take minutes. */
    Route slow() {
        return work instanceof Work.Act act
                ? new Route(method, path, answer, body, says, params, new Work.Act(act.action(), true))
                : this;
    }

    /** How long its answer may take. */
    Duration limit() {
        return work instanceof Work.Act act && act.slow() ? Duration.ofMinutes(30) : Duration.ofSeconds(60);
    }
}
