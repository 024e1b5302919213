package banyan.graph;

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

    /** Seconds after which asking again makes sense. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
