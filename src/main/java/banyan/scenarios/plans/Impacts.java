package banyan.scenarios.plans;

import banyan.graph.Busy;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.Stamped;
import banyan.scenarios.Impact;
import banyan.scenarios.Plan;
import banyan.scenarios.RuleBroken;
import banyan.scenarios.Scenarios;
import banyan.units.Lang;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Impacts of kept scenarios, each computed once however many ask, and kept while neither the scenario nor the
 * organisation changes. A long plan is computed aside, one after the other, so that nobody else waits for it. Safe for
 * all threads.
 */
public final class Impacts implements AutoCloseable {
    /** A plan with more changes is computed aside. */
    public static final int LONG = 500;

    /** Two impacts of a whole province, some 100 MB each. */
    private static final long KEPT_WEIGHT = 500_000;

    /** Whose impact, of which text, on which state, on which day (rules look at the calendar), in which language. */
    private record Key(String scenario, long planned, long revision, LocalDate day, Lang lang) {
        Key at(long other) {
            return new Key(scenario, planned, other, day, lang);
        }
    }

    /** An impact, or what is wrong with the plan: that does not change either while nothing else does. */
    private sealed interface Outcome {
        record Made(Impact impact) implements Outcome {}

        record Wrong(RuntimeException why) implements Outcome {}

        /** Whether asking again would answer the same: what is wrong with a plan stays wrong. */
        default boolean isLasting() {
            return !(this instanceof Wrong wrong) || wrong.why() instanceof RuleBroken;
        }
    }

    private final Scenarios scenarios;
    private final long most;

