package banyan.http;

import banyan.assistance.Contradiction;
import banyan.graph.Busy;
import banyan.graph.NotFound;
import banyan.scenarios.InTheWay;
import banyan.scenarios.RuleBroken;
import banyan.scenarios.plans.LostRace;
import banyan.scenarios.plans.WrongState;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Names;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a request meets into a {@link Problem}. Only what is known to be the caller's doing is a 4xx; anything
 * unforeseen is ours, a 500 whose id is in the log. The log names routes and classes, never units or people.
 */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private static final Map<Integer, Names> TITLES = Map.ofEntries(
            Map.entry(400, new Names("请求有误", "Malformed request")),
            Map.entry(403, new Names("不允许", "Not allowed")),
            Map.entry(404, new Names("没有找到", "Not found")),
            Map.entry(405, new Names("不支持此方法", "Method not allowed")),
            Map.entry(406, new Names("没有这种格式", "Not acceptable")),
            Map.entry(409, new Names("现在不能这样做", "Not possible now")),
            Map.entry(412, new Names("已被他人改动", "Changed by somebody else")),
            Map.entry(413, new Names("请求太大", "Request too large")),
            Map.entry(415, new Names("不支持此格式", "Unsupported media type")),
            Map.entry(422, new Names("违反规则", "Rule broken")),
            Map.entry(428, new Names("缺少版本", "Version needed")),
            Map.entry(500, new Names("服务器出错", "Server fault")),
            Map.entry(503, new Names("暂时不能回答", "Busy")));

    /** Kinds of things as they are called in a 404, Chinese. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("unit", "单位"),
            Map.entry("place", "地方"),
            Map.entry("branch", "支部"),
            Map.entry("leader", "领导干部"),
            Map.entry("organization", "组织机构"),
            Map.entry("indicator", "指标"),
            Map.entry("measure", "计量项"),
            Map.entry("check", "规则"),
            Map.entry("reorganization", "调整"),
            Map.entry("scenario", "方案"),
            Map.entry("policy", "专设的帮扶政策"),
            Map.entry("helper", "帮扶者"),
            Map.entry("task", "任务"),
            Map.entry("job", "计算任务"),
            Map.entry("offender", "违规项"));

    /** What a write without a version is told. */
    static final Names IF_MATCH =
            new Names("请用 If-Match 说明读到的版本（ETag）。", "Say which version was read: If-Match with its ETag.");

    private Problems() {}

    /** Registers one handler for each sort of exception. */
    static void register(RoutesConfig routes) {
        routes.exception(NotFound.class, (e, ctx) -> send(ctx, 404, notFound(e)));
        routes.exception(Invalid.class, (e, ctx) -> send(ctx, 400, Says.INVALID, e.faults(), null));
        routes.exception(RuleBroken.class, Problems::broken);
        routes.exception(Contradiction.class, (e, ctx) -> send(ctx, 422, Says.CONTRADICTION, e.faults(), null));
        routes.exception(InTheWay.class, (e, ctx) -> send(ctx, 409, Says.IN_THE_WAY, e.faults(), null));
        routes.exception(WrongState.class, Problems::wrongState);
        routes.exception(LostRace.class, Problems::lostRace);
        routes.exception(Busy.class, Problems::busy);
        routes.exception(HttpResponseException.class, Problems::http);
        routes.exception(Exception.class, Problems::fault);
    }

    private static Names notFound(NotFound e) {
        return new Names("没有" + THINGS.getOrDefault(e.what(), e.what()) + " " + e.key() + "。", said(e));
    }

    private static void broken(RuleBroken e, Context ctx) {
        if (e.unknown()) send(ctx, 404, each(e.faults()), e.faults(), null);
        else send(ctx, 422, Says.BROKEN, e.faults(), null);
    }

    private static Names each(List<Invalid.Fault> faults) {
        return new Names(each(faults, Lang.ZH, "；", "。"), each(faults, Lang.EN, "; ", "."));
    }

    private static String each(List<Invalid.Fault> faults, Lang lang, String between, String end) {
        return faults.stream()
                .map(fault -> fault.path() + ": " + fault.message().in(lang))
                .collect(Collectors.joining(between, "", end));
    }

    private static void wrongState(WrongState e, Context ctx) {
        String possible = String.join(", ", e.state().possible());
        Names detail = new Names(
                "方案 " + e.id() + " 的状态是 " + e.state().word() + "，不能 " + e.act().word() + "；可以：" + possible + "。",
                said(e));
        send(ctx, problem(ctx, 409, detail).possible(e.state().possible()));
    }

    private static void lostRace(LostRace e, Context ctx) {
        Names detail =
                new Names("方案 " + e.theirs().id() + " 已被他人改动，现为第 " + e.theirs().version() + " 版。", said(e));
        ctx.header("ETag", "\"" + e.theirs().version() + "\"");
        send(ctx, problem(ctx, 412, detail).texts(e.yours(), e.theirs()));
    }

    private static void busy(Busy e, Context ctx) {
        ctx.header("Retry-After", String.valueOf(e.retryAfterSeconds()));
        send(ctx, 503, new Names("请在 " + e.retryAfterSeconds() + " 秒后再试。", said(e)));
    }

    private static void http(HttpResponseException e, Context ctx) {
        switch (e.getStatus()) {
            case 404 ->
                send(ctx, 404, new Names("没有地址 " + ctx.path() + "。", "There is no address " + ctx.path() + "."));
            case 405 ->
                send(
                        ctx,
                        405,
                        new Names(
                                ctx.path() + " 不支持 " + ctx.method() + "。",
                                ctx.path() + " does not know " + ctx.method() + "."));
            case 413 -> send(ctx, 413, new Names("请求超过大小限制。", "The request is larger than the server takes."));
            default -> {
                if (e.getStatus() >= 500) fault(e, ctx);
                else send(ctx, e.getStatus(), new Names(said(e), said(e)));
            }
        }
    }

    private static void fault(Exception e, Context ctx) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Fault " + id + " at " + ctx.method() + " " + ctx.endpoint().path, e);
        Names says = new Names(
                "服务器出错，编号 " + id + "，详情在服务器日志中。", "The server failed; its log has the details under " + id + ".");
        send(ctx, 500, says, List.of(), id);
    }

    /** Answers a problem in the language of the request. */
    static void send(Context ctx, int status, Names detail) {
        send(ctx, status, detail, List.of(), null);
    }

    static void send(Context ctx, int status, Names detail, List<Invalid.Fault> faults, @Nullable String id) {
        Lang lang = Language.of(ctx);
        List<Problem.Field> fields = faults.stream()
                .map(fault -> new Problem.Field(fault.path(), fault.message().in(lang)))
                .toList();
        send(ctx, problem(ctx, status, detail).at(fields.isEmpty() ? null : fields, id));
    }

    private static Problem problem(Context ctx, int status, Names detail) {
        Lang lang = Language.of(ctx);
        Names title = TITLES.getOrDefault(status, new Names("请求失败", "Request failed"));
        return Problem.of(type(status), title.in(lang), status, detail.in(lang));
    }

    private static void send(Context ctx, Problem problem) {
        ctx.status(problem.status())
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .result(Json.MAPPER.writeValueAsBytes(problem));
    }

    private static String type(int status) {
        return "urn:banyan:problem:"
                + TITLES.getOrDefault(status, new Names("", "other"))
                        .en()
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-');
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static final class Says {
        static final Names BROKEN = new Names("方案违反规则，见 fields。", "The plan breaks a rule; see fields.");
        static final Names CONTRADICTION = new Names("所给内容不成立，见 fields。", "What was given cannot hold; see fields.");
        static final Names IN_THE_WAY =
                new Names("后来的变动以此为基础，不能撤销，见 fields。", "Something later stands in the way; see fields.");
        static final Names INVALID = new Names("请求中有错误，见 fields。", "The request is malformed; see fields.");
    }
}
