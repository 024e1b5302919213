package banyan.scenarios;

import banyan.assistance.Helpers;
import banyan.units.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
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
 * @param load what the helper it is about carries in that role once the whole plan is done; null where it is about no
 *     helper, or that one helps nobody any more
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
        @Nullable List<Choice> choices,
        Helpers.@Nullable Load load) {
    /** One that concerns no helper, or whose helper's load is yet to be asked for. */
    Fate(
            String id,
            Unit of,
            String what,
            @Nullable String about,
            @Nullable Unit thing,
            @Nullable Object value,
            String fate,
            @Nullable Unit to,
            @Nullable String note,
            @Nullable List<Choice> choices) {
        this(id, of, what, about, thing, value, fate, to, note, choices, null);
    }

    /**
     * What a decision can choose.
     *
     * @param since when a candidate took the post or role; null where it is not known, or it is no candidate
     * @param termEnds when the candidate's term ends; null likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            String code,
            String name,
            String kind,
            @Nullable LocalDate since,
            @Nullable LocalDate termEnds) {
        /** A unit to choose. */
        static Choice of(Unit unit) {
            return new Choice(unit.code(), unit.name(), unit.kind(), null, null);
        }

        /** A candidate with the dates of the relation it has. */
        static Choice of(Unit who, Hang hang) {
            return new Choice(who.code(), who.name(), who.kind(), day(hang, "since"), day(hang, "termEnds"));
        }

        private static @Nullable LocalDate day(Hang hang, String property) {
            return hang.properties().get(property) instanceof LocalDate day ? day : null;
        }

        /** As any unit or person is told. */
        public Unit unit() {
            return new Unit(code, name, kind);
        }
    }

    /** The same thing with another end. */
    Fate becomes(String other, String why) {
        return new Fate(id, of, what, about, thing, value, other, null, why, null);
    }

    /** The code of the helper it is about once all is done; null where it is about none. */
    @Nullable
    String helper() {
        Unit helper = what.equals("helper") ? thing : what.equals("assists") ? to : null;
        return helper == null ? null : helper.code();
    }

    /** The same with what its helper carries. */
    Fate carrying(Helpers.@Nullable Load carried) {
        return new Fate(id, of, what, about, thing, value, fate, to, note, choices, carried);
    }

    /** The same end with another word on it. */
    Fate noting(String why) {
        return new Fate(id, of, what, about, thing, value, fate, to, why, choices);
    }

    /** Whether a decision is needed before the plan can be applied. */
    boolean undecided() {
        return fate.equals("undecided");
    }
}
