package banyan.scenarios.plans;

import banyan.assistance.Policies;
import banyan.coverage.Coverage;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.scenarios.Change;
import banyan.scenarios.Impact;
import banyan.scenarios.ImpactPage;
import banyan.scenarios.Relating;
import banyan.scenarios.RuleBroken;
import banyan.scenarios.Scenarios;
import banyan.scenarios.Terms;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Names;
import banyan.units.Page;
import banyan.units.Posts;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kept scenarios held against each other and against the organisation as it has become. */
public final class Review {
    private final Plans plans;
    private final Impacts impacts;
    private final Coverage coverage;
    private final Scenarios scenarios;
    private final Policies policies;
    private final Posts posts;
    private final Units units;

    /** A review over what is kept and computed; the last three know what things are called. */
    public Review(
            Plans plans,
            Impacts impacts,
            Coverage coverage,
            Scenarios scenarios,
            Policies policies,
            Posts posts,
            Units units) {
        this.policies = policies;
        this.posts = posts;
        this.units = units;
        this.plans = plans;
        this.impacts = impacts;
        this.coverage = coverage;
        this.scenarios = scenarios;
    }

    /**
     * Scenarios side by side with the organisation as it stands.
     *
     * @param most so many levels at most
     * @throws Pending while a long one is being computed
     * @throws NotFound when there is no scenario of one of the ids
     */
    public Comparison compare(Graph graph, List<String> ids, int most, Lang lang) {
        List<Scenario> scenarios = graph.read(tx ->
                        ids.stream().distinct().map(id -> plans.get(tx, id)).toList())
                .answer();
        List<Comparison.Tried> tried = new ArrayList<>();
        long revision = graph.settled();
        for (Scenario scenario : scenarios) {
            try {
                tried.add(new Comparison.Tried(scenario, impacts.of(graph, scenario, lang), null));
            } catch (RuleBroken wrong) {
                tried.add(new Comparison.Tried(scenario, null, wrong.getMessage()));
            }
        }
        return Comparison.of(revision, tried, coverage::ratios, most);
    }

    /**
     * Tries a decision out; of a long plan it shows when that is simulated.
     *
     * @throws RuleBroken when its fate is none of the plan's, or its choice none of that fate's
     */
    public void tryOut(Graph graph, Scenario scenario, Decision decision, Lang lang) {
        if (scenario.size() > Impacts.LONG) return;
        Scenario decided = Plans.with(scenario, decision);
        String last = "changes[" + (decided.changes().size() - 1) + "].";
        try {
            scenarios.impact(graph, decided.plan(LocalDate.now()), lang);
        } catch (RuleBroken broken) {
            List<Invalid.Fault> faults = broken.faults().stream()
                    .filter(fault -> fault.path().startsWith(last))
                    .map(fault -> new Invalid.Fault(fault.path().substring(last.length()), fault.message()))
                    .toList();
            if (!faults.isEmpty()) throw new RuleBroken(faults);
        }
    }

    /**
     * Open scenarios that touch what this one touches.
     *
     * @throws NotFound when there is no such scenario
     */
    public Page<Conflict> conflicts(Graph graph, String id) {
        return graph.read(tx -> {
                    plans.get(tx, id);
                    return Page.whole(tx.list("scenarios/plans/conflicts", Map.of("id", id), Conflict.class));
                })
                .answer();
    }

    /**
     * What of a scenario still fits the organisation as it stands, and what no longer does and why.
     *
     * @throws Pending while a long one is being tried
     */
    public Rebase look(Graph graph, Scenario scenario, Lang lang) {
        RuleBroken wrong = null;
        long revision = graph.settled();
        try {
            revision = impacts.of(graph, scenario, lang).revision();
        } catch (RuleBroken faulty) {
            wrong = faulty;
        }
        Map<String, Object> since = Map.of("id", scenario.id(), "base", scenario.base());
        List<Changed> changed = graph.read(tx -> tx.list("scenarios/plans/changed", since, Changed.class))
                .answer();
        return Rebase.of(scenario, revision, changed, wrong, terms(lang));
    }

    /** The same; where everything fits, a draft is noted to stand on the revision it was held against. */
    public Rebase rebase(Graph graph, Scenario scenario, Plans.Stamp stamp, Lang lang) {
        Rebase looked = look(graph, scenario, lang);
        if (!looked.fits()) return looked;
        graph.note(tx -> plans.rebased(tx, scenario.id(), looked.revision(), stamp));
        return looked.noted();
    }

    /** What a scenario does, as one HTML page: the decision paper. */
    public String report(Graph graph, Scenario scenario, Impact impact, Lang lang) {
        Terms terms = terms(lang);
        Unit root = scenario.root();
        List<String> about = new ArrayList<>();
        if (scenario.purpose() != null) about.add(scenario.purpose());
        about.add(new Names(
                        "范围：" + root.name() + "（" + root.code() + "）　生效日期："
                                + (scenario.on() == null ? "未定" : scenario.on()) + "　状态："
                                + terms.word(scenario.state().word()),
                        "scope: " + root.name() + " (" + root.code() + ") · takes effect: "
                                + (scenario.on() == null ? "open" : scenario.on()) + " · "
                                + terms.word(scenario.state().word()))
                .in(lang));
        about.add(new Names("编制：", "by ").in(lang)
                + who(scenario.author(), lang)
                + new Names("　编号：", " · ").in(lang)
                + scenario.id());
        List<List<String>> steps = scenario.history().stream()
                .map(step -> List.of(
                        step.at().substring(0, 10),
                        terms.word(step.what()),
                        who(step.by(), lang),
                        step.why() == null ? "" : step.why()))
                .toList();
        return ImpactPage.of(
                impact, new ImpactPage.Head(scenario.name(), about, steps, root.code(), names(graph, impact)), terms);
    }

    /** What those are called that a plan ties together or decides for: no fate need be told of them. */
    private Map<String, String> names(Graph graph, Impact impact) {
        List<String> codes = impact.changes().stream()
                .flatMap(change -> change instanceof Relating
                        ? change.changes().stream()
                        : change instanceof Change.Decide decide ? Stream.of(decide.choice()) : Stream.empty())
                .distinct()
                .toList();
        return graph.read(tx -> units.named(tx, codes)).answer().stream()
                .collect(Collectors.toMap(Unit::code, Unit::name));
    }

    private static String who(String by, Lang lang) {
        return by.equals(Plans.SOMEBODY) ? new Names("本机", "this machine").in(lang) : by;
    }

    /** What measures, posts, roles and facts are called, by id. */
    public Terms terms(Lang lang) {
        Map<String, String> names = new LinkedHashMap<>();
        coverage.measures(lang).forEach(measure -> names.put(measure.id(), measure.name()));
        Map<String, String> others = new LinkedHashMap<>();
        units.facts(lang).forEach(fact -> others.put(fact.id(), fact.name()));
        policies.standard()
                .roles()
                .forEach(role -> others.put(role.role(), role.names().in(lang)));
        posts.all().forEach(post -> others.put(post.id(), post.names().in(lang)));
        return new Terms(lang, names, others);
    }
}
