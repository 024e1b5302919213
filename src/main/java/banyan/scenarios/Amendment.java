package banyan.scenarios;

import banyan.units.Facts;
import java.util.ArrayList;
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
    private final Facts facts;
    private final Heir heir;
    private final Map<String, Object> before;
    private final Map<String, Object> values;
    private boolean backward;

    Amendment(Facts facts, Heir heir, Map<String, Object> before) {
        this.facts = facts;
        this.heir = heir;
        this.before = before;
        this.values = new TreeMap<>(before);
    }

    /** Takes over what a thing that ends counts itself, and says what became of each count and fact. */
    void take(Named ended, Fates fates) {
        for (String count : List.of("members", "formalMembers")) {
            if (ended.number(count) == 0) continue;
            boolean fits = heir.of.equals("branch");
            if (fits) values.merge(count, ended.number(count), Amendment::sum);
            fates.add(fate(ended, count, null, ended.number(count), fits ? "added" : "undecided", null));
        }
        for (Map.Entry<String, Object> property : new TreeMap<>(ended.values()).entrySet()) {
            Facts.Fact fact = fact(property.getKey());
            if (fact != null) take(ended, fact, property.getKey(), property.getValue(), fates);
        }
        if (ended.backward() && heir.successor && heir.of.equals("branch")) {
            backward = true;
            values.putIfAbsent(
                    "backwardSince", Objects.requireNonNullElse(ended.values().get("backwardSince"), ""));
            values.putIfAbsent("backwardReason", ended.text("backwardReason"));
            fates.add(fate(ended, "backward", null, ended.text("backwardReason"), "moved", null));
        }
    }

    private void take(Named ended, Facts.Fact fact, String property, Object value, Fates fates) {
        if (!heir.successor) {
            fates.add(fate(ended, "fact", property, value, "kept", "stays with the former unit"));
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
        boolean open = fact.merge().equals("ask") && there != null && !there.equals(value);
        String fate = open ? "undecided" : fact.merge().equals("add") ? "added" : "merged";
        fates.add(fate(ended, "fact", property, value, fate, fact.merge()));
    }

    /** Facts that hold only if all hold: one that a merging unit lacks is no longer true of the whole. */
    void lackedBy(List<Named> merging) {
        for (String property : Set.copyOf(values.keySet())) {
            Facts.Fact fact = fact(property);
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

    /** The row for {@code amend.cypher}: only what differs, and what it overwrites. */
    Map<String, Object> row() {
        Map<String, Object> changed = new TreeMap<>();
        Map<String, Object> overwritten = new TreeMap<>();
        values.forEach((property, value) -> {
            if (value.equals(before.get(property))) return;
            changed.put(property, value);
            if (before.containsKey(property)) overwritten.put(property, before.get(property));
        });
        return Map.of("code", heir.unit.code(), "values", changed, "overwritten", overwritten, "backward", backward);
    }

    private Facts.@Nullable Fact fact(String property) {
        Facts.Fact exact = facts.find(property).filter(fact -> !fact.year()).orElse(null);
        if (exact != null || !property.matches(".+_\\d{4}")) return exact;
        return facts.find(property.substring(0, property.length() - 5))
                .filter(Facts.Fact::year)
                .orElse(null);
    }

    private Fate fate(
            Named ended, String what, @Nullable String about, Object value, String fate, @Nullable String note) {
        String id = ended.text("ref") + "/" + what + (about == null ? "" : "/" + about);
        boolean stays = fate.equals("kept") || fate.equals("undecided");
        return new Fate(
                id,
                ended.unit(),
                what,
                about,
                null,
                value,
                fate,
                stays ? null : heir.unit,
                note,
                fate.equals("undecided") ? new ArrayList<>(List.of(heir.unit)) : null);
    }

    private static Object sum(@Nullable Object a, @Nullable Object b) {
        return (a instanceof Number n ? n.longValue() : 0) + (b instanceof Number m ? m.longValue() : 0);
    }

    private static Object most(@Nullable Object a, Object b) {
        return a instanceof Number n && b instanceof Number m ? (Object) Math.max(n.longValue(), m.longValue()) : b;
    }
}
