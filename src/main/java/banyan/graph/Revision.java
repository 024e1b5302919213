package banyan.graph;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The revision of the organisation, kept as a sequence lock: Neo4j readers see a commit half applied, so a writer makes
 * the number odd just before its commit and even just after, each in a transaction of its own, and a reader trusts what
 * it read only between two equal even numbers. Writers queue on another node, so marking never waits for them.
 */
final class Revision {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Driver driver;
    private final String read;
    private final String queue;
    private final String set;
    private final String mark;
    private volatile long seen = -1;

    Revision(Driver driver, Cypher cypher) {
        this.driver = driver;
        this.read = cypher.text("schema/revision/read");
        this.queue = cypher.text("schema/revision/queue");
        this.set = cypher.text("schema/revision/set");
        this.mark = cypher.text("schema/revision/mark-loading");
    }

    long now() {
        try (Session session = session(AccessMode.READ)) {
            return row(session).get("value").asLong();
        }
    }

    long now(Transaction tx) {
        return row(tx).get("value").asLong();
    }

    long even() {
        try (Session session = session(AccessMode.READ)) {
            return even(session);
        }
    }

    /** The statement that reads it. */
    String read() {
        return read;
    }

    /** Whether what was read is that number, and nothing being loaded. */
    boolean is(long value, Record row) {
        return row.get("value").asLong() == value && row.get("loading").isNull();
    }

    /** The even revision that was last seen here, which may be over by now; read where none was. */
    long seen() {
        long last = seen;
        return last >= 0 ? last : even();
    }

    /** The revision, waited for until it is even. */
    long even(SimpleQueryRunner tx) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            Record row = row(tx);
            if (!row.get("loading").isNull())
                throw new Busy("A large load is running: " + row.get("loading").asString() + ".", 30);
            long value = row.get("value").asLong();
            if (value % 2 == 0) {
                seen = value;
                return value;
            }
            if (System.nanoTime() > deadline) throw new Busy("A change is being committed.", 1);
            Thread.onSpinWait();
        }
    }

    /**
     * Takes the writers' turn, held until the transaction ends, and answers the even revision it starts from.
     *
     * @param loads whether the writer is the large load that is running, if one is; others are turned away
     */
    long queue(SimpleQueryRunner tx, boolean loads) {
        tx.run(queue, Map.of("at", System.currentTimeMillis())).consume();
        Record row = row(tx);
        if (!loads && !row.get("loading").isNull())
            throw new Busy("A large load is running: " + row.get("loading").asString() + ".", 30);
        long value = row.get("value").asLong();
        // Odd here means that a writer died between its two marks: we hold the turn, so none is alive.
        if (value % 2 != 0) set(++value);
        return value;
    }

    /** Commits a writer's transaction between the two marks. */
    void commit(Transaction tx, long from) {
        set(from + 1);
        try {
            tx.commit();
        } finally {
            set(from + 2);
        }
    }

    /** Makes an odd revision even when no writer is alive; waits for none. */
    void heal() {
        if (now() % 2 == 0) return;
        try (Session session = session(AccessMode.WRITE);
                Transaction tx = session.beginTransaction(
                        TransactionConfig.builder().withTimeout(LONGEST_WAIT).build())) {
            queue(tx, true);
            tx.commit();
        } catch (Neo4jException e) {
            if (now() % 2 != 0) throw new Busy("A change is being committed by another Banyan.", 5);
        }
    }

    void markLoading(@Nullable String what) {
        try (Session session = session(AccessMode.WRITE)) {
            java.util.Map<String, Object> values = new java.util.HashMap<>();
            values.put("what", what);
            session.executeWriteWithoutResult(tx -> {
                // Whoever writes just now ends first, and nobody begins unseen.
                queue(tx, true);
                tx.run(mark, values).consume();
            });
        }
    }

    @Nullable
    String loading() {
        try (Session session = session(AccessMode.READ)) {
            return row(session).get("loading").asString(null);
        }
    }

    private void set(long value) {
        try (Session session = session(AccessMode.WRITE)) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(set, Map.of("value", value)).consume());
        }
    }

    private Record row(SimpleQueryRunner runner) {
        return runner.run(read).single();
    }

    private Session session(AccessMode mode) {
        return driver.session(
                SessionConfig.builder().withDefaultAccessMode(mode).build());
    }
}
