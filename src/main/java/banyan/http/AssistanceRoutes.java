package banyan.http;

import static banyan.http.Param.AFTER;
import static banyan.http.Param.AS_OF;
import static banyan.http.Param.LIMIT;
import static banyan.http.Param.UNIT;
import static banyan.http.Route.act;
import static banyan.http.Route.get;
import static banyan.http.Route.one;
import static banyan.http.Route.page;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import banyan.assistance.Assistance;
import banyan.assistance.Board;
import banyan.assistance.Helpers;
import banyan.assistance.Lifecycle;
import banyan.assistance.Lifted;
import banyan.assistance.Paths;
import banyan.assistance.Policies;
import banyan.assistance.Proposals;
import banyan.assistance.Rounds;
import banyan.assistance.Tasks;
import banyan.assistance.WeakPoints;
import banyan.graph.Tx;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The routes of assistance: what the route table has no room for. */
final class AssistanceRoutes {
    private static final String POLICY = "/api/policies/{unit}";

    private static final String TASKS = "/api/branches/{code}/tasks";
    private static final String VISITS = "/api/branches/{code}/visits";
    private static final Param FROM =
            Param.must("from", Param.Type.TEXT, "Where to begin: a level of helpers, or a code.");
    private static final Param TO =
            Param.must("to", Param.Type.TEXT, "Where to end: a level of what is helped, or a code.");
    private static final Param END_OF =
            Param.may("of", Param.Type.TEXT, "Code of the count's from; none for those without.");
    private static final Param AT = Param.may("at", Param.Type.TEXT, "Code of the count's to; none for those without.");
    private static final Param VIA = Param.may(
            "via",
            Param.Type.LIST,
            "Only these relations, comma separated: PART_OF, LOCATED_IN, HOLDS, CONTACTS, ASSISTS, COVERS.");
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
            act(POST, "/api/units/{code}/proposals", one(Proposals.Proposed.class), Proposals.Wish.class, "Helpers for what is missing, within caps and places, as changes for a scenario; nothing is stored.",
                this::propose),
            get("/api/units/{code}/tasks", page(Tasks.Task.class), "What the backward branches at and below a unit have to do, what is due first in front.",
                (tx, ask) -> rooms.tasks().below(tx, ask.code(), ask.yes(OVERDUE), LocalDate.now(), ask.limit(200), ask.text(AFTER)), OVERDUE, LIMIT, AFTER),
            get("/api/units/{code}/rounds", page(Rounds.Round.class), "The yearly rounds of screening, and their state in each unit directly below.",
                (tx, ask) -> rooms.rounds().of(tx, ask.code())),
            get("/api/helpers", page(Helpers.Item.class), "Whoever helps at and below a unit, and what they carry against their caps.",
                (tx, ask) -> rooms.helpers().list(tx, ask.text(UNIT), ask.text(ROLE), ask.yes(OVER), ask.limit(200), ask.text(AFTER)), UNIT, ROLE, OVER, LIMIT, AFTER),
            get("/api/helpers/{code}", one(Helpers.Helper.class), "A helper: everything it helps, loads against caps, how far the trips are.",
                this::helper, AS_OF),
            get("/api/helpers/{code}/removal", one(Helpers.Removal.class), "What falls below the required set without a helper.",
                (tx, ask) -> rooms.helpers().removal(tx, ask.code())),
            get("/api/units/{code}/lifted", one(Lifted.Between.class), "Pairings and contact points counted between two levels, from departments to townships, say.",
                (tx, ask) -> rooms.lifted().between(tx, ask.code(), ask.needed(FROM), ask.needed(TO)), FROM, TO),
            get("/api/units/{code}/lifted/pairs", page(Lifted.Pair.class), "What one of those counts holds.",
                (tx, ask) -> rooms.lifted().pairs(tx, ask.code(), ask.needed(FROM), ask.needed(TO), ask.text(END_OF), ask.text(AT), ask.limit(200), ask.text(AFTER)), FROM, TO, END_OF, AT, LIMIT, AFTER),
            get("/api/path", one(Paths.Between.class), "The shortest ways between two things, along all relations or some.",
                (tx, ask) -> rooms.paths().between(tx, ask.needed(FROM), ask.needed(TO), ask.list(VIA), ask.limit(5)), FROM, TO, VIA, LIMIT),
            get("/api/units/{code}/pairings", page(Lifecycle.Pairing.class), "Whoever helps a unit or ever did, from when to when.",
                (tx, ask) -> rooms.lifecycle().pairings(tx, ask.code())),
            get(TASKS, page(Tasks.Task.class), "What one branch has to do.",
                (tx, ask) -> rooms.tasks().of(tx, ask.code(), LocalDate.now())),
            act(POST, TASKS, page(Tasks.Task.class), Lifecycle.GivenTask.class, "Records a task of a branch, or changes the one of the same kind and text.",
                (ctx, ask) -> written(ctx, (tx, body) -> rooms.lifecycle().task(tx, ask.code(), body, LocalDate.now()))),
            get(VISITS, page(Lifecycle.Visited.class), "The visits and lectures recorded there, the latest first.",
                (tx, ask) -> rooms.lifecycle().visits(tx, ask.code())),
            act(POST, VISITS, page(Lifecycle.Visited.class), Lifecycle.GivenVisit.class, "Records how often a leader came on a day.",
                (ctx, ask) -> written(ctx, (tx, body) -> rooms.lifecycle().visit(tx, ask.code(), body, LocalDate.now()))),
            act(POST, "/api/branches/{code}/screenings", one(Lifecycle.Screening.class), Lifecycle.GivenScreening.class, "Records what a branch was found to be in a year's round.",
                (ctx, ask) -> written(ctx, (tx, body) -> rooms.lifecycle().screening(tx, ask.code(), body, LocalDate.now()))));
        // spotless:on
    }

    private Object helper(Tx tx, Ask ask) {
        LocalDate day = ask.asOf();
        return day == null
                ? rooms.helpers().of(tx, ask.code())
                : rooms.pastAssistance().helper(tx, day, ask.code());
    }

    private Object putPolicy(Context ctx, Ask ask) {
        JsonNode body = Body.json(ctx);
        return write(tx -> policies.put(tx, ask.path("unit"), body));
    }

    private Object propose(Context ctx, Ask ask) {
        Proposals.Wish wish = Proposals.read(ctx.bodyAsBytes().length == 0 ? null : Body.json(ctx));
        return opening.graph()
                .read(tx -> rooms.proposals().propose(tx, ask.code(), wish, ask.lang()))
                .answer();
    }

    private Object written(Context ctx, BiFunction<Tx, JsonNode, Object> change) {
        JsonNode body = Body.json(ctx);
        return write(tx -> change.apply(tx, body));
    }

    private <T> T write(Function<Tx, T> change) {
        return opening.graph().write(change).answer();
    }
}
