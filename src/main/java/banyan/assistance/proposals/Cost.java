package banyan.assistance.proposals;

import java.util.Comparator;

/**
 * What an assignment costs, compared in this order.
 *
 * @param unfilled how many helpers the policy asks for that nobody is found for
 * @param moves how many pairings there are now that would end
 * @param distance steps in the hierarchy of places, over all new pairings
 * @param squares the squares of all loads, so that even loads cost less
 */
public record Cost(long unfilled, long moves, long distance, long squares) implements Comparable<Cost> {
    private static final Comparator<Cost> ORDER = Comparator.comparingLong(Cost::unfilled)
            .thenComparingLong(Cost::moves)
            .thenComparingLong(Cost::distance)
            .thenComparingLong(Cost::squares);

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
