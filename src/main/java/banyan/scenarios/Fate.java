package banyan.scenarios;

import banyan.units.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one thing that hung on a unit that ends.
 *
 * @param id what a {@code decide} names; stable while the plan and what it touches stay the same
 * @param of the unit that ends
 * @param what {@code members}, {@code formalMembers}, {@code fact}, {@code child}, {@code post}, {@code reserve},
 *     {@code helper}, {@code contactPoint}, {@code visit}, {@code covers}, {@code coveredBy}, {@code assists},
 *     {@code organization}, {@code task}, {@code screening}, {@code backward}
 * @param about the fact, post or role, where there is one
 * @param thing the other thing concerned: the child, leader, helper, covered thing
 * @param value the count or value, for members and facts
 * @param fate {@code kept} (with the former unit), {@code moved}, {@code added}, {@code merged} (with one that says the
 *     same), {@code displaced}, {@code let-go} or {@code undecided}
 * @param to where it goes
 * @param note in a sentence, why; null where the fate says it all
 * @param choices what a decision can choose from, for undecided ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fate(
        String id,
        Unit of,
        String what,
        @Nullable String about,
        @Nullable Unit thing,
        @Nullable Object value,
        String fate,
        @Nullable Unit to,
        @Nullable String note,
        @Nullable List<Unit> choices) {
    /** The same thing with another end. */
    Fate becomes(String other, String why) {
        return new Fate(id, of, what, about, thing, value, other, null, why, null);
    }

    /** Whether a decision is needed before the plan can be applied. */
    boolean undecided() {
        return fate.equals("undecided");
    }
}
