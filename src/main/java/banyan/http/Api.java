package banyan.http;

import static banyan.http.Param.AFTER;
import static banyan.http.Param.AS_OF;
import static banyan.http.Param.BY;
import static banyan.http.Param.INDICATOR;
import static banyan.http.Param.KIND;
import static banyan.http.Param.LIMIT;
import static banyan.http.Param.MEASURES;
import static banyan.http.Param.OF;
import static banyan.http.Param.Q;
import static banyan.http.Param.SINCE;
import static banyan.http.Param.UNDER;
import static banyan.http.Param.UNIT;
import static banyan.http.Route.act;
import static banyan.http.Route.get;
import static banyan.http.Route.one;
import static banyan.http.Route.page;
import static banyan.http.Route.table;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import banyan.assistance.Assistance;
import banyan.assistance.Contacts;
import banyan.assistance.Leader;
import banyan.checks.Checks;
import banyan.checks.Offenders;
import banyan.coverage.Coverage;
import banyan.graph.Tx;
import banyan.load.Report;
import banyan.scenarios.Impact;
import banyan.scenarios.Plan;
import banyan.scenarios.PlanReader;
import banyan.scenarios.Reorganizations;
import banyan.scenarios.Reorganizations.Remap;
import banyan.scenarios.Reorganizations.Reorganization;
import banyan.scenarios.reconcile.Draft;
import banyan.units.Changes;
import banyan.units.Child;
import banyan.units.Descendant;
import banyan.units.Details;
import banyan.units.Facts;
import banyan.units.Filter;
import banyan.units.Invalid;
import banyan.units.Lens;
import banyan.units.Lineage;
import banyan.units.Page;
import banyan.units.PastLens;
import banyan.units.PastUnits;
import banyan.units.Picture;
import banyan.units.Search;
import banyan.units.Units;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The route table: one line a question, each leading to one method of one feature. */
final class Api {
    private final Opening opening;
    private final List<Route> routes;

