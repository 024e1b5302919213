package banyan.scenarios.plans;

/** A scenario is not in a state in which that can be done: a 409 that says what can. */
public final class WrongState extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String id;
    private final State state;
    private final Act act;

    /**
     * @param id of the scenario
     * @param state it is in
     * @param act what was asked for
     */
    public WrongState(String id, State state, Act act) {
        super("The scenario " + id + " is " + state.word() + ": " + act.word() + " is not possible; possible: "
                + String.join(", ", state.possible()) + ".");
        this.id = id;
        this.state = state;
        this.act = act;
    }

    /** Id of the scenario. */
    public String id() {
        return id;
    }

    /** The state it is in. */
    public State state() {
        return state;
    }

    /** What was asked for. */
    public Act act() {
        return act;
    }
}
