package banyan.assistance;

import banyan.units.Names;
import banyan.units.Unit;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to help: the roles to be filled for each kind of target, and how much one helper may carry.
 *
 * @param unit the unit it was made for and holds below; null for the default
 * @param roles in the order they are shown
 */
public record Policy(@Nullable Unit unit, List<Role> roles) {
    /**
     * One role.
     *
     * @param role id, as in the {@code ASSISTS} relation
     * @param names as shown to people
     * @param target {@code backward}: every backward branch; {@code weak}: every village whose collective is weak
     * @param helper {@code leader}, or the kind of organization that fills it
     * @param from the kind of place above the target the helper must come from, so {@code county} for a leader of its
     *     own county; null means from anywhere
     * @param least helpers each target must have
     * @param most helpers each target may have
     * @param cap targets one helper may have in this role
     */
    public record Role(
            String role,
            Names names,
            String target,
            String helper,
            @Nullable String from,
            int least,
            int most,
            int cap) {}

    /** Copies the roles. */
    public Policy {
        roles = List.copyOf(roles);
    }

    /** The roles for one kind of target. */
    public List<Role> rolesFor(String target) {
        return roles.stream().filter(role -> role.target().equals(target)).toList();
    }

    /** The roles a target still misses, one entry for each helper, given the roles it has filled. */
    public List<String> missing(String target, List<String> filled) {
        return rolesFor(target).stream()
                .flatMap(role -> {
                    long has = filled.stream().filter(role.role()::equals).count();
                    return Collections.nCopies((int) Math.max(0, role.least() - has), role.role()).stream();
                })
                .toList();
    }

    /** The most helpers one target may have in a role; without bound for a role the policy does not know. */
    public int most(String id) {
        return roles.stream()
                .filter(role -> role.role().equals(id))
                .mapToInt(Role::most)
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    /** Where a role stands in the order; those the policy does not know come last. */
    public int order(String id) {
        for (int i = 0; i < roles.size(); i++) if (roles.get(i).role().equals(id)) return i;
        return roles.size();
    }
}
