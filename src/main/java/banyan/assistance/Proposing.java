package banyan.assistance;

import banyan.assistance.Places.Asked;
import banyan.assistance.Proposals.Ended;
import banyan.assistance.Proposals.Pairing;
import banyan.assistance.Proposals.Proposed;
import banyan.assistance.Proposals.Step;
import banyan.assistance.Proposals.Unfilled;
import banyan.assistance.proposals.Question;
import banyan.assistance.proposals.Question.Given;
import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what was found, with reasons; pure. */
final class Proposing {
    private final Unit unit;
    private final Places places;
    private final Map<String, Unit> named;
    private final Loads loads;
    private final Question question;
    private final Lang lang;
    private final Map<List<String>, Asked> asked = new HashMap<>();

    Proposing(Unit unit, Places places, Map<String, Unit> named, Loads loads, Question question, Lang lang) {
        this.unit = unit;
        this.places = places;
        this.named = named;
        this.loads = loads;
        this.question = question;
        this.lang = lang;
        places.asked()
                .forEach(one ->
                        asked.put(List.of(one.target().unit().code(), one.role().role()), one));
    }

    Proposed answer(Question.Answer found) {
        Map<String, Long> after = found.given().stream()
                .filter(given -> !given.kept())
                .collect(Collectors.groupingBy(
                        given -> given.helper() + " " + given.slot().role(), Collectors.counting()));
        List<Pairing> pairings = found.given().stream()
                .filter(given -> !given.kept())
                .map(this::pairing)
                .sorted(Comparator.comparing((Pairing one) -> one.target().code())
                        .thenComparing(Pairing::role)
                        .thenComparing(one -> one.helper().code()))
                .toList();
        List<Ended> ended = Stream.concat(left(), moved(found)).toList();
        List<Unfilled> unfilled = unfilled(found, after);
        List<Step> changes = Stream.concat(
                        ended.stream().map(one -> step("unassist", one.helper(), one.target(), one.role())),
                        pairings.stream().map(one -> step("assist", one.helper(), one.target(), one.role())))
                .toList();
        long missing = places.asked().stream().mapToLong(Asked::missing).sum();
        return new Proposed(unit, missing, found.cost(), pairings, ended, unfilled, changes);
    }

    private static Step step(String kind, Unit helper, Unit target, String role) {
        return new Step(kind, helper.code(), target.code(), role);
    }

    private Asked asked(Question.Slot slot) {
        return Objects.requireNonNull(asked.get(List.of(slot.target(), slot.role())));
    }

    private Unit helper(String code) {
        return named.getOrDefault(code, new Unit(code, code, "leader"));
    }

    private Pairing pairing(Given given) {
        Asked one = asked(given.slot());
        String role = given.slot().role();
        long load = loads.all(given.helper());
        long inRole = loads.in(given.helper(), role);
        int cap = one.role().cap();
        Names reason = new Names(
                "该角色缺人；相距 " + given.distance() + " 级，现有结对 " + load + " 个，其中此角色 " + inRole + " 个，上限 " + cap + " 个",
                "the role lacks a helper; " + given.distance() + " steps away, " + load + " pairings now, " + inRole
                        + " of them in this role, of at most " + cap);
        return new Pairing(
                helper(given.helper()),
                one.target().unit(),
                role,
                given.distance(),
                load,
                inRole,
                cap,
                reason.in(lang));
    }

    /** The pairings of those who are to be left out. */
    private Stream<Ended> left() {
        return places.targets().stream()
                .flatMap(target -> target.pairs().stream()
                        .filter(pair -> places.without().contains(pair.helper()))
                        .map(pair -> new Ended(helper(pair.helper()), target.unit(), pair.role())));
    }

    private Stream<Ended> moved(Question.Answer found) {
        Map<Question.Slot, List<String>> kept = found.given().stream()
                .filter(Given::kept)
                .collect(Collectors.groupingBy(Given::slot, Collectors.mapping(Given::helper, Collectors.toList())));
        return question.slots().stream()
                .flatMap(slot -> slot.now().stream()
                        .filter(helper -> !kept.getOrDefault(slot, List.of()).contains(helper))
                        .map(helper ->
                                new Ended(helper(helper), asked(slot).target().unit(), slot.role())));
    }

    private List<Unfilled> unfilled(Question.Answer found, Map<String, Long> after) {
        Map<Question.Slot, Long> filled =
                found.given().stream().collect(Collectors.groupingBy(Given::slot, Collectors.counting()));
        List<Unfilled> unfilled = new ArrayList<>();
        for (Question.Slot slot : question.slots()) {
            long missing = slot.least() - filled.getOrDefault(slot, 0L);
            if (missing <= 0) continue;
            Asked one = asked(slot);
            List<String> there = slot.reach().keySet().stream()
                    .flatMap(group -> question.groups().getOrDefault(group, List.of()).stream())
                    .distinct()
                    .toList();
            long full = there.stream()
                    .filter(helper -> loads.in(helper, slot.role()) + after.getOrDefault(helper + " " + slot.role(), 0L)
                            >= one.role().cap())
                    .count();
            unfilled.add(new Unfilled(
                    one.target().unit(), slot.role(), missing, there.size(), full, reason(one, there.size(), full)));
        }
        return unfilled;
    }

    private String reason(Asked one, long candidates, long full) {
        Candidates.Pool pool = places.pool(one);
        String where = pool == null ? String.valueOf(one.role().from()) : pool.place();
        if (candidates == 0)
            return new Names(
                            where + " 没有此类帮扶者（" + one.role().helper() + "）",
                            "there is no helper of that kind (" + one.role().helper() + ") in " + where)
                    .in(lang);
        if (full == candidates)
            return new Names(
                            candidates + " 个人选都已达上限 " + one.role().cap() + " 个",
                            "all " + candidates + " who could are at their cap of "
                                    + one.role().cap())
                    .in(lang);
        return new Names(
                        candidates + " 个人选中 " + full + " 个已达上限，其余已在帮扶同一对象",
                        full + " of the " + candidates + " who could are at their cap, the others help it already")
                .in(lang);
    }
}
