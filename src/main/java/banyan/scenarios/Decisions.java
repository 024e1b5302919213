package banyan.scenarios;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a plan's {@code decide} changes overrule, by fate; keeps which of them met their fate. Pure. */
final class Decisions {
    /** Nothing is kept: the member count, post or pairing is let go. */
    static final String NONE = "none";

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

    /**
     * The code chosen to take over what a fate is about, or {@link #NONE}; null where nothing was decided. A choice
     * that cannot take it over is a fault.
     *
     * @param of the sort of thing that can: place, branch, organization or leader
     * @param ends what ends with it and takes nothing over
     * @param mayGo whether it may be let go
     */
    @Nullable
    String taker(String fate, @Nullable String of, Set<String> ends, boolean mayGo) {
        Made decision = made.get(fate);
        if (decision == null) return null;
        met.add(fate);
        if (decision.choice().equals(NONE) && mayGo) return NONE;
        Named taker = rules.find(decision.choice());
        if (taker != null
                && taker.living()
                && Objects.equals(taker.of(), of)
                && !ends.contains(taker.code())
                && Collections.disjoint(taker.ancestors(), ends)) return decision.choice();
        rules.fault(
                decision.path() + ".choice",
                "应为承接者的编码（现存、同类、不随之撤销）" + (mayGo ? "，或 none" : ""),
                "must be the code of " + ("organization".equals(of) ? "an " : "a ") + of + " that lives on"
                        + (mayGo ? ", or none" : ""));
        return null;
    }

    /** Members and formal members go together: the second decision, if it is another than the first, is a fault. */
    void mustAgree(String one, String other) {
        Made first = made.get(one);
        Made second = made.get(other);
        if (first == null || second == null) return;
        met.add(other);
        if (!first.choice().equals(second.choice()))
            rules.fault(
                    second.path() + ".choice",
                    "正式党员随党员一同转移，应为 " + first.choice(),
                    "must be " + first.choice() + ": formal members go with the members");
    }

    /** Whether anything was decided about a fate. */
    boolean made(String fate) {
        return made.containsKey(fate);
    }

    /** Whatever was chosen in the fates of some things, by their refs: who takes something over among them. */
    Set<String> takers(Set<String> refs) {
        Set<String> takers = new TreeSet<>();
        made.forEach((fate, decision) -> {
            int slash = fate.indexOf('/');
            if (slash > 0 && refs.contains(fate.substring(0, slash))) takers.add(decision.choice());
        });
        takers.removeAll(Set.of(NONE, ALL));
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
