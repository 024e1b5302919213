package banyan.assistance;

import java.util.List;

/** How far apart two places stand in the hierarchy. */
final class Distance {
    private Distance() {}

    /**
     * Steps from one place up to the nearest above both, and down to the other.
     *
     * @param from codes from the root down to one place, itself included
     * @param to the same of the other
     */
    static int between(List<String> from, List<String> to) {
        int shared = 0;
        while (shared < Math.min(from.size(), to.size()) && from.get(shared).equals(to.get(shared))) shared++;
        return from.size() + to.size() - 2 * shared;
    }
}
