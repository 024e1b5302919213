package banyan.assistance;

import banyan.graph.Tx;
import banyan.units.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether backward branches may be released: the condition of the policy that holds for each. */
public final class Releases {
    private static final String RELEASE = "assistance/release";

    record Row(
            String code,
            @Nullable LocalDate since,
            long open,
            List<String> roles,
            @Nullable String madeFor) {}

    private final Policies policies;

    /** Judges by {@code policies}. */
    public Releases(Policies policies) {
        this.policies = policies;
    }

    /** What stands in the way of each branch's release on a day, by code; those that may go are left out. */
    public Map<String, List<Names>> unmet(Tx tx, Collection<String> codes, LocalDate on) {
        Map<String, List<Names>> unmet = new HashMap<>();
        if (codes.isEmpty()) return unmet;
        Policies.InForceHere here = policies.here(tx);
        Map<String, Object> which = Map.of("codes", List.copyOf(codes), "own", here.codes());
        for (Row row : tx.list(RELEASE, which, Row.class)) {
            List<Names> reasons = unmet(row, here.madeFor(row.madeFor()), on);
            if (!reasons.isEmpty()) unmet.put(row.code(), reasons);
        }
        return unmet;
    }

    private static List<Names> unmet(Row row, Policy policy, LocalDate on) {
        List<Names> reasons = new ArrayList<>();
        Policy.Release asked = policy.release();
        if (asked == null) return reasons;
        if (asked.tasksDone() && row.open() > 0)
            reasons.add(new Names(
                    "还有 " + row.open() + " 项问题或整改未完成", row.open() + " of its problems or rectifications are not done"));
        if (row.since() != null && row.since().plusMonths(asked.months()).isAfter(on))
            reasons.add(new Names(
                    "列入名单未满 " + asked.months() + " 个月",
                    "has been on the list for less than " + asked.months() + " months"));
        List<String> missing = policy.missing(Policy.BACKWARD, row.roles());
        if (asked.rolesFilled() && !missing.isEmpty())
            reasons.add(
                    new Names("帮扶角色未配齐：" + String.join("、", missing), "lacks helpers: " + String.join(", ", missing)));
        return reasons;
    }
}
