package banyan.scenarios.plans;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done with a scenario. */
public enum Act {
    /** Change its text, decide one of its fates, or note that it fits again. */
    EDIT,
    SUBMIT,
    APPROVE,
    REJECT,
    WITHDRAW,
    APPLY,
    /** Take back what it became. */
    REVERT,
    DELETE;

    /** The state it leads to; null where the state stays. */
    public @Nullable State to() {
        return switch (this) {
            case SUBMIT -> State.SUBMITTED;
            case APPROVE -> State.APPROVED;
            case REJECT -> State.REJECTED;
            case WITHDRAW -> State.WITHDRAWN;
            case APPLY -> State.APPLIED;
            case REVERT -> State.REVERTED;
            case EDIT, DELETE -> null;
        };
    }

    /** As people and programs call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