    Api(Rooms rooms, Opening opening) {
        this.opening = opening;
        Units units = rooms.units();
        PastUnits then = rooms.past();
        Search search = rooms.search();
        Lens lens = rooms.lens();
        PastLens before = new PastLens();
        DataRoutes data = new DataRoutes(opening);
        Reorganizations past = rooms.reorganizations();
        // spotless:off
        List<Route> table = List.of(
            get("/api/units", one(Details.class), "The root: the unit everything stands under.",
                asOf((tx, ask) -> units.root(tx), (tx, ask, day) -> then.root(tx, day)), AS_OF),
            get("/api/units/{code}", one(Details.class), "A unit by code, or by ~ and its ref; a former one with what took its place.",
                asOf((tx, ask) -> units.get(tx, ask.code()), (tx, ask, day) -> then.get(tx, day, ask.code())), AS_OF),
            get("/api/units/{code}/children", page(Child.class), "The units directly below, each with its counts.",
                asOf((tx, ask) -> units.children(tx, ask.code(), filter(units, ask), ask.text(AFTER), ask.limit(200), ask.list(MEASURES)),
                    (tx, ask, day) -> then.children(tx, day, ask.code(), filter(units, ask), ask.text(AFTER), ask.limit(200))),
                OF, KIND, MEASURES, LIMIT, AFTER, AS_OF),
            table("/api/units/{code}/descendants", Descendant.class, "Everything below, as JSON, CSV or NDJSON by Accept.",
                ask -> new Table<>(Descendant.class, (tx, use) -> descendants(rooms, tx, ask, use)),
                OF, KIND, AS_OF),
            get("/api/units/{code}/lineage", one(Lineage.class), "What it came from and what became of it, step by step; with asOf of what bore the code that day.",
                (tx, ask) -> Lineage.of(tx, ask.code(), ask.asOf()), AS_OF),
            get("/api/units/{code}/coverage", one(Coverage.OfUnit.class), "Every measure and indicator; with by=children of each below, with by=village as columns for maps.",
                (tx, ask) -> coverage(rooms.coverage(), tx, ask), BY, MEASURES),
            get("/api/units/{code}/coverage/gaps", one(Coverage.Gaps.class), "The uncovered things themselves.",
                (tx, ask) -> rooms.coverage().gaps(tx, ask.code(), ask.needed(INDICATOR), ask.limit(200), ask.text(AFTER), ask.lang()),
                INDICATOR, LIMIT, AFTER),
            get("/api/indicators", page(Coverage.Ratio.class), "What an indicator is the ratio of.",
                (tx, ask) -> Page.whole(rooms.coverage().indicators(ask.lang()))),
            get("/api/measures", page(Coverage.Definition.class), "What is counted.",
                (tx, ask) -> Page.whole(rooms.coverage().measures(ask.lang()))),
            get("/api/facts", page(Facts.Definition.class), "The facts a thing may carry, by kind; what a change of kind set may set.",
                (tx, ask) -> Page.whole(rooms.units().facts(ask.lang()))),
            get("/api/units/{code}/assistance", one(Assistance.OfUnit.class), "The backward branches at and below a unit, who helps them and who is missing.",
                asOf((tx, ask) -> rooms.assistance().ofUnit(tx, ask.code(), ask.limit(200), ask.text(AFTER)),
                    (tx, ask, day) -> rooms.pastAssistance().ofUnit(tx, day, ask.code(), ask.limit(200), ask.text(AFTER))),
                LIMIT, AFTER, AS_OF),
            get("/api/units/{code}/contact-points", one(Contacts.OfUnit.class), "Who has contact points at and below a unit.",
                asOf((tx, ask) -> rooms.contacts().ofUnit(tx, ask.code(), ask.limit(200), ask.text(AFTER)),
                    (tx, ask, day) -> rooms.pastAssistance().contacts(tx, day, ask.code(), ask.limit(200), ask.text(AFTER))),
                LIMIT, AFTER, AS_OF),
            get("/api/leaders/{code}", one(Leader.class), "A leader: posts, contact points, what they assist and how much.",
                asOf((tx, ask) -> rooms.contacts().leader(tx, ask.code()),
                    (tx, ask, day) -> rooms.pastAssistance().leader(tx, day, ask.code())), AS_OF),
            get("/api/checks", one(Offenders.class), "Who breaks a rule, at and below a unit or anywhere.",
                (tx, ask) -> checks(rooms.checks(), tx, ask), UNIT, LIMIT, AFTER),
            get("/api/search", one(Search.Hits.class), "Things by name, code, pinyin or initials, former names and codes included.",
                (tx, ask) -> search.find(tx, ask.needed(Q), ask.text(OF), ask.text(KIND), ask.text(UNDER), ask.limit(10)),
                Q, OF, KIND, UNDER, LIMIT),
            get("/api/changes", one(Changes.class), "What changed, begun and ended things included, for systems that keep a copy.",
                (tx, ask) -> Changes.since(tx, Long.parseLong(ask.needed(SINCE)), ask.text(AFTER), ask.limit(200)), SINCE, LIMIT, AFTER),
            get("/api/graph/{code}", one(Picture.class), "The network around a unit: its path, siblings, children and their links.",
                asOf((tx, ask) -> lens.on(tx, ask.code()), (tx, ask, day) -> before.on(tx, day, ask.code())), AS_OF),
            get("/api/reorganizations", page(Reorganization.class), "What was reorganised before, the latest first.",
                (tx, ask) -> Page.whole(past.list(tx))),
            get("/api/reorganizations/{id}", one(Reorganization.class), "One of them, with its impact as recorded when it was applied.",
                (tx, ask) -> past.get(tx, ask.path("id"))),
            table("/api/reorganizations/{id}/remaps", Remap.class, "Old code to new, with share and day, as JSON, CSV or NDJSON by Accept.",
                ask -> new Table<>(Remap.class, (tx, use) -> past.remaps(tx, ask.path("id"), use))),
            act(POST, "/api/reorganizations/{id}/revert", one(Reorganization.class), Revert.class, "Takes one back, or says what stands in the way.",
                (ctx, ask) -> Revert.of(ctx).on(past, opening.graph(), ask)),
            act(POST, "/api/impact", one(Impact.class), Plan.class, "What a plan would do, at every level; nothing is stored.",
                (ctx, ask) -> rooms.scenarios().impact(opening.graph(), PlanReader.read(Body.json(ctx), LocalDate.now()), ask.lang()).answer()),
            act(POST, "/api/load", one(Report.class), null, "Loads a folder of CSV files (a form, or a zip) or a list of divisions (text/csv), all or nothing.",
                data::load, DataRoutes.DRY_RUN, DataRoutes.REPLACE, DataRoutes.VALID_FROM, DataRoutes.NAME).slow(),
            act(POST, "/api/reconcile", one(Draft.class), null, "The changes that turn the living places into a new list of divisions (text/csv), and what is not certain about them.",
                data::reconcile, DataRoutes.ON, DataRoutes.BY_DEFAULT, DataRoutes.STORE, DataRoutes.NAME).slow(),
            act(GET, "/api/export", one(Object.class), null, "Everything as a zip that load reads back, or one of its files; now or as of a day.",
                data::export, DataRoutes.WHAT, DataRoutes.FORMAT, AS_OF).slow(),
            act(GET, "/api/openapi.json", one(Object.class), null, "This description.", this::openApi),
            act(GET, "/health", one(Health.class), null, "Whether questions are answered, and from which revision.", this::health));
        // spotless:on
        routes = Stream.of(
                        table,
                        new AssistanceRoutes(rooms, opening).routes(),
                        new ScenarioRoutes(rooms, opening).routes())
                .flatMap(List::stream)
                .toList();
    }

