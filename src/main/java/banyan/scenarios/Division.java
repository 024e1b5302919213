package banyan.scenarios;

import banyan.units.Facts;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides how units are split: what goes to which part, by {@code split} of {@code cypher/load/facts.json} for facts.
 * What no part names stays with the part that lives on, or goes to the first. Pure; the deeds go into {@link Orders}.
 */
final class Division {
    private final Setting setting;
    private final Rules rules;
    private final Orders orders;
    private final Beginnings beginnings;
    private final Fates fates;
    private final List<Hang> hangs;
    private final Set<String> divided = new HashSet<>();

    final List<Impact.Remap> remaps = new ArrayList<>();
    final Set<String> begun = new TreeSet<>();

    Division(Setting setting, Orders orders, List<Hang> hangs) {
        this.setting = setting;
        this.rules = setting.rules();
        this.orders = orders;
        this.beginnings = setting.beginnings(orders);
        this.fates = setting.fates(orders);
        this.hangs = hangs;
    }

    List<Fate> fates() {
        return fates.fates();
    }

    void decide(Change.Split split) {
        Named unit = rules.of(split.unit());
        Change.Part rest = split.parts().stream()
                .filter(part -> part.code().equals(split.unit()))
                .findFirst()
                .orElse(split.parts().getFirst());
        boolean livesOn = rest.code().equals(split.unit());
        divided.add(split.unit());
        Map<String, Map<String, Object>> values = shares(unit, split.parts(), rest);
        if (livesOn) {
            Map<String, Object> has = new HashMap<>(values.getOrDefault(rest.code(), Map.of()));
            if (rest.name() != null) has.putAll(beginnings.name(rest.name()));
            orders.amend(split.unit(), unit.values(), has, List.of(), List.of());
        }
        for (Change.Part part : split.parts()) {
            if (!part.code().equals(split.unit())) begin(unit, part, values.getOrDefault(part.code(), Map.of()));
            succeed(unit, part, livesOn);
        }
        if (!livesOn) {
            List<Map<String, Object>> successors = new ArrayList<>();
            split.parts().forEach(part -> successors.add(Map.of("code", part.code(), "share", part.share())));
            orders.end.add(
                    Map.of("code", split.unit(), "of", Objects.requireNonNull(unit.of()), "successors", successors));
            if (unit.backward()) {
                Map<String, Object> kept = new HashMap<>();
                for (String property : List.of("backwardSince", "backwardReason"))
                    if (unit.values().get(property) != null)
                        kept.put(property, unit.values().get(property));
                orders.amendBegun(rest.code(), kept, List.of("Backward"));
                fates.add(fate(unit, "backward", "backward", null, unit.text("backwardReason"), "moved", rest, null));
            }
        }
        handOver(unit, split, rest);
    }

    private void begin(Named unit, Change.Part part, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        if ("branch".equals(unit.of())) all.put("form", unit.text("form"));
        String under = Objects.requireNonNull(unit.parent()).code();
        beginnings.begin(part.code(), name(unit, part), Objects.requireNonNull(unit.of()), unit.kind(), under, all);
        begun.add(part.code());
    }

    private void succeed(Named unit, Change.Part part, boolean livesOn) {
        remaps.add(new Impact.Remap(unit.code(), unit.unit().name(), part.code(), name(unit, part), part.share()));
        if (livesOn && !part.code().equals(unit.code()))
            orders.lead.add(Map.of("code", unit.code(), "to", part.code(), "share", part.share()));
    }

    private static String name(Named unit, Change.Part part) {
        return Objects.requireNonNullElse(part.name(), unit.unit().name());
    }

    private void handOver(Named unit, Change.Split split, Change.Part rest) {
        Map<String, Change.Part> parts = new HashMap<>();
        split.parts().forEach(part -> part.things().forEach(thing -> parts.put(thing, part)));
        for (Hang hang : hangs) {
            if (!hang.code().equals(unit.code())) continue;
            String thing = Objects.requireNonNullElse(hang.thing().code(), "");
            Change.Part part = parts.getOrDefault(thing, rest);
            String what = Fates.what(hang);
            if (part.code().equals(unit.code())) continue;
            if (Set.of("visit", "screening").contains(what)) {
                fates.tell(unit, hang, "kept", null, "stays with the former unit");
                continue;
            }
            orders.move(hang, part.code());
            fates.tell(unit, hang, "moved", unit(unit, part), null);
        }
    }

    private static Unit unit(Named unit, Change.Part part) {
        return new Unit(part.code(), name(unit, part), unit.unit().kind());
    }

