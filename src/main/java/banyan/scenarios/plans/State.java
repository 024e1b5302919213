package banyan.scenarios.plans;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far a scenario has come; what may be done with it depends on nothing else. */
public enum State {
    /** Being written. */
    DRAFT(Act.EDIT, Act.SUBMIT, Act.WITHDRAW, Act.DELETE),
    /** Waiting for a decision; its text stands still. */
    SUBMITTED(Act.APPROVE, Act.REJECT, Act.WITHDRAW),
    /** May be applied, but for the changes that were refused. */
    APPROVED(Act.APPLY, Act.WITHDRAW),
    /** Has happened. */
    APPLIED(Act.REVERT),
    /** Had happened, and was taken back. */
    REVERTED,
    /** Was refused as a whole. */
    REJECTED(Act.DELETE),
    /** Was given up by those who wrote it. */
    WITHDRAWN(Act.DELETE);

    private final List<Act> possible;

    State(Act... possible) {
        this.possible = List.of(possible);
    }

    /** Whether it may be done now. */
    public boolean allows(Act act) {
        return possible.contains(act);
    }

    /** Whether the scenario may still be applied one day, and so can stand in another's way. */
    public boolean open() {
        return this == DRAFT || this == SUBMITTED || this == APPROVED;
    }

    /** The words for all that may be done now; a duplicate may always be made. */
    public List<String> possible() {
        List<String> words = new ArrayList<>();
        possible.forEach(act -> words.add(act.word()));
        words.add("duplicate");
        return words;
    }

    /** As it is stored and answered. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with that word. */
    public static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