    List<Route> routes() {
        return routes;
    }

    /** A question about a day. */
    private interface Then {
        Object answer(Tx tx, Ask ask, LocalDate day);
    }

    /** One question of now, and the same of a day where the request names one. */
    private static BiFunction<Tx, Ask, Object> asOf(BiFunction<Tx, Ask, Object> now, Then then) {
        return (tx, ask) -> {
            LocalDate day = ask.asOf();
            if (day == null) return now.apply(tx, ask);
            if (ask.list(MEASURES) != null)
                throw Invalid.at(
                        MEASURES.name(),
                        "不能与 asOf 同用：数字不按日保存",
                        "does not go with asOf: figures are not kept by the day");
            return then.answer(tx, ask, day);
        };
    }

    private static void descendants(Rooms rooms, Tx tx, Ask ask, Consumer<Descendant> use) {
        LocalDate day = ask.asOf();
        Filter filter = filter(rooms.units(), ask);
        if (day == null) rooms.units().descendants(tx, ask.code(), filter, use);
        else rooms.past().descendants(tx, day, ask.code(), filter, use);
    }

    private static Filter filter(Units units, Ask ask) {
        return units.filter(ask.text(OF), ask.text(KIND));
    }

    private static Offenders checks(Checks checks, Tx tx, Ask ask) {
        Checks.Moment now = checks.moment(tx, LocalDate.now());
        return checks.all(tx, ask.text(UNIT), now, ask.limit(200), ask.text(AFTER), ask.lang());
    }

    private static Object coverage(Coverage coverage, Tx tx, Ask ask) {
        String by = ask.text(BY);
        if (!"village".equals(by) && ask.list(MEASURES) != null)
            throw Invalid.at(MEASURES.name(), "只与 by=village 同用", "goes with by=village only");
        if (by == null) return coverage.ofUnit(tx, ask.code(), ask.lang());
        return switch (by) {
            case "children" -> coverage.byChildren(tx, ask.code());
            case "village" ->
                coverage.byVillage(tx, ask.code(), Objects.requireNonNullElse(ask.list(MEASURES), List.of()));
            default -> throw Invalid.at(BY.name(), "只能是 children 或 village", "must be children or village");
        };
    }

    private Object health(Context ctx, Ask ask) {
        Health health = Health.of(opening);
        ctx.status(health.ready() ? 200 : 503);
        return health;
    }

    private Object openApi(Context ctx, Ask ask) {
        return OpenApi.of(routes);
    }
}
