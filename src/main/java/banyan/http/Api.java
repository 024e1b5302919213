package banyan.http;

import static banyan.http.Route.act;
import static banyan.http.Route.one;
import static io.javalin.http.HandlerType.GET;

import banyan.graph.Graph;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The route table: one line a question, each leading to one method of one feature. */
final class Api {
    private final Rooms rooms;
    private final Supplier<@Nullable Graph> graph;
    private final List<Route> routes;

    /** @param graph null until it is open */
    Api(Rooms rooms, Supplier<@Nullable Graph> graph) {
        this.rooms = rooms;
        this.graph = graph;
        this.routes = List.of(
                act(
                        GET,
                        "/health",
                        one(Health.class),
                        null,
                        "Whether questions are answered, and from which revision.",
                        this::health),
                act(GET, "/api/openapi.json", one(Object.class), null, "This description.", this::openApi));
    }

    List<Route> routes() {
        return routes;
    }

    private Object health(Context ctx, Ask ask) {
        Health health = Health.of(graph.get());
        ctx.status(health.ready() ? 200 : 503);
        return health;
    }

    private Object openApi(Context ctx, Ask ask) {
        return OpenApi.of(routes);
    }
}
