package banyan.graph;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/**
 * The graph, embedded or remote, behind one driver. Safe for use by many threads. Its verbs:
 *
 * <ul>
 *   <li>{@link #read} answers from one state of the organisation,
 *   <li>{@link #write} changes it, all or nothing,
 *   <li>{@link #tryOut} changes it, asks, and always takes everything back,
 *   <li>{@link #stream} hands out rows too many to hold.
 * </ul>
 */
public final class Graph implements AutoCloseable {
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /**
     * Who has had a turn may still wait a second and a half for a lock, and nobody shall wait three without being told.
     */
    private static final Duration IN_LINE = Duration.ofMillis(600);

    private static final Duration LONGEST_WRITE = Duration.ofMinutes(10);
    private static final TransactionConfig WRITING = within(LONGEST_WRITE);
    private static final Duration LONG_TRIAL = Duration.ofSeconds(90);
    private static final String WAITED = "LockAcquisitionTimeout";
    private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

    private final Driver driver;
    private final AutoCloseable store;
    private final Cypher cypher;
    private final Revision revision;

    /** Who set the loading mark: the one thread that may write while it stands. */
    private volatile @Nullable Thread loader;

    private final boolean oneServer;

    /** How many hold what they change for long, or may: who waits for them is told soon. */
    private final AtomicInteger holding = new AtomicInteger();

    private final Turns turns = new Turns();
    private final Comers comers = new Comers();

    private Graph(Driver driver, AutoCloseable store, Cypher cypher, boolean oneServer) {
        this.driver = driver;
        this.store = store;
        this.cypher = cypher;
        this.oneServer = oneServer;
        this.revision = new Revision(driver, cypher);
    }

    /**
     * Opens the store, brings its schema up to date and mends a revision that a crash left odd.
     *
     * @throws Refused when the store is held by another program, made by a newer Banyan or not to be reached
     */
    public static Graph open(Store store, Cypher cypher) {
        Opened opened = Opened.of(store);
        boolean cluster =
                store instanceof Store.Remote remote && remote.uri().getScheme().startsWith("neo4j");
        return over(opened.driver(), opened, cypher, !cluster);
    }

    /** A graph over a driver that somebody else made; closing the graph closes {@code owner}. */
    static Graph over(Driver driver, AutoCloseable owner, Cypher cypher) {
        return over(driver, owner, cypher, true);
    }

