package banyan.graph;

import org.neo4j.driver.exceptions.Neo4jException;

/** The graph cannot answer just now and will soon: a 503 with {@code Retry-After}, never a 500. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int retryAfterSeconds;

    /**
     * @param why one sentence for the person waiting
     * @param retryAfterSeconds when to ask again
     */
    public Busy(String why, int retryAfterSeconds) {
        super(why);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Others hold what is needed, or there is no memory left. */
    static Busy because(Neo4jException e) {
        Busy busy = e.code().contains("MemoryPool") || e.code().contains("OutOfMemory")
                ? new Busy("The database has no memory left for this just now.", 10)
                : new Busy("Others are changing the same units just now.", 2);
        busy.initCause(e);
        return busy;
    }

    /** Right after a start the first question of its kind is still being planned; the next finds it done. */
    static Busy tooLong(Neo4jException e) {
        Busy busy = new Busy("This takes longer than it may just now.", 5);
        busy.initCause(e);
        return busy;
    }

    /** Seconds after which asking again makes sense. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
