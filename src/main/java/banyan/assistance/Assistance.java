package banyan.assistance;

import banyan.assistance.Targets.Target;
import banyan.graph.Tx;
import banyan.units.Page;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who assists which backward branch, and who is missing. Safe for use by many threads. */
public final class Assistance {
    private static final String ASKED = "assistance/asked";
    private static final String BELOW = "assistance/backward-below";
    private static final String LISTED = "assistance/backward-listed";
    private static final String OF_UNIT = "assistance/of-unit";
    private static final String STANDS = "assistance/places-of";

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
     * @param doubled the roles filled more often than they may be, one entry for each helper too many
     */
    public record Branch(
            String code,
            String name,
            List<Unit> path,
            @Nullable String reason,
            @Nullable LocalDate since,
            List<Helper> helpers,
            List<String> missing,
            List<String> doubled) {}

    /**
     * One helper of a branch.
     *
     * @param role id of the role
     * @param kind {@code leader}, or the kind of the organization or branch
     * @param post of a leader the post by which it helps: at the branch itself if there is one, else the first
     * @param load how many pairings the helper has in all
     * @param misplaced whether it comes from another place than the policy says; null where that is not known
     */
    public record Helper(
            String role,
            String code,
            String name,
            String kind,
            @Nullable String post,
            @Nullable LocalDate since,
            long load,
            @Nullable Boolean misplaced) {}

    /**
     * A role that lacks helpers.
     *
     * @param unit the backward branch, or the weak village
     * @param target {@code backward} or {@code weak}
     * @param has how many helpers it has in the role
     * @param least how many the policy asks for
     */
    public record Gap(Unit unit, String target, String role, long has, long least) {}

    record Found(
            String role,
            String code,
            String name,
            String kind,
            @Nullable String post,
            @Nullable LocalDate since,
            long load,
            List<String> homes) {
        /** Where it comes from is not judged where it is not known. */
        Helper judged(Policy policy, List<Unit> path, Map<String, List<String>> above) {
            boolean misplaced = !homes.isEmpty()
                    && policy.role(role)
                            .filter(asked -> !asked.fits(homes, path, above))
                            .isPresent();
            return new Helper(role, code, name, kind, post, since, load, misplaced);
        }
    }

    record Row(
            String code,
            String name,
            @Nullable String reason,
            @Nullable LocalDate since,
            List<Unit> path,
            List<Found> helpers) {}

    /** A unit; what is counted there is null at a branch. */
    record Asked(Unit unit, @Nullable Long total, @Nullable Long complete, List<Policies.Held> policies) {}

    private final Units units;
    private final Policies policies;

