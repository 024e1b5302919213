package banyan.http;

import static banyan.http.Route.act;
import static banyan.http.Route.get;
import static banyan.http.Route.one;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.PUT;

import banyan.assistance.Policies;
import banyan.graph.Tx;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The routes of assistance: what the route table has no room for. */
final class AssistanceRoutes {
    private static final String POLICY = "/api/policies/{unit}";

    private final Opening opening;
    private final Policies policies;

    AssistanceRoutes(Rooms rooms, Opening opening) {
        this.opening = opening;
        this.policies = rooms.policies();
    }

    List<Route> routes() {
        // spotless:off
        return List.of(
            get(POLICY, one(Policies.InForce.class), "The pairing policy in force for a unit, and which unit it was made for.",
                (tx, ask) -> policies.of(tx, ask.path("unit"))),
            act(PUT, POLICY, one(Policies.InForce.class), Policies.Given.class, "Makes a pairing policy for a unit; it holds there and below at once.",
                this::putPolicy),
            act(DELETE, POLICY, one(Policies.InForce.class), null, "Takes away the policy made for a unit: what holds above holds there again.",
                (ctx, ask) -> write(tx -> policies.delete(tx, ask.path("unit")))));
        // spotless:on
    }

    private Object putPolicy(Context ctx, Ask ask) {
        JsonNode body = Body.json(ctx);
        return write(tx -> policies.put(tx, ask.path("unit"), body));
    }

    private <T> T write(Function<Tx, T> change) {
        return opening.graph().write(change).answer();
    }
}
