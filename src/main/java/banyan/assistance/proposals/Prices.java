package banyan.assistance.proposals;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one step of each part of the cost is worth, so that one of an earlier part outweighs all that the later parts
 * can come to.
 *
 * @param distance a step of distance; one of the squares is worth 1
 * @param move a pairing that is not kept
 * @param unfilled a helper not found
 */
record Prices(long distance, long move, long unfilled, double unit) {
    /** So many bits of a double are left for sums along a path. */
    private static final int BITS = 46;

    static Prices of(Question question) {
        long places = question.slots().stream().mapToLong(Question.Slot::size).sum();
        long farthest = question.slots().stream()
                .flatMap(slot -> slot.reach().values().stream())
                .mapToLong(Integer::longValue)
                .max()
                .orElse(0);
        Map<String, Long> now = question.slots().stream()
                .flatMap(slot -> slot.now().stream())
                .collect(Collectors.groupingBy(helper -> helper, Collectors.counting()));
        long heaviest = question.helpers().stream()
                .mapToLong(helper -> helper.elsewhere()
                        + now.getOrDefault(helper.code(), 0L)
                        + helper.room().values().stream()
                                .mapToLong(room -> Math.min(room, places))
                                .sum())
                .max()
                .orElse(0);
        long distance = Math.addExact(Math.multiplyExact(places, 2 * heaviest + 1), 1);
        long move = Math.multiplyExact(distance, Math.addExact(Math.multiplyExact(places, farthest), 1));
        long unfilled = Math.multiplyExact(move, 2 * places + 1);
        if (Long.numberOfTrailingZeros(Long.highestOneBit(unfilled)) >= BITS)
            throw new IllegalArgumentException("too large to be solved exactly in one piece");
        // The library wants prices far below a billion; a power of two takes nothing from them.
        double unit = 1.0 / (1L << Math.max(0, BITS - 26));
        return new Prices(distance, move, unfilled, unit);
    }

    double scaled(long cost) {
        return cost * unit;
    }
}
