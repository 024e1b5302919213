package banyan.scenarios.plans;

import banyan.graph.Graph;
import banyan.graph.Tx;
import banyan.scenarios.Applied;
import banyan.scenarios.Reorganizations.Reorganization;
import banyan.scenarios.Reorganizations.Reverted;
import banyan.scenarios.Resolution;
import banyan.scenarios.RuleBroken;
import banyan.scenarios.Scenarios;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Page;
import banyan.units.Unit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scenarios that are kept. Questions want a reading transaction, whatever writes wants one that notes: the
 * organisation stays as it is. Whoever writes takes hold of the scenario first, so of two who read the same version one
 * is told that he lost.
 */
public final class Plans {
    /** Whoever sits at the machine, where nobody said who does it. */
    public static final String SOMEBODY = "local";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Writing writing = new Writing(this::get);

    /** A change weighs about 1 KB. */
    private static final int SEEN_CHANGES = 50_000;

    private record Seen(String id, long version, long revision) {}

    private final Cache<Seen, Scenario> seen = Caffeine.newBuilder()
            .maximumWeight(SEEN_CHANGES)
            .weigher((Seen which, Scenario scenario) -> 100 + scenario.size())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    record Planned(String body, @Nullable Boolean refused) {}

    record Row(
            String id,
            String name,
            @Nullable String purpose,
            String rootRef,
            Unit root,
            String author,
            @Nullable LocalDate on,
            String state,
            long version,
            long planned,
            long base,
            List<Planned> changes,
            List<String> history,
            @Nullable String reorganization) {
        Scenario scenario() {
            State stands = State.of(state);
            List<ObjectNode> bodies = changes.stream().map(Row::change).toList();
            List<Scenario.Step> steps = history.stream()
                    .map(step -> JSON.readValue(step, Scenario.Step.class))
                    .toList();
            return new Scenario(
                    id,
                    name,
                    purpose,
                    root,
                    author,
                    on,
                    stands,
                    version,
                    planned,
                    base,
                    bodies,
                    steps,
                    stands.possible(),
                    reorganization);
        }

        private static ObjectNode change(Planned planned) {
            ObjectNode body = (ObjectNode) JSON.readTree(planned.body());
            return Boolean.TRUE.equals(planned.refused()) ? body.put("refused", true) : body;
        }
    }

