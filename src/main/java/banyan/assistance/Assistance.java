package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who assists which backward branch, and who is missing. Safe for use by many threads. */
public final class Assistance {
    private static final String OF_UNIT = "assistance/of-unit";

    /**
     * The backward branches at and below a unit.
     *
     * @param total how many there are
     * @param complete how many of them have every role filled that the policy in force asks for
     * @param branches those of this page, by code
     * @param next what to give as {@code after} for the page that follows; null on the last
     */
    public record OfUnit(
            Unit unit,
            long total,
            long complete,
            List<Branch> branches,
            @Nullable String next) {}

    /**
     * One backward branch.
     *
     * @param path what it stands under, the root first
     * @param reason why it is backward
     * @param since when it was found to be
     * @param helpers who assists it, in the policy's order of roles
     * @param missing the roles not filled, one entry for each helper that lacks
     */
    public record Branch(
            String code,
            String name,
            List<Unit> path,
            @Nullable String reason,
            @Nullable LocalDate since,
            List<Helper> helpers,
            List<String> missing) {}

    /**
     * One helper of a branch.
     *
     * @param role id of the role
     * @param kind {@code leader}, or the kind of the organization or branch
     * @param post of a leader the post by which it helps: at the branch itself if there is one, else the first
     * @param load how many pairings the helper has in all
     */
    public record Helper(
            String role,
            String code,
            String name,
            String kind,
            @Nullable String post,
            @Nullable LocalDate since,
            long load) {}

    record Row(
            String code,
            String name,
            @Nullable String reason,
            @Nullable LocalDate since,
            List<Unit> path,
            @Nullable String policy,
            List<Helper> helpers) {}

    private final Units units;
    private final Policies policies;

    /** Judges by {@code policies}. */
    public Assistance(Units units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * The backward branches at and below a unit, and who helps them. Places without any are not walked into, by their
     * tallies; so those must be up to date.
     *
     * @param key of the unit
     * @param after the last code of the page before; null for the first
     * @throws banyan.graph.NotFound naming the key
     */
    public OfUnit ofUnit(Tx tx, String key, int limit, @Nullable String after) {
        Unit unit = units.unit(tx, key);
        List<Branch> all = tx.list(OF_UNIT, Map.of("code", unit.code()), Row.class).stream()
                .map(row -> judge(row, policies.parse(null, row.policy())))
                .toList();
        return page(unit, all, limit, after);
    }

    /** A page of branches that were all judged. */
    static OfUnit page(Unit unit, List<Branch> all, int limit, @Nullable String after) {
        long complete =
                all.stream().filter(branch -> branch.missing().isEmpty()).count();
        List<Branch> rest = all.stream()
                .filter(branch -> after == null || branch.code().compareTo(after) > 0)
                .toList();
        List<Branch> page = rest.subList(0, Math.min(limit, rest.size()));
        return new OfUnit(
                unit,
                all.size(),
                complete,
                page,
                page.size() < rest.size() ? page.getLast().code() : null);
    }

    /** What a branch lacks by the policy that holds for it. */
    static Branch judge(Row row, Policy policy) {
        List<Helper> helpers = row.helpers().stream()
                .sorted(Comparator.comparingInt((Helper helper) -> policy.order(helper.role()))
                        .thenComparing(Helper::role)
                        .thenComparing(Helper::code))
                .toList();
        List<String> filled = helpers.stream().map(Helper::role).toList();
        return new Branch(
                row.code(),
                row.name(),
                row.path(),
                row.reason(),
                row.since(),
                helpers,
                policy.missing("backward", filled));
    }
}