    /** What each part counts, by its code; members first, then facts, nothing lost in rounding. */
    private Map<String, Map<String, Object>> shares(Named unit, List<Change.Part> parts, Change.Part rest) {
        Map<String, Map<String, Object>> values = new HashMap<>();
        parts.forEach(part -> values.put(part.code(), new TreeMap<>()));
        if ("branch".equals(unit.of())) {
            members(unit, "members", parts, rest, values);
            members(unit, "formalMembers", parts, rest, values);
        }
        new TreeMap<>(unit.values()).forEach((property, value) -> {
            Facts.Fact fact = setting.words().facts().telling(property).orElse(null);
            if (fact != null) fact(unit, fact, property, value, parts, rest, values);
        });
        return values;
    }

    private void members(
            Named unit,
            String count,
            List<Change.Part> parts,
            Change.Part rest,
            Map<String, Map<String, Object>> values) {
        long left = unit.number(count);
        for (Change.Part part : parts) left -= count.equals("members") ? part.members() : part.formal();
        for (Change.Part part : parts) {
            long number = (count.equals("members") ? part.members() : part.formal()) + (part == rest ? left : 0);
            put(values, part, count, number);
            if (number > 0 && !part.code().equals(unit.code()))
                fates.add(fate(unit, count + "/" + part.code(), count, null, number, "moved", part, null));
        }
    }

    private void fact(
            Named unit,
            Facts.Fact fact,
            String property,
            Object value,
            List<Change.Part> parts,
            Change.Part rest,
            Map<String, Map<String, Object>> values) {
        boolean counted = value instanceof Number;
        if (fact.split().equals("ask")) {
            Set<String> codes = new TreeSet<>();
            parts.forEach(part -> codes.add(part.code()));
            String id = "fact/" + property;
            String chosen = fates.chosen(unit.text("ref") + "/" + id, codes);
            Change.Part to = parts.stream()
                    .filter(part -> part.code().equals(chosen))
                    .findFirst()
                    .orElse(rest);
            if (to != rest)
                values.computeIfAbsent(rest.code(), code -> new TreeMap<>()).put(property, null);
            put(values, to, property, value);
            List<Fate.Choice> choices =
                    parts.stream().map(part -> Fate.Choice.of(unit(unit, part))).toList();
            fates.add(fate(unit, id, "fact", property, value, chosen == null ? "undecided" : "moved", to, choices));
            return;
        }
        List<Long> shares =
                counted && fact.split().equals("share") ? divide(((Number) value).longValue(), parts) : List.of();
        for (int i = 0; i < parts.size(); i++) {
            Object each = shares.isEmpty() ? value : shares.get(i);
            put(values, parts.get(i), property, each);
            if (!parts.get(i).code().equals(unit.code()))
                fates.add(fate(
                        unit,
                        "fact/" + property + "/" + parts.get(i).code(),
                        "fact",
                        property,
                        each,
                        "added",
                        parts.get(i),
                        null));
        }
    }

    private static void put(Map<String, Map<String, Object>> values, Change.Part part, String property, Object value) {
        values.computeIfAbsent(part.code(), code -> new TreeMap<>()).put(property, value);
    }

    private Fate fate(
            Named unit,
            String id,
            String what,
            @Nullable String about,
            Object value,
            String fate,
            Change.Part to,
            @Nullable List<Fate.Choice> choices) {
        boolean open = fate.equals("undecided");
        return new Fate(
                unit.text("ref") + "/" + id,
                unit.unit(),
                what,
                about,
                null,
                value,
                fate,
                open ? null : unit(unit, to),
                open ? "ask" : null,
                open ? choices : null);
    }

    /** Whole numbers in proportion to the shares that add up to the number: the largest remainders are rounded up. */
    static List<Long> divide(long number, List<Change.Part> parts) {
        List<Long> whole = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        long left = number;
        for (int i = 0; i < parts.size(); i++) {
            long floor = (long) Math.floor(number * parts.get(i).share());
            whole.add(floor);
            order.add(i);
            left -= floor;
        }
        order.sort((a, b) -> Double.compare(rest(number, parts.get(b)), rest(number, parts.get(a))));
        for (int i = 0; i < left; i++) {
            int at = order.get(i % order.size());
            whole.set(at, whole.get(at) + 1);
        }
        return whole;
    }

    private static double rest(long number, Change.Part part) {
        return number * part.share() - Math.floor(number * part.share());
    }

    /** The ledger's sums, with what hangs on the new parts now that the run is done. */
    List<Impact.Balance> balances(List<Hang> after, List<Named> counted) {
        return new Balances(fates.fates(), divided, Map.of(), Map.of()).of(begun, after, counted);
    }
}
