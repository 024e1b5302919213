package banyan.graph;

/** Nothing answers to the key that was asked for: a 404 for programs, exit 1 for people. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String key;

    /**
     * @param what the kind of thing, as in "unit"
     * @param key the key nobody answers to
     */
    public NotFound(String what, String key) {
        super("There is no " + what + " " + key + ".");
        this.what = what;
        this.key = key;
    }

    /** The kind of thing, as in "unit". */
    public String what() {
        return what;
    }

    /** The key nobody answers to. */
    public String key() {
        return key;
    }
}