    /** Judges by {@code policies}. */
    public Assistance(Units units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * The backward branches at and below a unit, and who helps them. How many there are, and how many complete, is read
     * off the tallies, and places without any are not walked into; so the tallies must be up to date.
     *
     * @param key of the unit
     * @param after the last code of the page before; null for the first
     * @throws banyan.graph.NotFound naming the key
     */
    public OfUnit ofUnit(Tx tx, String key, int limit, @Nullable String after) {
        Asked asked = tx.get("unit", key, ASKED, Units.which(key), Asked.class);
        Policies.InForceHere here = policies.here(asked.policies());
        String code = asked.unit().code();
        if (asked.total() == null || asked.complete() == null)
            return page(asked.unit(), branches(tx, below(tx, code, ""), here), limit, after);
        String from = Objects.requireNonNullElse(after, "");
        List<String> rest = asked.total() > limit
                ? tx.list(LISTED, Map.of("code", code, "after", from, "limit", limit + 1), String.class)
                : below(tx, code, from);
        List<String> page = rest.subList(0, Math.min(limit, rest.size()));
        String next = page.size() < rest.size() ? page.getLast() : null;
        return new OfUnit(asked.unit(), asked.total(), asked.complete(), branches(tx, page, here), next);
    }

    private static List<String> below(Tx tx, String code, String after) {
        return tx.list(BELOW, Map.of("code", code), String.class).stream()
                .filter(one -> one.compareTo(after) > 0)
                .toList();
    }

    /** The first of some branches that were found before. */
    OfUnit ofUnit(Tx tx, Unit unit, List<Target> backward, Policies.InForceHere here, int limit) {
        long complete = backward.stream()
                .filter(target -> target.missing(here).isEmpty())
                .count();
        List<String> page = backward.stream()
                .limit(limit)
                .map(target -> target.unit().code())
                .toList();
        String next = page.size() < backward.size() ? page.getLast() : null;
        return new OfUnit(unit, backward.size(), complete, branches(tx, page, here), next);
    }

    /** Backward branches as they are told, by code. */
    private static List<Branch> branches(Tx tx, List<String> codes, Policies.InForceHere here) {
        if (codes.isEmpty()) return List.of();
        List<Row> rows = tx.list(OF_UNIT, Map.of("codes", codes), Row.class);
        Map<String, List<String>> above = above(tx, rows);
        return rows.stream().map(row -> judge(row, here, above)).toList();
    }

    /** What stands above the places that helpers come from; most of them stand above the branches too. */
    private static Map<String, List<String>> above(Tx tx, List<Row> rows) {
        Map<String, List<String>> above = new HashMap<>();
        for (Row row : rows) {
            List<String> path = row.path().stream().map(Unit::code).toList();
            for (int i = 0; i < path.size(); i++) above.putIfAbsent(path.get(i), path.subList(0, i));
        }
        List<String> elsewhere = rows.stream()
                .flatMap(row -> row.helpers().stream())
                .flatMap(helper -> helper.homes().stream())
                .filter(home -> !above.containsKey(home))
                .distinct()
                .toList();
        if (!elsewhere.isEmpty())
            tx.list(STANDS, Map.of("codes", elsewhere), Candidates.Stands.class)
                    .forEach(home -> above.put(
                            home.code(),
                            home.places().stream().map(Candidates.Place::code).toList()));
        return above;
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

    /**
     * What a branch lacks by the policy that holds for it.
     *
     * @param above the places above those that helpers come from
     */
    static Branch judge(Row row, Policies.InForceHere here, Map<String, List<String>> above) {
        Policy policy = here.along(Stream.concat(row.path().stream().map(Unit::code), Stream.of(row.code()))
                .toList());
        List<Helper> helpers = row.helpers().stream()
                .sorted(Comparator.comparingInt((Found helper) -> policy.order(helper.role()))
                        .thenComparing(Found::role)
                        .thenComparing(Found::code))
                .map(helper -> helper.judged(policy, row.path(), above))
                .toList();
        List<String> filled = helpers.stream().map(Helper::role).toList();
        return new Branch(
                row.code(),
                row.name(),
                row.path(),
                row.reason(),
                row.since(),
                helpers,
                policy.missing(Policy.BACKWARD, filled),
                policy.doubled(Policy.BACKWARD, filled));
    }

    /**
     * The roles that lack helpers at and below a unit, backward branches first, then weak villages.
     *
     * @param after the {@code next} of the page before, a code and a role; null for the first
     * @throws banyan.graph.NotFound naming the key
     */
    public Page<Gap> gaps(Tx tx, String key, int limit, @Nullable String after) {
        Unit unit = units.unit(tx, key);
        Policies.InForceHere here = policies.here(tx);
        List<Gap> all = gaps(Targets.all(tx, units, unit.code(), here), here);
        return Page.of(all, gap -> gap.unit().code() + "/" + gap.role(), limit, after);
    }

    /** The roles that lack helpers among these, target by target, in the order of the policy. */
    static List<Gap> gaps(List<Target> targets, Policies.InForceHere here) {
        List<Gap> gaps = new ArrayList<>();
        for (Target target : targets) {
            Policy policy = here.madeFor(target.madeFor());
            List<String> filled = target.filled();
            for (String role : new LinkedHashSet<>(policy.missing(target.target(), filled))) {
                long least = policy.role(role).map(Policy.Role::least).orElse(0);
                gaps.add(new Gap(target.unit(), target.target(), role, Collections.frequency(filled, role), least));
            }
        }
        return gaps;
    }
}
