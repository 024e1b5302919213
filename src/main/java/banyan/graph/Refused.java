package banyan.graph;

/** The store cannot be opened, and why: held by another program, made by a newer Banyan, not to be reached. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param why what is wrong and what to do, in full sentences */
    public Refused(String why) {
        super(why);
    }

    /**
     * @param why what is wrong and what to do, in full sentences
     * @param cause what the database said
     */
    public Refused(String why, Throwable cause) {
        super(why, cause);
    }
}
