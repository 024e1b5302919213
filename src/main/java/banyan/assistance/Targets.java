package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Unit;
import banyan.units.Units;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has to be helped at and below a unit: backward branches, and villages whose collective is weak. */
final class Targets {
    private static final String BACKWARD = "assistance/targets";
    private static final String WEAK = "assistance/weak";

    /** Who helps in which role. */
    record Pair(String role, String helper) {}

    /**
     * One of them.
     *
     * @param target {@code backward} or {@code weak}; {@code other} for what no policy asks anything for
     * @param madeFor the unit whose own policy holds for it; null where the default does
     */
    record Target(Unit unit, String target, @Nullable String madeFor, List<Pair> pairs) {
        /** The roles filled, one entry for each helper. */
        List<String> filled() {
            return pairs.stream().map(Pair::role).toList();
        }

        /** The roles filled without one helper. */
        List<String> filledWithout(String helper) {
            return pairs.stream()
                    .filter(pair -> !pair.helper().equals(helper))
                    .map(Pair::role)
                    .toList();
        }

        /** What is missing by the policy that holds for it. */
        List<String> missing(Policies.InForceHere policies) {
            return policies.madeFor(madeFor).missing(target, filled());
        }
    }

    private Targets() {}

    /** The backward branches at and below a unit, by code. Places without any are not walked into, by their tallies. */
    static List<Target> backward(Tx tx, String code, Policies.InForceHere policies) {
        return tx.list(BACKWARD, Map.of("code", code, "own", policies.codes()), Target.class);
    }

    /** The weak villages at and below a unit, by code. */
    static List<Target> weak(Tx tx, Units units, String code, Policies.InForceHere policies) {
        return tx.list(WEAK, Map.of("code", code, "own", policies.codes(), "year", year(tx, units)), Target.class);
    }

    /** Both, the backward first. */
    static List<Target> all(Tx tx, Units units, String code, Policies.InForceHere policies) {
        return Stream.of(backward(tx, code, policies), weak(tx, units, code, policies))
                .flatMap(List::stream)
                .toList();
    }

    /** The year incomes are reported for; 0 where none is told. */
    static int year(Tx tx, Units units) {
        return units.reportingYear(tx).orElse(0);
    }
}
