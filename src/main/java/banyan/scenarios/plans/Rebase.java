package banyan.scenarios.plans;

import banyan.scenarios.Change;
import banyan.scenarios.RuleBroken;
import banyan.scenarios.Terms;
import banyan.units.Invalid;
import banyan.units.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scenario held against the organisation as it stands now. Pure: made of what changed and of what a trial said.
 *
 * @param base revision the scenario was written for
 * @param revision it was held against
 * @param fits whether every change still does, with or without a remark
 * @param moved whether the scenario has been noted to stand on that revision
 * @param counts how many changes fit ({@code yes}), fit with a remark, and no longer do ({@code no})
 * @param items one a change, in their order; those that are off or refused are left out
 * @param changed everything it touches that changed since
 */
public record Rebase(
        long base,
        long revision,
        boolean fits,
        boolean moved,
        Map<String, Integer> counts,
        List<Item> items,
        List<Changed> changed) {
    private static final Pattern INDEX = Pattern.compile("changes\\[(\\d+)].*");

    /**
     * What became of one change.
     *
     * @param change its id
     * @param fits {@code yes}, {@code remark} or {@code no}
     * @param reasons sentences; empty where it simply fits
     */
    public record Item(String change, String kind, String fits, List<String> reasons) {}

    /**
     * Judges every change.
     *
     * @param wrong what a trial threw; null where the plan can be tried
     * @param terms in whose language
     */
    static Rebase of(Scenario scenario, long revision, List<Changed> changed, @Nullable RuleBroken wrong, Terms terms) {
        Map<String, Changed> byCode = new HashMap<>();
        changed.forEach(one -> byCode.put(one.code(), one));
        Map<Integer, List<String>> faults = faults(wrong, terms.lang());
        List<Change> changes = scenario.plan(LocalDate.EPOCH).changes();
        List<Item> items = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>(Map.of("yes", 0, "remark", 0, "no", 0));
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.off()) continue;
            Set<String> codes = new TreeSet<>(change.changes());
            codes.addAll(change.uses());
            Set<String> reasons = new TreeSet<>();
            boolean lost = faults.containsKey(i);
            boolean remark = false;
            for (String code : codes) {
                Changed one = byCode.get(code);
                if (one != null) {
                    lost |= one.lost();
                    remark = true;
                    reasons.add(one.sentence(terms));
                }
            }
            reasons.addAll(faults.getOrDefault(i, List.of()));
            String fits = lost ? "no" : remark ? "remark" : "yes";
            counts.merge(fits, 1, Integer::sum);
            items.add(new Item(change.id(), change.kind(), fits, List.copyOf(reasons)));
        }
        boolean all = counts.getOrDefault("no", 0) == 0 && wrong == null;
        return new Rebase(scenario.base(), revision, all, false, counts, items, changed);
    }

    /** The same, noted. */
    Rebase noted() {
        return new Rebase(base, revision, fits, true, counts, items, changed);
    }

    private static Map<Integer, List<String>> faults(@Nullable RuleBroken wrong, Lang lang) {
        Map<Integer, List<String>> faults = new HashMap<>();
        if (wrong == null) return faults;
        for (Invalid.Fault fault : wrong.faults()) {
            Matcher index = INDEX.matcher(fault.path());
            if (index.matches())
                faults.computeIfAbsent(Integer.valueOf(index.group(1)), i -> new ArrayList<>())
                        .add(fault.path() + " " + fault.message().in(lang));
        }
        return faults;
    }
}