    // A bound of the cache's own would turn away what is newest in favour of what was asked for more often, and whoever
    // waits for the newest would wait for ever.
    private final AsyncCache<Key, Outcome> kept =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).buildAsync();
    private final Cache<String, Work> jobs = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(1000)
            .build();
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("long plans").factory());
    private final AtomicLong computed = new AtomicLong();

    /** Impacts as {@code scenarios} computes them. */
    public Impacts(Scenarios scenarios) {
        this(scenarios, KEPT_WEIGHT);
    }

    Impacts(Scenarios scenarios, long most) {
        this.scenarios = scenarios;
        this.most = most;
    }

    private static int weight(Outcome outcome) {
        return outcome instanceof Outcome.Made made
                ? 10
                        + made.impact().fates().size()
                        + 20 * made.impact().coverage().size()
                : 1;
    }

    /**
     * What a scenario would do to the organisation as it stands.
     *
     * @throws Pending while a long plan is being computed
     * @throws RuleBroken with every fault of the plan
     */
    public Impact of(Graph graph, Scenario scenario, Lang lang) {
        Key key = key(graph, scenario, lang);
        CompletableFuture<Outcome> outcome = begun(graph, key, scenario, true);
        if (scenario.size() > LONG && !outcome.isDone()) throw new Pending(job(id(key)));
        return told(key, outcome);
    }

    /**
     * Begins to compute the impact of a long plan before anybody asks for it, aside and out of the way of all who come:
     * who asks for the same finds it further on, and anybody else who tries something out or changes it ends it.
     *
     * @return whether it is there, once that has ended
     */
    public CompletableFuture<Boolean> ahead(Graph graph, Scenario scenario, Lang lang) {
        return begun(graph, key(graph, scenario, lang), scenario, false).thenApply(Outcome::isLasting);
    }

    private static Key key(Graph graph, Scenario scenario, Lang lang) {
        return new Key(scenario.id(), scenario.planned(), graph.settled(), LocalDate.now(), lang);
    }

    private CompletableFuture<Outcome> begun(Graph graph, Key key, Scenario scenario, boolean wanted) {
        boolean isLong = scenario.size() > LONG;
        AtomicReference<@Nullable Work> mine = new AtomicReference<>();
        CompletableFuture<Outcome> outcome = kept.get(key, (asked, executor) -> {
            Work work = new Work(key, scenario, wanted);
            if (isLong) jobs.put(work.id, work);
            mine.set(work);
            return new CompletableFuture<>();
        });
        Work work = mine.get();
        if (wanted && isLong) want(graph, id(key), work);
        if (work != null && isLong) aside.execute(() -> work.run(graph, key, scenario, outcome));
        else if (work != null) work.run(graph, key, scenario, outcome);
        return outcome;
    }

    /** Whoever computes it ahead goes on now; whoever computes something else ahead ends. */
    private void want(Graph graph, String id, @Nullable Work begun) {
        Work there = jobs.getIfPresent(id);
        if (there != null) there.wanted = true;
        if (begun != null) graph.comes();
    }

    private Impact told(Key key, CompletableFuture<Outcome> outcome) {
        try {
            return switch (outcome.get()) {
                case Outcome.Made made -> made.impact();
                case Outcome.Wrong wrong -> {
                    if (!wrong.isLasting()) kept.synchronous().invalidate(key);
                    throw wrong.why();
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("Interrupted while the impact was being computed.", 2);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String id(Key key) {
        return key.scenario() + "-" + key.planned() + "-" + key.revision() + "-"
                + key.lang().name().toLowerCase(Locale.ROOT);
    }

    /**
     * A long plan, as far as it has come.
     *
     * @throws NotFound when there is no such job, or it ended an hour ago
     */
    public Job job(String id) {
        Work work = jobs.getIfPresent(id);
        if (work == null) throw new NotFound("job", id);
        return work.job();
    }

    /** How many impacts were computed since the start. */
    public long computed() {
        return computed.get();
    }

    /** Makes room for an impact somebody waits for: out go those of earlier states and those not asked for longest. */
    private void makeRoom(Key made) {
        Cache<Key, Outcome> cache = kept.synchronous();
        Map<Key, Outcome> oldestFirst =
                cache.policy().expireAfterAccess().orElseThrow().oldest(Integer.MAX_VALUE);
        long weight = oldestFirst.values().stream().mapToLong(Impacts::weight).sum();
        for (Map.Entry<Key, Outcome> old : oldestFirst.entrySet()) {
            boolean past = old.getKey().revision() < made.revision();
            if (old.getKey().equals(made) || !past && weight <= most) continue;
            cache.invalidate(old.getKey());
            weight -= weight(old.getValue());
        }
    }

    /** How far a plan has come; it outlives the impact, and holds nothing of it. */
    private final class Work {
        final String id;
        private final String scenario;
        private final int of;
        private volatile boolean wanted;
        private volatile boolean begun;
        private volatile int done;
        private volatile @Nullable String ended;
        private volatile @Nullable String wrong;

        Work(Key key, Scenario scenario, boolean wanted) {
            this.id = id(key);
            this.wanted = wanted;
            this.scenario = scenario.id();
            this.of = scenario.size();
        }

        void run(Graph graph, Key key, Scenario planned, CompletableFuture<Outcome> outcome) {
            begun = true;
            computed.incrementAndGet();
            try {
                Stamped<Impact> impact = computed(graph, planned.plan(key.day()), key.lang());
                Outcome made = new Outcome.Made(impact.answer());
                Key later = key.at(impact.revision());
                // The organisation may have changed before the plan was tried: this answers the later state too.
                if (!later.equals(key)) kept.put(later, CompletableFuture.completedFuture(made));
                outcome.complete(made);
                makeRoom(later);
                ended = "done";
            } catch (RuntimeException why) {
                if (!wanted) kept.synchronous().invalidate(key);
                wrong = String.valueOf(why.getMessage());
                outcome.complete(new Outcome.Wrong(why));
                ended = "failed";
            } catch (Error e) {
                outcome.completeExceptionally(e);
                ended = "failed";
                throw e;
            }
        }

        private Stamped<Impact> computed(Graph graph, Plan plan, Lang lang) {
            return wanted
                    ? scenarios.impact(graph, plan, lang, n -> done = n)
                    : scenarios.ahead(graph, plan, lang, n -> done = n, () -> wanted);
        }

        Job job() {
            String state = ended != null ? ended : begun ? "running" : "queued";
            String answer = "/api/scenarios/" + scenario + "/simulate";
            return new Job(id, scenario, state, ended != null ? of : Math.min(done, of), of, answer, wrong);
        }
    }

    @Override
    public void close() {
        aside.shutdownNow();
    }
}
