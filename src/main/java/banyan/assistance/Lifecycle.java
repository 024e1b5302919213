package banyan.assistance;

import banyan.coverage.Tallies;
import banyan.graph.NotFound;
import banyan.graph.Tx;
import banyan.units.Fields;
import banyan.units.Invalid;
import banyan.units.Page;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is recorded of a branch while it is helped: tasks, visits, screenings; and who ever helped. Raising and
 * releasing are changes of a plan. Nobody but holders of posts is named.
 */
public final class Lifecycle {
    private static final String PAIRINGS = "assistance/pairings";
    private static final String VISITS = "assistance/visits";
    private static final String PUT_VISIT = "assistance/put-visit";
    private static final String PUT_TASK = "assistance/put-task";
    private static final String PUT_SCREENING = "assistance/put-screening";
    private static final String PLACE_OF = "assistance/place-of";
    private static final String HELPERS = "assistance/helpers-named";
    private static final Set<String> TASKS = Set.of("duty", "problem", "rectification", "project");
    private static final Set<String> VISITED = Set.of("visit", "lecture");

    /** A pairing; {@code until} null means that it lasts. */
    public record Pairing(
            Unit helper,
            String role,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** So many visits or lectures of a leader on a day. */
    public record Visited(
            Unit leader, String kind, @Nullable LocalDate on, long count) {}

    /** A visit as it is given; {@code count} null means one. */
    public record GivenVisit(
            String leader,
            String kind,
            LocalDate on,
            @Nullable Integer count) {}

    /** A task as it is given; what is left out of one that there is stays as it was. */
    public record GivenTask(
            String kind,
            String text,
            @Nullable LocalDate raised,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            @Nullable String answersFor) {}

    /** A screening as it is given. */
    public record GivenScreening(
            int year, String result, @Nullable LocalDate on) {}

    /** What was recorded of a branch in a year's round. */
    public record Screening(
            Unit branch, int year, String result, @Nullable LocalDate on) {}

    private final Units units;
    private final Tasks tasks;
    private final Tallies tallies;

    /** Keeps {@code tallies} up to date with what screenings count. */
    public Lifecycle(Units units, Tasks tasks, Tallies tallies) {
        this.units = units;
        this.tasks = tasks;
        this.tallies = tallies;
    }

    /** Whoever helps a unit or ever did; those who do first, then the latest. */
    public Page<Pairing> pairings(Tx tx, String key) {
        return Page.whole(tx.list(PAIRINGS, Map.of("code", units.unit(tx, key).code()), Pairing.class));
    }

    /** The visits and lectures at a unit, the latest first. */
    public Page<Visited> visits(Tx tx, String key) {
        return Page.whole(tx.list(VISITS, Map.of("code", units.unit(tx, key).code()), Visited.class));
    }

    /**
     * Records visits of a leader on a day, in place of what was recorded of that day.
     *
     * @throws Invalid where the body is not of that shape
     * @throws Contradiction for a leader there is not, a kind there is not, or a day to come
     */
    public Page<Visited> visit(Tx tx, String key, JsonNode body, LocalDate today) {
        Unit unit = units.unit(tx, key);
        Fields f = fields(body, "leader", "kind", "on", "count");
        String leader = f.need("leader");
        String kind = f.need("kind");
        LocalDate on = needed(f, "on");
        Integer count = f.number("count");
        f.sound();
        helper(tx, f, "leader", leader, true);
        if (!VISITED.contains(kind)) f.fault("kind", "应为 visit 或 lecture", "must be visit or lecture");
        if (on.isAfter(today)) f.fault("on", "还没有到这一天", "is a day to come");
        if (count != null && count < 1) f.fault("count", "应至少为 1", "must be at least 1");
        Contradiction.check(f);
        Map<String, Object> visit = new HashMap<>(Map.of("leader", leader, "unit", unit.code(), "kind", kind));
        visit.putAll(Map.of("on", on, "count", count == null ? 1 : count, "revision", tx.revision()));
        tx.run(PUT_VISIT, visit);
        return visits(tx, unit.code());
    }

    /**
     * Records a task of a branch, or changes the one of the same kind and text.
     *
     * @throws Invalid where the body is not of that shape
     * @throws Contradiction for somebody there is not, a kind there is not, or days in the wrong order
     */
    public Page<Tasks.Task> task(Tx tx, String key, JsonNode body, LocalDate today) {
        Unit branch = branch(tx, key);
        Fields f = fields(body, "kind", "text", "raised", "due", "done", "answersFor");
        String kind = f.need("kind");
        String text = f.need("text");
        Map<String, Object> values = new HashMap<>();
        for (String day : List.of("raised", "due", "done")) {
            LocalDate date = f.date(day);
            if (date != null) values.put(day, date);
        }
        String answersFor = f.text("answersFor");
        f.sound();
        if (!TASKS.contains(kind))
            f.fault(
                    "kind",
                    "应为 duty、problem、rectification 或 project",
                    "must be duty, problem, rectification or project");
        if (values.get("raised") instanceof LocalDate raised)
            for (String day : List.of("due", "done"))
                if (values.get(day) instanceof LocalDate date && date.isBefore(raised))
                    f.fault(day, "早于提出之日", "is before it was raised");
        if (values.get("done") instanceof LocalDate done && done.isAfter(today))
            f.fault("done", "还没有到这一天", "is a day to come");
        if (answersFor != null) helper(tx, f, "answersFor", answersFor, false);
        Contradiction.check(f);
        Map<String, Object> task = new HashMap<>(Map.of("branch", branch.code(), "kind", kind, "text", text));
        task.putAll(Map.of("values", values, "revision", tx.revision()));
        task.put("answersFor", answersFor);
        tx.run(PUT_TASK, task);
        return tasks.of(tx, branch.code(), today);
    }

    /**
     * Records what a branch was found to be in a year's round.
     *
     * @throws Invalid where the body is not of that shape
     * @throws Contradiction for a day that is not in that year, or to come
     */
    public Screening screening(Tx tx, String key, JsonNode body, LocalDate today) {
        Unit branch = branch(tx, key);
        Fields f = fields(body, "year", "result", "on");
        f.must("year");
        Integer year = f.year("year");
        String result = f.need("result");
        LocalDate on = f.date("on");
        f.sound();
        int round = year == null ? 0 : year;
        if (on != null && on.getYear() != round) f.fault("on", "不在该年度", "is not in that year");
        if (on != null && on.isAfter(today) || round > today.getYear()) f.fault("on", "还没有到这一天", "is a day to come");
        Contradiction.check(f);
        List<String> places = tx.list(PLACE_OF, Map.of("code", branch.code()), String.class);
        Tallies.Snapshot before = tallies.snapshot(tx, places);
        Map<String, Object> screening = new HashMap<>(Map.of("branch", branch.code(), "year", round, "result", result));
        screening.put("on", on);
        screening.put("revision", tx.revision());
        tx.run(PUT_SCREENING, screening);
        tallies.write(tx, tallies.delta(tx, before, List.of()).deltas());
        return new Screening(branch, round, result, on);
    }

    private Unit branch(Tx tx, String key) {
        Unit unit = units.unit(tx, key);
        if (!"branch".equals(units.get(tx, key).of())) throw new NotFound("branch", key);
        return unit;
    }

    private static Fields fields(JsonNode body, String... known) {
        Fields fields = Fields.of(body);
        fields.only(known);
        return fields;
    }

    private static LocalDate needed(Fields f, String field) {
        f.must(field);
        return Objects.requireNonNullElse(f.date(field), LocalDate.EPOCH);
    }

    private static void helper(Tx tx, Fields f, String field, String code, boolean leader) {
        boolean known = tx.list(HELPERS, Map.of("codes", List.of(code)), Unit.class).stream()
                .anyMatch(one -> !leader || one.kind().equals("leader"));
        if (!known && leader) f.fault(field, "没有此领导干部：" + code, "is no leader: " + code);
        else if (!known) f.fault(field, "没有此人或单位：" + code, "is nobody there is: " + code);
    }
}
