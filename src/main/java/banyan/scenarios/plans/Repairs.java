package banyan.scenarios.plans;

import banyan.assistance.Policies;
import banyan.checks.Offender;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.scenarios.Fate;
import banyan.scenarios.Impact;
import banyan.scenarios.Plan;
import banyan.scenarios.RuleBroken;
import banyan.scenarios.Scenarios;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Units;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The smallest changes that mend what a plan breaks or leaves broken, found by trying them out. */
public final class Repairs {
    /** So many trials at most. */
    public static final int MOST = 20;

    /**
     * What was found.
     *
     * @param fault who breaks which rule
     * @param repairs those that mend it, the smallest first
     * @param tried how many candidates were simulated
     * @param untried how many were left
     * @param part whether only the part of a long plan that has to do with the fault was simulated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(Offender fault, List<Repair> repairs, int tried, int untried, boolean part) {}

    /**
     * Changes to be added at the end of the plan.
     *
     * @param says what they mean, to people
     * @param introduced rules they break that the plan did not
     * @param undecided how many more fates they leave open
     */
    public record Repair(String says, List<ObjectNode> changes, List<Offender> introduced, int undecided) {}

    private final Scenarios scenarios;
    private final Policies policies;
    private final Units units;

    /** Repairs tried out by {@code scenarios}. */
    public Repairs(Scenarios scenarios, Policies policies, Units units) {
        this.scenarios = scenarios;
        this.policies = policies;
        this.units = units;
    }

    /**
     * Looks for repairs of one offender among those a plan introduces or leaves standing.
     *
     * @param impact of the scenario
     * @param fault {@code check:code}
     * @throws Invalid when {@code fault} is none
     * @throws NotFound when the plan's impact has no such offender
     */
    public Found find(Graph graph, Scenario scenario, Impact impact, String fault, Lang lang) {
        int colon = fault.indexOf(':');
        if (colon <= 0 || colon == fault.length() - 1)
            throw Invalid.at("fault", "应为 规则:单位编码", "must be a check, a colon and the code of a unit");
        Offender offender = Stream.of(
                        impact.checks().introduced(), impact.checks().standing())
                .flatMap(List::stream)
                .filter(one -> key(one).equals(fault))
                .findFirst()
                .orElseThrow(() -> new NotFound("offender", fault));
        List<ObjectNode> changes =
                scenario.changes().stream().filter(Scenario::active).toList();
        boolean part = changes.size() > Impacts.LONG;
        if (part) changes = around(changes, offender.unit().code());
        LocalDate on = scenario.on() == null ? LocalDate.now() : scenario.on();
        Plan plan = Scenario.plan(changes, on);
        int year =
                graph.read(tx -> units.reportingYear(tx).orElse(on.getYear())).answer();
        record Start(Impact impact, List<Candidates.Candidate> candidates) {}
        Start start = scenarios
                .after(graph, plan, lang, done -> {}, (tx, now) -> {
                    List<Candidates.Candidate> candidates = new ArrayList<>(decisions(now, offender));
                    candidates.addAll(Candidates.of(tx, policies, offender, on, year));
                    return new Start(now, candidates);
                })
                .answer();
        List<Repair> repairs = new ArrayList<>();
        int tried = Math.min(MOST, start.candidates().size());
        for (Candidates.Candidate candidate : start.candidates().subList(0, tried)) {
            List<ObjectNode> more = new ArrayList<>(changes);
            candidate.changes().forEach(change -> more.add(change.deepCopy()));
            Content.number(more);
            try {
                Impact then =
                        scenarios.impact(graph, Scenario.plan(more, on), lang).answer();
                if (!broken(then).contains(fault)) {
                    Set<String> before = broken(start.impact());
                    repairs.add(new Repair(
                            candidate.says().in(lang),
                            more.subList(changes.size(), more.size()),
                            then.checks().introduced().stream()
                                    .filter(one -> !before.contains(key(one)))
                                    .toList(),
                            then.undecided() - start.impact().undecided()));
                }
            } catch (RuleBroken impossible) {
                // One that cannot be is no repair; it was tried all the same.
                continue;
            }
        }
        repairs.sort(Comparator.comparingInt((Repair one) -> one.changes().size())
                .thenComparingInt(one -> one.introduced().size())
                .thenComparingInt(Repair::undecided));
        return new Found(offender, repairs, tried, start.candidates().size() - tried, part);
    }

    /** What was left open where the offender took over from others, decided one way or the other. */
    private static List<Candidates.Candidate> decisions(Impact impact, Offender offender) {
        Set<String> from = new HashSet<>();
        for (Impact.Remap remap : impact.remaps())
            if (offender.unit().code().equals(remap.to())) from.add(remap.from());
        List<Candidates.Candidate> decisions = new ArrayList<>();
        for (Fate fate : impact.fates()) {
            if (!fate.fate().equals("undecided") || !from.contains(fate.of().code()) || fate.choices() == null)
                continue;
            for (Fate.Choice choice : fate.choices())
                decisions.add(new Candidates.Candidate(
                        new Names(
                                "定为 " + choice.code() + " " + choice.name(),
                                "decide for " + choice.code() + " " + choice.name()),
                        List.of(new Decision(fate.id(), choice.code(), Plans.SOMEBODY).change())));
        }
        return decisions;
    }

    private static Set<String> broken(Impact impact) {
        Set<String> keys = new HashSet<>();
        impact.checks().introduced().forEach(one -> keys.add(key(one)));
        impact.checks().standing().forEach(one -> keys.add(key(one)));
        return keys;
    }

    private static String key(Offender offender) {
        return offender.check() + ":" + offender.unit().code();
    }

    /** The changes that have to do with a code, directly or through others, in their order. */
    static List<ObjectNode> around(List<ObjectNode> changes, String code) {
        List<Set<String>> codes = Scenario.plan(changes, LocalDate.EPOCH).changes().stream()
                .map(change -> change.changes())
                .toList();
        Set<String> known = new HashSet<>(Set.of(code));
        // A branch changes with the place it stands at: codes of branches begin with that of their place.
        int dash = code.indexOf('-');
        if (dash > 0) known.add(code.substring(0, dash));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Set<String> some : codes) if (some.stream().anyMatch(known::contains)) grows |= known.addAll(some);
        }
        List<ObjectNode> near = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++)
            if (codes.get(i).stream().anyMatch(known::contains)) near.add(changes.get(i));
        return near;
    }
}
