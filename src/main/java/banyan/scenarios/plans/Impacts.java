package banyan.scenarios.plans;

import banyan.graph.Busy;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.Stamped;
import banyan.scenarios.Impact;
import banyan.scenarios.RuleBroken;
import banyan.scenarios.Scenarios;
import banyan.units.Lang;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
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

    private static final long KEPT_WEIGHT = 1_000_000;

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
    }

    private final Scenarios scenarios;
    private final AsyncCache<Key, Outcome> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_WEIGHT)
            .weigher(Impacts::weight)
            .buildAsync();
    private final Cache<String, Work> jobs = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(1000)
            .build();
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("long plans").factory());
    private final AtomicLong computed = new AtomicLong();

    /** Impacts as {@code scenarios} computes them. */
    public Impacts(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    private static int weight(Key key, Outcome outcome) {
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
        Key key = new Key(scenario.id(), scenario.planned(), graph.settled(), LocalDate.now(), lang);
        boolean isLong = scenario.size() > LONG;
        AtomicReference<@Nullable Work> mine = new AtomicReference<>();
        CompletableFuture<Outcome> outcome = kept.get(key, (asked, executor) -> {
            Work work = new Work(key, scenario, new CompletableFuture<>());
            if (isLong) jobs.put(work.id, work);
            mine.set(work);
            return work.outcome;
        });
        Work work = mine.get();
        if (work != null && isLong) aside.execute(() -> work.run(graph));
        else if (work != null) work.run(graph);
        if (isLong && !outcome.isDone()) throw new Pending(job(id(key)));
        return told(key, outcome);
    }

    private Impact told(Key key, CompletableFuture<Outcome> outcome) {
        try {
            return switch (outcome.get()) {
                case Outcome.Made made -> made.impact();
                case Outcome.Wrong wrong -> {
                    // What is wrong with the plan stays wrong; anything else may go better next time.
                    if (!(wrong.why() instanceof RuleBroken)) kept.synchronous().invalidate(key);
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

    /** A long plan on its way. */
    private final class Work {
        final String id;
        private final Key key;
        private final Scenario scenario;
        private final CompletableFuture<Outcome> outcome;
        private volatile boolean begun;
        volatile int done;

        Work(Key key, Scenario scenario, CompletableFuture<Outcome> outcome) {
            this.id = id(key);
            this.key = key;
            this.scenario = scenario;
            this.outcome = outcome;
        }

        void run(Graph graph) {
            begun = true;
            computed.incrementAndGet();
            try {
                Stamped<Impact> impact = scenarios.impact(graph, scenario.plan(key.day()), key.lang(), n -> done = n);
                Outcome made = new Outcome.Made(impact.answer());
                // The organisation may have changed before the plan was tried: this answers the later state too.
                if (impact.revision() != key.revision())
                    kept.put(key.at(impact.revision()), CompletableFuture.completedFuture(made));
                outcome.complete(made);
            } catch (RuntimeException why) {
                outcome.complete(new Outcome.Wrong(why));
            } catch (Error e) {
                outcome.completeExceptionally(e);
                throw e;
            }
        }

        Job job() {
            Outcome came = outcome.getNow(null);
            String wrong = came instanceof Outcome.Wrong said
                    ? String.valueOf(said.why().getMessage())
                    : null;
            boolean failed = wrong != null || outcome.isCompletedExceptionally();
            String state = failed ? "failed" : came != null ? "done" : begun ? "running" : "queued";
            int of = scenario.size();
            String answer = "/api/scenarios/" + scenario.id() + "/simulate";
            return new Job(id, scenario.id(), state, came != null ? of : Math.min(done, of), of, answer, wrong);
        }
    }

    @Override
    public void close() {
        aside.shutdownNow();
    }
}
