package banyan.scenarios.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An impact that is being computed aside, because its plan is long.
 *
 * @param scenario whose impact it is
 * @param state {@code queued}, {@code running}, {@code done} or {@code failed}
 * @param done how many changes have been performed
 * @param of how many there are
 * @param answer where the impact, or what is wrong with the plan, is to be asked for once it is done
 * @param detail why it failed; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
        String id,
        String scenario,
        String state,
        int done,
        int of,
        String answer,
        @Nullable String detail) {}
