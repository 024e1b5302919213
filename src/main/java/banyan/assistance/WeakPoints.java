package banyan.assistance;

import banyan.assistance.Targets.Target;
import banyan.graph.Tx;
import banyan.units.Page;
import banyan.units.Unit;
import banyan.units.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Single points of failure: the helpers without whom something falls below what the policy requires. */
public final class WeakPoints {
    /**
     * One of them.
     *
     * @param falls how many branches and villages at and below the unit are complete only with this helper
     * @param load how many pairings the helper has in all
     * @param branches what falls, by code
     */
    public record WeakPoint(Unit helper, long falls, long load, List<Unit> branches) {}

    private final Units units;
    private final Policies policies;
    private final Helpers helpers;

    /** Judges by {@code policies}. */
    public WeakPoints(Units units, Policies policies, Helpers helpers) {
        this.units = units;
        this.policies = policies;
        this.helpers = helpers;
    }

    /**
     * The single points of failure at and below a unit: who takes most with them first, then who carries most.
     *
     * @param after the last helper's code of the page before; null for the first
     * @throws banyan.graph.NotFound naming the key
     */
    public Page<WeakPoint> of(Tx tx, String key, int limit, @Nullable String after) {
        Unit unit = units.unit(tx, key);
        Policies.InForceHere here = policies.here(tx);
        List<WeakPoint> all = among(tx, Targets.all(tx, units, unit.code(), here), here);
        return Page.of(all, point -> point.helper().code(), limit, after);
    }

    /** The same among targets that were found before. */
    List<WeakPoint> among(Tx tx, List<Target> targets, Policies.InForceHere here) {
        Map<String, List<Unit>> falls = new HashMap<>();
        for (Target target : targets) {
            if (!target.missing(here).isEmpty()) continue;
            Policy policy = here.madeFor(target.madeFor());
            Set<String> seen = new HashSet<>();
            for (Targets.Pair pair : target.pairs()) {
                if (!seen.add(pair.helper())) continue;
                if (!policy.missing(target.target(), target.filledWithout(pair.helper()))
                        .isEmpty())
                    falls.computeIfAbsent(pair.helper(), none -> new ArrayList<>())
                            .add(target.unit());
            }
        }
        return helpers.loads(tx, falls.keySet().stream().sorted().toList(), here).stream()
                .map(item -> {
                    List<Unit> branches = falls.getOrDefault(item.code(), List.of());
                    return new WeakPoint(
                            new Unit(item.code(), item.name(), item.kind()), branches.size(), item.load(), branches);
                })
                .sorted(Comparator.comparingLong(WeakPoint::falls)
                        .thenComparingLong(WeakPoint::load)
                        .reversed()
                        .thenComparing(point -> point.helper().code()))
                .toList();
    }
}
