package banyan.scenarios.reconcile;

import banyan.units.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as one of the two lists has it.
 *
 * @param code as the list writes it; stands once in the list
 * @param digits what counts of the code, without the noughts a list may fill it up with
 * @param name as the list writes it
 * @param kind id of a kind of place
 * @param parent code of what it stands under, in this list or outside; null when it stands under nothing
 */
public record Place(
        String code,
        String digits,
        String name,
        String kind,
        @Nullable String parent) {
    static final int COUNTRY = 0;
    static final int PROVINCE = 1;
    static final int TOWNSHIP = 4;
    static final int LOWEST = 5;

    private static final List<String> LEVELS =
            List.of("country", "province", "city", "county", "township", "village", "community");

    /** How deep its kind stands, 0 for a country, 5 for villages and communities alike; -1 for what is no division. */
    int level() {
        return Math.min(LEVELS.indexOf(kind), LOWEST);
    }

    boolean lowest() {
        return level() == LOWEST;
    }

    /** The code is enough to tell places of a list apart, and places are looked up a great deal. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    Unit unit() {
        return new Unit(code, name, kind);
    }
}
