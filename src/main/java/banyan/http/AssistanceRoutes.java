package banyan.http;

import static banyan.http.Param.AFTER;
import static banyan.http.Param.LIMIT;
import static banyan.http.Param.UNIT;
import static banyan.http.Route.act;
import static banyan.http.Route.get;
import static banyan.http.Route.one;
import static banyan.http.Route.page;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.PUT;

import banyan.assistance.Assistance;
import banyan.assistance.Board;
import banyan.assistance.Helpers;
import banyan.assistance.Policies;
import banyan.assistance.Rounds;
import banyan.assistance.Tasks;
import banyan.assistance.WeakPoints;
import banyan.graph.Tx;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The routes of assistance: what the route table has no room for. */
final class AssistanceRoutes {
    private static final String POLICY = "/api/policies/{unit}";

    private static final Param ROLE = Param.may("role", Param.Type.TEXT, "Only helpers in this role.");
    private static final Param OVER = Param.may("over", Param.Type.YES_NO, "Only those who carry too many.");
    private static final Param OVERDUE =
            Param.may("overdue", Param.Type.YES_NO, "Only what is open after its deadline.");

    private final Opening opening;
    private final Rooms rooms;
    private final Policies policies;

    AssistanceRoutes(Rooms rooms, Opening opening) {
        this.opening = opening;
        this.rooms = rooms;
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
                (ctx, ask) -> write(tx -> policies.delete(tx, ask.path("unit")))),
            get("/api/units/{code}/assistance/board", one(Board.Of.class), "A county's assistance board in one answer: branches, gaps, overloads, weak points, villages, tasks, rounds.",
                (tx, ask) -> rooms.board().of(tx, ask.code(), LocalDate.now())),
            get("/api/units/{code}/assistance/gaps", page(Assistance.Gap.class), "The roles that lack helpers, of backward branches and of weak villages.",
                (tx, ask) -> rooms.assistance().gaps(tx, ask.code(), ask.limit(200), ask.text(AFTER)), LIMIT, AFTER),
            get("/api/units/{code}/weak-points", page(WeakPoints.WeakPoint.class), "Single points of failure: the helpers without whom something falls below what the policy requires.",
                (tx, ask) -> rooms.weakPoints().of(tx, ask.code(), ask.limit(200), ask.text(AFTER)), LIMIT, AFTER),
            get("/api/units/{code}/tasks", page(Tasks.Task.class), "What the backward branches at and below a unit have to do, what is due first in front.",
                (tx, ask) -> rooms.tasks().below(tx, ask.code(), ask.yes(OVERDUE), LocalDate.now(), ask.limit(200), ask.text(AFTER)), OVERDUE, LIMIT, AFTER),
            get("/api/units/{code}/rounds", page(Rounds.Round.class), "The yearly rounds of screening, and their state in each unit directly below.",
                (tx, ask) -> rooms.rounds().of(tx, ask.code())),
            get("/api/helpers", page(Helpers.Item.class), "Whoever helps at and below a unit, and what they carry against their caps.",
                (tx, ask) -> rooms.helpers().list(tx, ask.text(UNIT), ask.text(ROLE), ask.yes(OVER), ask.limit(200), ask.text(AFTER)), UNIT, ROLE, OVER, LIMIT, AFTER),
            get("/api/helpers/{code}", one(Helpers.Helper.class), "A helper: everything it helps, loads against caps, how far the trips are.",
                (tx, ask) -> rooms.helpers().of(tx, ask.code())),
            get("/api/helpers/{code}/removal", one(Helpers.Removal.class), "What falls below the required set without a helper.",
                (tx, ask) -> rooms.helpers().removal(tx, ask.code())),
            get("/api/branches/{code}/tasks", page(Tasks.Task.class), "What one branch has to do.",
                (tx, ask) -> rooms.tasks().of(tx, ask.code(), LocalDate.now())));
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
