package banyan.scenarios;

import banyan.units.Facts;
import banyan.units.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver of ended things is and counts afterwards: members and facts by the rules of
 * {@code cypher/load/facts.json}. Pure; {@link #values} starts from what the receiver has.
 */
final class Amendment {
    private static final List<String> COUNTS = List.of("members", "formalMembers");

    private final Vocabulary words;
    private final Heir heir;
    private final Map<String, Object> before;
    private final Map<String, Object> values;
    private final boolean begun;
    private boolean backward;

    /** @param had what the receiver has; null when it only now begins */
    Amendment(Vocabulary words, Heir heir, @Nullable Map<String, Object> had) {
        Map<String, Object> before = had == null ? Map.of() : had;
        this.begun = had == null;
        this.words = words;
        this.heir = heir;
        this.before = before;
        this.values = new TreeMap<>(before);
    }

    /** Takes over the members of a branch that ends. */
    void takeMembers(Named ended, Fates fates) {
        for (String count : COUNTS) {
            long number = ended.number(count);
            if (number == 0) continue;
            values.merge(count, number, Amendment::sum);
            fates.add(fate(ended, count, null, number, "added", null, null));
        }
    }

    /**
     * Says of the members of a branch that ends that nobody takes them over.
     *
     * @param near branches that could; any other may be chosen as well
     */
    void leaveMembers(Named ended, Fates fates, boolean decided, List<Unit> near) {
        for (String count : COUNTS) {
            long number = ended.number(count);
            if (number == 0) continue;
            String note = decided ? "decided: none" : "no branch takes them over";
            fates.add(fate(
                    ended,
                    count,
                    null,
                    number,
                    decided ? "let-go" : "undecided",
                    note,
                    decided ? null : near.stream().map(Fate.Choice::of).toList()));
        }
    }

    /** Takes over the facts of a thing that ends, and says what became of each. */
    void take(Named ended, Fates fates) {
        for (Map.Entry<String, Object> property : new TreeMap<>(ended.values()).entrySet()) {
            Facts.Fact fact = words.facts().telling(property.getKey()).orElse(null);
            if (fact != null) take(ended, fact, property.getKey(), property.getValue(), fates);
        }
        if (ended.backward() && heir.successor && heir.of.equals("branch")) {
            boolean was = values.containsKey("backwardReason") || values.containsKey("backwardSince");
            backward = true;
            values.merge("backwardReason", ended.text("backwardReason"), Amendment::both);
            if (ended.values().get("backwardSince") instanceof LocalDate since)
                values.merge("backwardSince", since, Amendment::earlier);
            String fate = was ? "merged" : "moved";
            fates.add(fate(ended, "backward", null, ended.text("backwardReason"), fate, null, null));
        }
    }

    private void take(Named ended, Facts.Fact fact, String property, Object value, Fates fates) {
        boolean fits = Objects.equals(ended.kind(), heir.unit.kind()) || fact.fits(heir.of, heir.unit.kind());
        if (!heir.successor || !fits) {
            String note = fits ? "stays with the former unit" : "is no fact of such a unit";
            fates.add(fate(ended, "fact", property, value, "kept", note, null));
            return;
        }
        Object there = values.get(property);
        switch (fact.merge()) {
            case "add" -> values.put(property, sum(there, value));
            case "most" -> values.put(property, most(there, value));
            case "any" -> values.put(property, Boolean.TRUE.equals(there) || Boolean.TRUE.equals(value));
            case "all" -> values.put(property, Boolean.TRUE.equals(there) && Boolean.TRUE.equals(value));
            case "keep" -> values.putIfAbsent(property, value);
            default -> values.putIfAbsent(property, value);
        }
        if (!fact.merge().equals("ask") || there == null || there.equals(value)) {
            String fate = fact.merge().equals("add") ? "added" : "merged";
            fates.add(fate(ended, "fact", property, value, fate, fact.merge(), null));
            return;
        }
        String chosen = fates.chosen(id(ended, "fact", property), Set.of(heir.unit.code(), ended.code()));
        if (ended.code().equals(chosen)) values.put(property, value);
        List<Fate.Choice> choices =
                chosen == null ? List.of(Fate.Choice.of(heir.unit), Fate.Choice.of(ended.unit())) : null;
        fates.add(fate(
                ended,
                "fact",
                property,
                value,
                chosen == null ? "undecided" : "merged",
                chosen == null ? "ask" : "decided: " + chosen,
                choices));
    }

    /** Facts that hold only if all hold: one that a merging unit lacks is no longer true of the whole. */
    void lackedBy(List<Named> merging) {
        for (String property : Set.copyOf(values.keySet())) {
            Facts.Fact fact = words.facts().telling(property).orElse(null);
            if (fact != null
                    && fact.merge().equals("all")
                    && merging.stream()
                            .anyMatch(unit -> !Boolean.TRUE.equals(unit.values().get(property))))
                values.put(property, false);
        }
    }

    void set(String property, @Nullable Object value) {
        if (value != null) values.put(property, value);
    }

    /** Whether anything about the receiver changes. */
    boolean any() {
        return backward || !values.equals(before);
    }

    /** Orders only what differs, with what it overwrites. */
    void order(Orders orders) {
        List<String> labels = backward ? List.of("Backward") : List.of();
        if (begun) orders.amendBegun(heir.unit.code(), values, labels);
        else orders.amend(heir.unit.code(), before, values, labels, List.of());
    }

    private static String id(Named ended, String what, @Nullable String about) {
        return ended.text("ref") + "/" + what + (about == null ? "" : "/" + about);
    }

    private Fate fate(
            Named ended,
            String what,
            @Nullable String about,
            Object value,
            String fate,
            @Nullable String note,
            @Nullable List<Fate.Choice> choices) {
        Unit to = fate.equals("kept") || choices != null || fate.equals("let-go") ? null : heir.unit;
        return new Fate(id(ended, what, about), ended.unit(), what, about, null, value, fate, to, note, choices);
    }

    private static Object both(Object there, Object more) {
        String reasons = there.toString();
        return reasons.contains(more.toString()) ? there : reasons + "；" + more;
    }

    private static Object earlier(Object there, Object other) {
        return there instanceof LocalDate a && other instanceof LocalDate b && b.isBefore(a) ? b : there;
    }

    private static Object sum(@Nullable Object a, @Nullable Object b) {
        return (a instanceof Number n ? n.longValue() : 0) + (b instanceof Number m ? m.longValue() : 0);
    }

    private static Object most(@Nullable Object a, Object b) {
        return a instanceof Number n && b instanceof Number m ? (Object) Math.max(n.longValue(), m.longValue()) : b;
    }
}
