package banyan.scenarios;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a plan's {@code decide} changes overrule, by fate; keeps which of them met their fate. Pure. */
final class Decisions {
    /** Nothing is kept: the member count, post or pairing is let go. */
    static final String NONE = "none";

    /** How the id of a fate ends that is about the members of a branch. */
    static final String MEMBERS = "/members";

    /** All stay, in spite of the policy. */
    static final String ALL = "all";

    private record Made(String choice, String path) {}

    private final Map<String, Made> made = new LinkedHashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Rules rules;

    /** A second decision on one fate is a fault. */
    Decisions(List<Change> changes, Rules rules) {
        this.rules = rules;
        for (int i = 0; i < changes.size(); i++) {
            if (!(changes.get(i) instanceof Change.Decide decide) || decide.off()) continue;
            String path = "changes[" + i + "]";
            Made before = made.putIfAbsent(decide.fate(), new Made(decide.choice(), path));
            if (before != null)
                rules.fault(
                        path + ".fate",
                        "已由 " + before.path() + " 决定：" + decide.fate(),
                        "is decided by " + before.path() + " already: " + decide.fate());
        }
    }

    /**
     * The choice made for a fate among those there are; null where none was. A choice that is none of them is a fault.
     */
    @Nullable
    String choice(String fate, Set<String> choices) {
        Made decision = made.get(fate);
        if (decision == null) return null;
        met.add(fate);
        if (choices.contains(decision.choice())) return decision.choice();
        String known = String.join(", ", new TreeSet<>(choices));
        rules.fault(decision.path() + ".choice", "应为以下之一：" + known, "must be one of " + known);
        return null;
    }

    /** The code chosen to take over what a fate is about, or {@link #NONE}; null where nothing was decided. */
    @Nullable
    String taker(String fate) {
        Made decision = made.get(fate);
        if (decision == null) return null;
        met.add(fate);
        if (decision.choice().equals(NONE)) return NONE;
        Named taker = rules.find(decision.choice());
        if (taker != null && taker.living() && "branch".equals(taker.of())) return decision.choice();
        rules.fault(decision.path() + ".choice", "应为党组织编码或 none", "must be the code of a branch, or none");
        return null;
    }

    /** Whether anything was decided about a fate. */
    boolean made(String fate) {
        return made.containsKey(fate);
    }

    /** What was chosen to take over members, whether the code of a branch or not. */
    Set<String> takers() {
        Set<String> takers = new TreeSet<>();
        made.forEach((fate, decision) -> {
            if (fate.endsWith(MEMBERS)) takers.add(decision.choice());
        });
        takers.remove(NONE);
        return takers;
    }

    /** Faults each decision on a fate that the plan does not bring about. */
    void faultUnmet() {
        made.forEach((fate, decision) -> {
            if (!met.contains(fate))
                rules.fault(decision.path() + ".fate", "方案中没有此去向：" + fate, "is no fate of this plan: " + fate);
        });
    }
}
