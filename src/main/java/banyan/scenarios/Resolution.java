package banyan.scenarios;

import org.jspecify.annotations.Nullable;

/**
 * Who decided that a plan takes effect, and as what.
 *
 * @param name what the reorganisation is called; null: after its day
 * @param by who applies it; null where nobody is named
 * @param why in their words
 * @param scope code of the unit it happens in; null where none is said
 * @param scenario id of the stored scenario it was; null for a plan of its own
 */
public record Resolution(
        @Nullable String name,
        @Nullable String by,
        @Nullable String why,
        @Nullable String scope,
        @Nullable String scenario) {
    /** A plan applied under a name, and nothing more said. */
    public static Resolution named(@Nullable String name, @Nullable String by) {
        return new Resolution(name, by, null, null, null);
    }
}
