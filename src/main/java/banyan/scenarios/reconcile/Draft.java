package banyan.scenarios.reconcile;

import banyan.scenarios.Change;
import banyan.units.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that turn the living places into a list, and what is not certain about them.
 *
 * @param on the day the list holds from
 * @param counts how much there is of everything
 * @param ended what became of every place that the list no longer has under its code, and of every one whose name there
 *     is another without being certain to be its own; by code
 * @param changes in an order in which they can be performed
 * @param scenario id of the scenario it is kept as; null while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Draft(
        LocalDate on,
        Counts counts,
        List<Ended> ended,
        List<Change> changes,
        @Nullable String scenario) {
    /** The same draft, kept as a scenario. */
    public Draft kept(String id) {
        return new Draft(on, counts, ended, changes, id);
    }

    /**
     * How much there is of everything.
     *
     * @param before living places that the list speaks of
     * @param listed places on the list
     * @param kept places with the same code and name on both sides
     * @param renamed units that go on under another name
     * @param recoded units that go on under another code
     * @param transferred units that go on under another parent
     * @param converted units of another kind afterwards, such as villages that become communities
     * @param merged places that end in another one
     * @param established places that begin, those that result from mergers included
     * @param abolished places that end without a successor
     * @param sure of the places told one by one, those that are certain
     * @param open those a planner has to look at: not certain, or without any candidate
     * @param byDefault of these, those for which the first candidate was taken without being certain
     */
    public record Counts(
            int before,
            int listed,
            int kept,
            int renamed,
            int recoded,
            int transferred,
            int converted,
            int merged,
            int established,
            int abolished,
            int sure,
            int open,
            int byDefault) {}

    /**
     * One place that the list no longer has as it was.
     *
     * @param unit as it lives
     * @param became {@code itself} (it goes on under another code or name), {@code merged} or {@code abolished}
     * @param now what it goes on as or ends in; null when it is abolished
     * @param sure whether that is certain; what is not is for the planner to confirm
     * @param candidates what it may have become, the likeliest first, at most five
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ended(Unit unit, String became, @Nullable Unit now, boolean sure, List<Candidate> candidates) {}
}