    private static Graph over(Driver driver, AutoCloseable owner, Cypher cypher, boolean oneServer) {
        Graph graph = new Graph(driver, owner, cypher, oneServer);
        try {
            Schema.update(driver, cypher);
            graph.revision.heal();
            return graph;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /** The files this graph is asked from. */
    public Cypher cypher() {
        return cypher;
    }

    /** The revision as it stands, without waiting; odd while a write is just being committed. */
    public long revision() {
        return revision.now();
    }

    /**
     * The revision a reader would see now, waited for while a write is just being committed: what an answer kept from
     * before must carry to be still good.
     *
     * @throws Busy while a large load runs
     */
    public long settled() {
        return revision.even();
    }

    /**
     * Answers from one state of the organisation: reads the revision first and last and asks again if it moved.
     *
     * @throws Busy when five attempts met a write each, or while a large load runs
     */
    public <T> Stamped<T> read(Function<Tx, T> work) {
        comers.asks();
        // In a cluster only a transaction is sure to ask one server from first to last.
        return oneServer ? quick(work) : steady(AccessMode.READ, PATIENCE, work);
    }

    /**
     * Runs {@code work} as a real change, returns its answer, and rolls back, always. Runs again after a deadlock and
     * when the organisation changed meanwhile, so the answer is of one state. Waits ten seconds for others who try out
     * the same, but one and a half for one who holds it for long: a write, or a long trial.
     *
     * @throws Busy when others hold what it needs for longer
     */
    public <T> Stamped<T> tryOut(Function<Tx, T> work) {
        return tryOut(LONGEST_TRIAL, work);
    }

    /**
     * The same for work that is known to take long, if it may take more than a minute and a half.
     *
     * @param longest after which it is given up
     */
    public <T> Stamped<T> tryOut(Duration longest, Function<Tx, T> work) {
        comers.holds();
        return steady(AccessMode.WRITE, longest, work);
    }

    /**
     * The same for work that nobody waits for: it pauses while others read.
     *
     * @param wanted whether somebody waits for it after all; from then on it keeps out of nobody's way
     * @throws Busy too when anybody else has come to write or to try something out
     */
    public <T> Stamped<T> tryAhead(Duration longest, BooleanSupplier wanted, Function<Tx, T> work) {
        try (Comers.Courtesy courtesy = comers.courtesy(wanted, holding)) {
            turns.await(longest, courtesy::count);
            return steady(AccessMode.WRITE, within(longest), 1, tx -> work.apply(tx.after(courtesy)));
        }
    }

    /** Somebody is about to try something out: work that nobody waits for ends. */
    public void comes() {
        comers.holds();
    }

    /**
     * Lets {@code work} try things out before anybody else does, on a thread of its own: whoever wants to waits for its
     * end, or is told beside a long trial. What it fails on is not told: only haste is lost.
     */
    public void warm(Runnable work) {
        turns.first(work);
    }

    /**
     * One round trip a question where {@link #steady} takes five for one. The revision only grows, so if it still is
     * what it was when it was last seen, it was so all the while between, the questions included.
     */
    private <T> Stamped<T> quick(Function<Tx, T> work) {
        int moved = 0;
        while (true) {
            long first = revision.seen();
            try (Looking looking = new Looking(driver, revision, WRITING, first)) {
                Supplier<T> answer = answer(work, new Tx(looking, cypher, first));
                if (looking.steady() || first == revision.even()) return new Stamped<>(first, answer.get());
                if (++moved >= 5) throw new Busy("The organisation is changing faster than it can be read.", 1);
            } catch (Neo4jException e) {
                if (!(e instanceof RetryableException) && !movedSince(first)) throw e;
                if (++moved >= 5) throw Busy.because(e);
                pause();
            }
        }
    }

    /** Whether what was read from then on may be of two states: then it may have failed on nothing but that. */
    private boolean movedSince(long first) {
        return first >= 0 && revision.now() != first;
    }

    /** The answer, or the refusal that is one too; neither counts before the revision was looked at again. */
    private static <T> Supplier<T> answer(Function<Tx, T> work, Tx tx) {
        try {
            T answer = work.apply(tx);
            return () -> answer;
        } catch (Neo4jException e) {
            throw e;
        } catch (RuntimeException refusal) {
            return () -> {
                throw refusal;
            };
        }
    }

    private <T> Stamped<T> steady(AccessMode mode, Duration timeout, Function<Tx, T> work) {
        int longOnes = timeout.compareTo(LONG_TRIAL) > 0 ? 1 : 0;
        boolean inTurn = mode == AccessMode.WRITE && longOnes == 0;
        if (inTurn) turns.take(() -> holding.get() > 0, IN_LINE, LONGEST_TRIAL);
        holding.addAndGet(longOnes);
        try {
            if (longOnes > 0) turns.await(timeout);
            return steady(mode, mode == AccessMode.READ ? WRITING : within(timeout), longOnes, work);
        } finally {
            holding.addAndGet(-longOnes);
            if (inTurn) turns.give();
        }
    }

    private <T> Stamped<T> steady(AccessMode mode, TransactionConfig config, int mine, Function<Tx, T> work) {
        Duration patience = mine > 0 ? config.timeout() : Duration.ofSeconds(10);
        long deadline = System.nanoTime() + patience.toNanos();
        int moved = 0;
        while (true) {
            long first = -1;
            try (Session session = session(mode);
                    Transaction tx = session.beginTransaction(config)) {
                first = revision.even(tx);
                long seen = mode == AccessMode.READ ? first : first + 2;
                Supplier<T> answer = answer(work, over(tx, seen));
                long last = revision.now(tx);
                tx.rollback();
                if (first == last) return new Stamped<>(first, answer.get());
                if (++moved >= 5) throw new Busy("The organisation is changing faster than it can be read.", 1);
            } catch (Neo4jException e) {
                if (e.code().startsWith(TIMED_OUT)) throw Busy.tooLong(e);
                if (!(e instanceof RetryableException) && !movedSince(first)) throw e;
                boolean behind = e.code().contains(WAITED) && holding.get() > mine;
                if (behind || System.nanoTime() > deadline) throw Busy.because(e);
                pause();
            }
        }
    }

    /**
     * Changes the organisation in one transaction. Writers queue; readers see the state before or the state after.
     *
     * @param work may run more than once; whatever it throws takes everything back
     */
    public <T> Stamped<T> write(Function<Tx, T> work) {
        comers.holds();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try (Session session = session(AccessMode.WRITE);
                    Transaction tx = session.beginTransaction(WRITING)) {
                long from = revision.queue(tx, loader == Thread.currentThread());
                holding.incrementAndGet();
                try {
                    T answer = work.apply(over(tx, from + 2));
                    revision.commit(tx, from);
                    return new Stamped<>(from + 2, answer);
                } finally {
                    holding.decrementAndGet();
                }
            } catch (Neo4jException e) {
                if (!(e instanceof RetryableException)) throw e;
                if (System.nanoTime() > deadline) throw Busy.because(e);
                pause();
            }
        }
    }

    /**
     * The same for work that also asks what was there before: its second transaction sees the state this write starts
     * from, whatever the first has done. It is for reading only, steady because writers queue, and may be asked on
     * another thread than the first, as long as it is on one at a time.
     */
    public <T> Stamped<T> write(BiFunction<Tx, Tx, T> work) {
        return write(tx -> {
            // Of a cluster the leader is asked: a follower may not know yet what was committed last.
            try (Session session = session(AccessMode.WRITE);
                    Transaction before = session.beginTransaction(WRITING)) {
                long from = tx.revision() - 2;
                return work.apply(tx, over(before, from));
            }
        });
    }

    /**
     * Changes what is not the organisation (accounts, scenarios, marks): one transaction, the revision stays.
     *
     * @param work may run more than once
     * @throws Busy when others hold what it needs for half a minute
     */
    public <T> T note(Function<Tx, T> work) {
        try (Session session = session(AccessMode.WRITE)) {
            return session.executeWrite(tx ->
                    work.apply(new Tx((text, values) -> tx.run(new Query(text, values)), cypher, revision.now())));
        } catch (Neo4jException e) {
            if (!(e instanceof RetryableException)) throw e;
            throw Busy.because(e);
        }
    }

    /**
     * The same for many works, each in a transaction of its own, two at a time and in no order. At the first that fails
     * those not yet begun are left; what was done stays.
     */
    public void notes(List<Consumer<Tx>> works) {
        Lanes.run(
                works,
                work -> note(tx -> {
                    work.accept(tx);
                    return true;
                }));
    }

    /**
     * Writes very much, without the index that search needs: that is made again afterwards beside other work, and who
     * searches meanwhile waits for it.
     */
    public void fill(Runnable write) {
        Schema.withoutSearch(driver, cypher);
        try {
            write.run();
        } finally {
            Schema.begin(driver, cypher);
        }
    }

    /**
     * Hands {@code work} a transaction to read from with {@link Tx#each}, row by row. The answer is of one state only
     * if the revision is the same before and after, which is for the caller to compare; see {@link #revision}.
     */
    public <T> T stream(Function<Tx, T> work) {
        try (Session session = session(AccessMode.READ);
                Transaction tx = session.beginTransaction(WRITING)) {
            return work.apply(over(tx, revision.even(tx)));
        }
    }

    /**
     * Marks the organisation as being loaded in several transactions: until it is cleared, readers get {@link Busy},
     * and so do writers other than the thread that set it.
     *
     * @param what what is being loaded, for the message and for resuming; null clears the mark
     */
    public void markLoading(@Nullable String what) {
        revision.markLoading(what);
        loader = what == null ? null : Thread.currentThread();
    }

    /** What is being loaded, or null; after a crash the mark is still there. */
    public @Nullable String loading() {
        return revision.loading();
    }

    /** For tests that look at how the database answers, set a scene or ask behind Banyan's back. */
    Driver driver() {
        return driver;
    }

    private static TransactionConfig within(Duration timeout) {
        return TransactionConfig.builder().withTimeout(timeout).build();
    }

    private Tx over(Transaction tx, long revision) {
        return new Tx((text, values) -> tx.run(new Query(text, values)), cypher, revision);
    }

    private Session session(AccessMode mode) {
        return driver.session(
                SessionConfig.builder().withDefaultAccessMode(mode).build());
    }

    private static void pause() {
        Turns.sleep(ThreadLocalRandom.current().nextInt(5, 50));
    }

    @Override
    public void close() {
        driver.close();
        try {
            store.close();
        } catch (Exception e) {
            throw new IllegalStateException("The store did not close cleanly", e);
        }
    }
}
