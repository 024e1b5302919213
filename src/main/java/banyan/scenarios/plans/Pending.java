package banyan.scenarios.plans;

/** The answer is being computed aside: ask again, or look at the job; a 202, no fault. */
public final class Pending extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Job job;

    /** @param job as far as it has come */
    public Pending(Job job) {
        super("The impact of " + job.scenario() + " is being computed: " + job.done() + " of " + job.of()
                + " changes are done.");
        this.job = job;
    }

    /** As far as it has come. */
    public Job job() {
        return job;
    }
}
