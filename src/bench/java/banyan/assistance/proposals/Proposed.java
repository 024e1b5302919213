package banyan.assistance.proposals;

import java.util.Random;

/** Helpers proposed for 500 backward branches out of 2,000 that could help. */
public final class Proposed {
    private static final Question QUESTION = LargeCounty.of(new Random(7));

    private Proposed() {}

    /** How many helpers are given. */
    public static long solve() {
        return Flow.solve(QUESTION).given().size();
    }
}
