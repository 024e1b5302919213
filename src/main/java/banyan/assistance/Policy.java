package banyan.assistance;

import banyan.units.Names;
import banyan.units.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has to help: the roles to be filled for each kind of target, how much one helper may carry, how many contact
 * points a leader has, and when a branch may leave the backward list.
 *
 * @param unit the unit it was made for and holds below; null for the default
 * @param roles in the order they are shown
 * @param contactPoints how many contact points a leader who has any shall have; null says nothing
 * @param release what must hold before a branch is released; null asks nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Policy(
        @Nullable Unit unit,
        List<Role> roles,
        @Nullable Span contactPoints,
        @Nullable Release release) {
    /** The kind of target that is a backward branch. */
    public static final String BACKWARD = "backward";

    /** The kind of target that is a village whose collective is weak. */
    public static final String WEAK = "weak";

    /**
     * One role.
     *
     * @param role id, as in the {@code ASSISTS} relation
     * @param names as shown to people
     * @param target {@code backward}: every backward branch; {@code weak}: every village whose collective is weak
     * @param helper {@code leader}, {@code branch}, or the kind of organization that fills it
     * @param from the kind of place above the target that the helper must come from: a leader where a post is held, an
     *     organization where it is located; null means from anywhere
     * @param within whether that place or any below it will do; otherwise, and where null, it must be the place itself
     * @param least helpers each target must have
     * @param most helpers each target may have
     * @param cap targets one helper may have in this role
     * @param cadence visits a year to each target; null asks none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Role(
            String role,
            Names names,
            String target,
            String helper,
            @Nullable String from,
            @Nullable Boolean within,
            int least,
            int most,
            int cap,
            @Nullable Integer cadence) {
        /**
         * Whether a helper is in the right place.
         *
         * @param homes codes of the places it comes from
         * @param path what is above the target
         * @param above the codes of the places above those it comes from
         */
        boolean fits(Collection<String> homes, List<Unit> path, Map<String, List<String>> above) {
            if (from == null) return true;
            return path.stream()
                    .filter(place -> place.kind().equals(from))
                    .anyMatch(place -> homes.stream()
                            .anyMatch(home -> home.equals(place.code())
                                    || Boolean.TRUE.equals(within)
                                            && above.getOrDefault(home, List.of())
                                                    .contains(place.code())));
        }
    }

    /** From so many to so many. */
    public record Span(int least, int most) {}

    /**
     * What must hold before a branch is released.
     *
     * @param tasksDone whether its problems and rectifications must be done
     * @param months it must have been on the list; 0 for any time
     * @param rolesFilled whether all its roles must have been filled to the end
     */
    public record Release(boolean tasksDone, int months, boolean rolesFilled) {}

    /** Copies the roles. */
    public Policy {
        roles = List.copyOf(roles);
    }

    /** The roles for one kind of target. */
    public List<Role> rolesFor(String target) {
        return roles.stream().filter(role -> role.target().equals(target)).toList();
    }

    /** The role of that id; none where the policy does not know it. */
    public Optional<Role> role(String id) {
        return roles.stream().filter(role -> role.role().equals(id)).findFirst();
    }

    /** The roles a target still misses, one entry for each helper, given the roles it has filled. */
    public List<String> missing(String target, List<String> filled) {
        return times(target, filled, (role, has) -> role.least() - has);
    }

    /** The roles a target has filled more often than it may, one entry for each helper too many. */
    public List<String> doubled(String target, List<String> filled) {
        return times(target, filled, (role, has) -> has - role.most());
    }

    private interface Count {
        int of(Role role, int has);
    }

    private List<String> times(String target, List<String> filled, Count count) {
        return rolesFor(target).stream()
                .flatMap(role -> {
                    int n = count.of(role, Collections.frequency(filled, role.role()));
                    return Collections.nCopies(Math.max(0, n), role.role()).stream();
                })
                .toList();
    }

    /** The most helpers one target may have in a role; without bound for a role the policy does not know. */
    public int most(String id) {
        return role(id).map(Role::most).orElse(Integer.MAX_VALUE);
    }

    /** Where a role stands in the order; those the policy does not know come last. */
    public int order(String id) {
        for (int i = 0; i < roles.size(); i++) if (roles.get(i).role().equals(id)) return i;
        return roles.size();
    }
}
