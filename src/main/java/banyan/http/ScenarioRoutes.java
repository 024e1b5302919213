package banyan.http;

import static banyan.http.Param.AFTER;
import static banyan.http.Param.LIMIT;
import static banyan.http.Param.UNDER;
import static banyan.http.Route.act;
import static banyan.http.Route.one;
import static banyan.http.Route.page;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import banyan.graph.Graph;
import banyan.graph.Tx;
import banyan.scenarios.Applied;
import banyan.scenarios.Change;
import banyan.scenarios.Impact;
import banyan.scenarios.ImpactPage;
import banyan.scenarios.Reorganizations;
import banyan.scenarios.Scenarios;
import banyan.scenarios.plans.Act;
import banyan.scenarios.plans.Comparison;
import banyan.scenarios.plans.Conflict;
import banyan.scenarios.plans.Content;
import banyan.scenarios.plans.Decision;
import banyan.scenarios.plans.Impacts;
import banyan.scenarios.plans.Job;
import banyan.scenarios.plans.Pending;
import banyan.scenarios.plans.Plans;
import banyan.scenarios.plans.Plans.Stamp;
import banyan.scenarios.plans.Rebase;
import banyan.scenarios.plans.Repairs;
import banyan.scenarios.plans.Review;
import banyan.scenarios.plans.Scenario;
import banyan.scenarios.plans.State;
import banyan.scenarios.plans.Summary;
import banyan.units.Fields;
import banyan.units.Invalid;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes of kept scenarios: what the route table has no room for. */
final class ScenarioRoutes {
    private static final Param STATE = Param.may("state", Param.Type.TEXT, "Only those in this state.");
    private static final Param FAULT = Param.must("fault", Param.Type.TEXT, "check:unit, as the impact names it.");
    private static final Param WITH = Param.may("with", Param.Type.LIST, "Ids of others, comma separated.");
    private static final String ONLY_ITS_STYLE = "default-src 'none'; style-src 'sha256-" + Web.sha256(ImpactPage.STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    private static final String ONE = "/api/scenarios/{id}";

    private final Opening opening;
    private final Plans plans;
    private final Impacts impacts;
    private final Review review;
    private final Repairs repairs;
    private final Scenarios scenarios;
    private final Reorganizations past;

    /** A step as it is asked for. */
    record StepBody(
            @Nullable String by,
            @Nullable String why,
            @Nullable List<String> refuse) {}

    /** Who makes it happen, why, and what the reorganisation is called; null: as the scenario. */
    record ApplyBody(
            @Nullable String by,
            @Nullable String why,
            @Nullable String name) {}

    /** What a duplicate is called, and who makes it. */
    record DuplicateBody(
            @Nullable String name,
            @Nullable String by,
            @Nullable String why) {}

    ScenarioRoutes(Rooms rooms, Opening opening) {
        this.opening = opening;
        this.plans = rooms.plans();
        this.impacts = rooms.impacts();
        this.review = rooms.review();
        this.repairs = rooms.repairs();
        this.scenarios = rooms.scenarios();
        this.past = rooms.reorganizations();
    }

    List<Route> routes() {
        // spotless:off
        return List.of(
            act(GET, "/api/scenarios", page(Summary.class), null, "The scenarios that are kept, the latest first.",
                (ctx, ask) -> read(tx -> plans.list(tx, state(ask), ask.text(UNDER), ask.limit(200), ask.text(AFTER))), STATE, UNDER, LIMIT, AFTER),
            act(POST, "/api/scenarios", one(Scenario.class), Content.class, "Keeps a new draft; all its changes must lie at or below its root.",
                this::create),
            act(GET, ONE, one(Scenario.class), null, "A scenario with its changes and its history; its version is the ETag.",
                (ctx, ask) -> tagged(ctx, look(ask))),
            act(PUT, ONE, one(Scenario.class), Content.class, "Replaces what a draft says; If-Match names the version that was read, a lost race answers 412 with both texts.",
                this::update),
            act(DELETE, ONE, one(Object.class), null, "Removes a draft, or one that was rejected or withdrawn.",
                this::delete),
            act(GET, ONE + "/simulate", one(Impact.class), null, "What it would do; 202 and a job while a long one is being computed.",
                this::simulate),
            act(POST, ONE + "/simulate", one(Impact.class), null, "The same.",
                this::simulate),
            act(POST, ONE + "/decisions", one(Scenario.class), Decision.class, "Decides one of its fates; one decided before is decided anew.",
                this::decide),
            step("submit", Act.SUBMIT, "Hands a draft in: its text stands still from now on."),
            step("approve", Act.APPROVE, "Approves it, but for the changes refused."),
            step("reject", Act.REJECT, "Refuses it as a whole."),
            step("withdraw", Act.WITHDRAW, "Gives it up."),
            act(POST, ONE + "/apply", one(Applied.class), ApplyBody.class, "Makes an approved one happen; answers the reorganisation it became.",
                this::apply).slow(),
            act(POST, ONE + "/duplicate", one(Scenario.class), DuplicateBody.class, "A new draft that says the same; refused changes come along switched off.",
                this::duplicate),
            act(GET, ONE + "/compare", one(Comparison.class), null, "Side by side with others and with the organisation as it stands, and how their changes differ.",
                this::compare, WITH, LIMIT),
            act(GET, ONE + "/conflicts", page(Conflict.class), null, "The other open scenarios that touch the same units.",
                (ctx, ask) -> review.conflicts(graph(), id(ask))),
            act(GET, ONE + "/rebase", one(Rebase.class), null, "What still fits the organisation as it stands, what fits with a remark, and what no longer does and why.",
                (ctx, ask) -> orLater(ctx, () -> review.look(graph(), look(ask), ask.lang()))),
            act(POST, ONE + "/rebase", one(Rebase.class), StepBody.class, "The same; a draft that fits is noted to stand on the present revision.",
                this::rebase),
            act(GET, ONE + "/repairs", one(Repairs.Found.class), null, "What would mend one rule it breaks or leaves broken, found by at most 20 trials.",
                this::repairs, FAULT),
            act(GET, ONE + "/report", one(Object.class), null, "What it would do, or did, as one HTML page to be printed and filed.",
                this::report),
            act(GET, "/api/jobs/{id}", one(Job.class), null, "How far a long plan has come.",
                (ctx, ask) -> impacts.job(id(ask))));
        // spotless:on
    }

    private Route step(String word, Act act, String says) {
        return act(
                POST, ONE + "/" + word, one(Scenario.class), StepBody.class, says, (ctx, ask) -> step(ctx, ask, act));
    }

    private static String id(Ask ask) {
        return ask.path("id");
    }

    private Graph graph() {
        return opening.graph();
    }

    private <T> T read(Function<Tx, T> question) {
        return graph().read(question).answer();
    }

    private static @Nullable State state(Ask ask) {
        String word = ask.text(STATE);
        if (word == null) return null;
        return Arrays.stream(State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.at(STATE.name(), "没有此状态：" + word, "there is no such state: " + word));
    }

    private static Scenario tagged(Context ctx, Scenario scenario) {
        ctx.header("ETag", "\"" + scenario.version() + "\"").header("Cache-Control", "no-cache");
        return scenario;
    }

    /** The version If-Match names; null for any, or where it is not given. */
    private static @Nullable Long version(Context ctx) {
        String given = ctx.header("If-Match");
        if (given == null || given.strip().equals("*")) return null;
        String digits = given.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        if (!digits.matches("\\d{1,18}")) throw Invalid.at("If-Match", "应为读到的 ETag", "must be the ETag that was read");
        return Long.valueOf(digits);
    }

    private static Stamp stamp(Context ctx, @Nullable String by, @Nullable String why) {
        return new Stamp(Objects.requireNonNullElse(by, Plans.SOMEBODY), why, version(ctx));
    }

    private Object create(Context ctx, Ask ask) {
        Content content = Content.read(Body.json(ctx));
        Stamp stamp = stamp(ctx, content.author(), null);
        return created(ctx, graph().note(tx -> plans.create(tx, content, stamp)));
    }

    private static Scenario created(Context ctx, Scenario scenario) {
        ctx.status(201).header("Location", "/api/scenarios/" + scenario.id());
        return tagged(ctx, scenario);
    }

    private @Nullable Object update(Context ctx, Ask ask) {
        if (ctx.header("If-Match") == null) {
            Problems.send(ctx, 428, Problems.IF_MATCH);
            return null;
        }
        JsonNode given = Body.json(ctx);
        Content content = Content.read(given);
        Stamp stamp = stamp(ctx, content.author(), null);
        return tagged(ctx, graph().note(tx -> plans.update(tx, id(ask), content, given, stamp)));
    }

    private @Nullable Object delete(Context ctx, Ask ask) {
        Stamp stamp = stamp(ctx, null, null);
        graph().note(tx -> {
            plans.delete(tx, id(ask), stamp);
            return id(ask);
        });
        ctx.status(204);
        return null;
    }

    private Object step(Context ctx, Ask ask, Act act) {
        Fields said = act == Act.APPROVE ? Body.fields(ctx, "by", "why", "refuse") : Body.fields(ctx, "by", "why");
        Stamp stamp = stamp(ctx, said.text("by"), said.text("why"));
        List<String> refuse = said.codes("refuse", 0);
        said.sound();
        return tagged(ctx, graph().note(tx -> plans.step(tx, id(ask), act, refuse, stamp)));
    }

    private Object decide(Context ctx, Ask ask) {
        Fields said = Body.fields(ctx, "fate", "choice", "by");
        String by = Objects.requireNonNullElse(said.text("by"), Plans.SOMEBODY);
        Decision decision = new Decision(said.need("fate"), said.need("choice"), by);
        said.sound();
        Stamp stamp = stamp(ctx, by, null);
        Scenario scenario = look(ask);
        if (scenario.state().allows(Act.EDIT)) review.tryOut(graph(), scenario, decision, ask.lang());
        return tagged(ctx, graph().note(tx -> plans.decide(tx, id(ask), List.of(decision), stamp)));
    }

    private Object duplicate(Context ctx, Ask ask) {
        Fields said = Body.fields(ctx, "name", "by", "why");
        String name = said.text("name");
        Stamp stamp = stamp(ctx, said.text("by"), said.text("why"));
        said.sound();
        return created(ctx, graph().note(tx -> plans.duplicate(tx, id(ask), name, stamp)));
    }

    private Object apply(Context ctx, Ask ask) {
        Fields said = Body.fields(ctx, "by", "why", "name");
        String name = said.text("name");
        Stamp stamp = stamp(ctx, said.text("by"), said.text("why"));
        said.sound();
        Scenario scenario = look(ask);
        return plans.apply(graph(), scenarios, scenario, name, stamp, ask.lang());
    }

    private Object compare(Context ctx, Ask ask) {
        List<String> ids = new ArrayList<>(List.of(id(ask)));
        List<String> with = ask.list(WITH);
        if (with != null) ids.addAll(with);
        return orLater(ctx, () -> review.compare(graph(), ids, ask.limit(200), ask.lang()));
    }

    private Object rebase(Context ctx, Ask ask) {
        Fields said = Body.fields(ctx, "by", "why");
        Stamp stamp = stamp(ctx, said.text("by"), said.text("why"));
        said.sound();
        return orLater(ctx, () -> review.rebase(graph(), look(ask), stamp, ask.lang()));
    }

    private Object repairs(Context ctx, Ask ask) {
        Scenario scenario = look(ask);
        return orLater(
                ctx, () -> repairs.find(graph(), scenario, impact(scenario, ask), ask.needed(FAULT), ask.lang()));
    }

    private @Nullable Object report(Context ctx, Ask ask) {
        Scenario scenario = look(ask);
        Object answer = orLater(ctx, () -> impact(scenario, ask));
        if (answer instanceof Job) return answer;
        String page = review.report(graph(), scenario, (Impact) answer, ask.lang());
        ctx.header("Content-Security-Policy", ONLY_ITS_STYLE)
                .header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(page);
        return null;
    }

    private Object simulate(Context ctx, Ask ask) {
        Scenario scenario = look(ask);
        String became = scenario.reorganization();
        // What was applied cannot be tried again: this is what was said of it then.
        if (became != null)
            return read(tx -> Objects.requireNonNull(past.get(tx, became).impact()));
        return orLater(ctx, () -> impacts.of(graph(), scenario, ask.lang()));
    }

    private Impact impact(Scenario scenario, Ask ask) {
        String became = scenario.reorganization();
        if (became == null) return impacts.of(graph(), scenario, ask.lang());
        List<Change> changes = scenario.plan(LocalDate.now()).changes().stream()
                .filter(change -> !change.off())
                .toList();
        return read(tx -> past.recorded(tx, became, changes));
    }

    private Scenario look(Ask ask) {
        return plans.look(graph(), id(ask));
    }

    /** The answer, or how far it has come where it takes long. */
    private static Object orLater(Context ctx, Supplier<Object> answer) {
        try {
            return answer.get();
        } catch (Pending pending) {
            ctx.status(202)
                    .header("Location", "/api/jobs/" + pending.job().id())
                    .header("Retry-After", "1");
            return pending.job();
        }
    }
}