    /**
     * Who does something, and why.
     *
     * @param version the one that was read, as If-Match says; null: whichever stands
     */
    public record Stamp(
            String by, @Nullable String why, @Nullable Long version) {
        Scenario.Step step(String what, @Nullable List<String> refused) {
            return new Scenario.Step(
                    what, by, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), why, refused);
        }
    }

    /** All of them, the latest first; {@code under} narrows to those that live at or below that unit. */
    public Page<Summary> list(Tx tx, @Nullable State state, @Nullable String under, int limit, @Nullable String after) {
        List<Summary> all =
                tx.list("scenarios/plans/list", Collections.singletonMap("under", under), Summary.class).stream()
                        .filter(one -> state == null || one.state().equals(state.word()))
                        .toList();
        return Page.of(all, Summary::id, limit, after);
    }

    /**
     * The one with that id.
     *
     * @throws banyan.graph.NotFound when there is none
     */
    public Scenario get(Tx tx, String id) {
        return row(tx, id).scenario();
    }

    /**
     * The same, kept while neither it nor the organisation changes: those who wait for a long one ask often.
     *
     * @throws banyan.graph.NotFound when there is none
     */
    public Scenario look(Graph graph, String id) {
        return graph.read(tx -> {
                    Map<String, Object> which = Map.of("id", id);
                    long version = tx.get("scenario", id, "scenarios/plans/version", which, Long.class);
                    return seen.get(new Seen(id, version, tx.revision()), asked -> get(tx, id));
                })
                .answer();
    }

    private static Row row(Tx tx, String id) {
        return tx.get("scenario", id, "scenarios/plans/get", Map.of("id", id), Row.class);
    }

    /**
     * Keeps a new draft.
     *
     * @throws RuleBroken when its root is no living unit, or a change lies outside of it
     */
    public Scenario create(Tx tx, Content content, Stamp stamp) {
        String id = newId();
        Writing.write(
                tx, id, content, stamp, 1, Map.of("created", Instant.now().toString(), "base", tx.revision() & ~1L));
        return get(tx, id);
    }

    /**
     * Replaces what a draft says.
     *
     * @param given the text as it came, for the one who loses a race
     * @throws LostRace when it is at another version than the stamp's
     * @throws WrongState when it is no draft any more
     */
    public Scenario update(Tx tx, String id, Content content, @Nullable JsonNode given, Stamp stamp) {
        long version = writing.take(tx, id, Act.EDIT, given, stamp).version() + 1;
        Writing.write(tx, id, content, stamp, version, Map.of());
        return get(tx, id);
    }

    /**
     * Takes a scenario one step on its way: submit, approve, reject, withdraw.
     *
     * @param refuse ids of changes an approval leaves out; empty for other steps
     * @throws Invalid when it names a change there is not
     */
    public Scenario step(Tx tx, String id, Act act, List<String> refuse, Stamp stamp) {
        Writing.Taken taken = writing.take(tx, id, act, null, stamp);
        Map<String, Object> values = new HashMap<>();
        if (!refuse.isEmpty()) {
            Writing.refuse(tx, get(tx, id), refuse);
            values.put("planned", taken.version() + 1);
        }
        Writing.go(tx, id, act, taken, values, stamp.step(act.word(), refuse.isEmpty() ? null : refuse));
        return get(tx, id);
    }

    /**
     * Makes an approved scenario happen, and notes so in the same transaction.
     *
     * @param name what the reorganisation is called; null: as the scenario
     * @throws RuleBroken with every fault of the plan, or with each fate that is still undecided
     */
    public Applied apply(
            Graph graph, Scenarios scenarios, Scenario scenario, @Nullable String name, Stamp stamp, Lang lang) {
        String id = scenario.id();
        Stamp seen = new Stamp(stamp.by(), stamp.why(), stamp.version() == null ? scenario.version() : stamp.version());
        Resolution resolution = new Resolution(
                name == null ? scenario.name() : name,
                stamp.by(),
                stamp.why(),
                scenario.root().code(),
                id);
        return scenarios.apply(graph, scenario.plan(LocalDate.now()), resolution, lang, (tx, reorganization) -> {
            Writing.Taken taken = writing.take(tx, id, Act.APPLY, null, seen);
            Map<String, Object> values = new HashMap<>(Map.of("reorganization", reorganization));
            Writing.go(tx, id, Act.APPLY, taken, values, stamp.step("apply", null));
        });
    }

    /** Notes, where a reorganisation was a scenario once, that it was taken back. */
    public void reverted(Tx tx, Reorganization reorganization) {
        Reverted how = reorganization.reverted();
        if (reorganization.scenario() == null || how == null) return;
        Stamp stamp = new Stamp(how.by() == null ? SOMEBODY : how.by(), how.why(), null);
        Writing.Taken taken = writing.take(tx, reorganization.scenario(), Act.REVERT, null, stamp);
        Scenario.Step step = stamp.step(Act.REVERT.word(), null);
        Writing.go(tx, reorganization.scenario(), Act.REVERT, taken, new HashMap<>(), step);
    }

    /** The scenario with a decision among its changes; one on the same fate is replaced. */
    public static Scenario with(Scenario scenario, Decision decision) {
        List<ObjectNode> changes = new ArrayList<>(scenario.changes());
        changes.removeIf(change -> change.path("kind").asString("").equals("decide")
                && change.path("fate").asString("").equals(decision.fate()));
        changes.add(decision.change());
        Content.number(changes);
        return scenario.saying(changes);
    }

    /** Adds decisions to a draft; one on the same fate is replaced. */
    public Scenario decide(Tx tx, String id, List<Decision> decisions, Stamp stamp) {
        Writing.Taken taken = writing.take(tx, id, Act.EDIT, null, stamp);
        Set<String> ids = new HashSet<>();
        get(tx, id).changes().forEach(change -> ids.add(change.path("id").asString("")));
        List<Map<String, Object>> rows = new ArrayList<>();
        int n = 1;
        for (Decision decision : decisions) {
            while (!ids.add("d" + n)) n++;
            String body = decision.change().put("id", "d" + n).toString();
            rows.add(Map.of("id", "d" + n, "fate", decision.fate(), "body", body));
        }
        tx.run("scenarios/plans/write-decisions", Map.of("id", id, "decisions", rows));
        long version = taken.version() + 1;
        Writing.save(tx, id, Map.of("version", version, "planned", version), null);
        return get(tx, id);
    }

    /** Notes that a draft was looked at against the organisation as it stands, and still fits. */
    public Scenario rebased(Tx tx, String id, long base, Stamp stamp) {
        Writing.Taken taken = writing.take(tx, id, Act.EDIT, null, stamp);
        Writing.save(tx, id, Map.of("base", base, "version", taken.version() + 1), stamp.step("rebase", null));
        return get(tx, id);
    }

    /** A new draft that says the same; refused changes come along switched off. */
    public Scenario duplicate(Tx tx, String id, @Nullable String name, Stamp stamp) {
        Scenario old = get(tx, id);
        List<ObjectNode> changes = old.changes().stream().map(Plans::unrefused).toList();
        Content content = content(old, changes);
        String called = name == null ? old.name() + " (2)" : name;
        return create(
                tx,
                new Content(called, content.purpose(), content.root(), stamp.by(), content.on(), content.changes()),
                new Stamp(stamp.by(), stamp.why() == null ? old.id() : stamp.why(), null));
    }

    private static ObjectNode unrefused(ObjectNode change) {
        ObjectNode copy = change.deepCopy();
        return copy.remove("refused") == null ? copy : copy.put("off", true);
    }

    private static Content content(Scenario of, List<ObjectNode> changes) {
        return new Content(of.name(), of.purpose(), of.root().code(), of.author(), of.on(), changes);
    }

    /** Removes one that is not on its way to being applied. */
    public void delete(Tx tx, String id, Stamp stamp) {
        writing.take(tx, id, Act.DELETE, null, stamp);
        tx.run("scenarios/plans/delete", Map.of("id", id));
    }

    private static String newId() {
        StringBuilder id = new StringBuilder("s");
        for (int i = 0; i < 7; i++) id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return id.toString();
    }
}
