package banyan.scenarios;

import banyan.assistance.Policies;
import banyan.checks.Checks;
import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.units.Lang;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tries plans out, written as loosely as a test likes. */
final class Trial {
    private static final JsonMapper LOOSE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();
    private final Graph graph;
    private final Tallies tallies;
    private final Scenarios scenarios;
    private final Reorganizations reorganizations;

    Trial(Graph graph) {
        this.graph = graph;
        this.tallies = new Tallies(new Measures(graph.cypher()));
        Policies policies = new Policies(graph.cypher());
        Checks checks = new Checks(graph.cypher(), new Units(graph.cypher()), policies::forChecks);
        this.scenarios = new Scenarios(graph.cypher(), tallies, checks, policies);
        this.reorganizations = new Reorganizations(tallies, checks, (tx, reverted) -> {});
    }

    void recount() {
        tallies.recount(graph);
    }

    /** The impact of changes separated by commas. */
    Impact of(String changes) {
        return scenarios.impact(graph, plan(changes), Lang.EN).answer();
    }

    /** Performs changes for good, tallies included, decided or not. */
    Impact apply(String changes) {
        Plan plan = plan(changes);
        return graph.write(tx -> {
                    Scenarios.Done done = scenarios.perform(tx, plan, "", Lang.EN);
                    tallies.write(tx, done.tallies());
                    return done.impact();
                })
                .answer();
    }

    /** Makes changes a reorganisation. */
    Applied reorganize(String changes) {
        return scenarios.apply(graph, plan(changes), Resolution.named("试行", "某人"), Lang.EN);
    }

    /** Takes a reorganisation back. */
    Reorganizations.Reorganization revert(String id) {
        return reorganizations
                .revert(graph, id, LocalDate.of(2019, 1, 1), "某人", "试行结束", Lang.EN)
                .answer();
    }

    /** All reorganisations. */
    List<Reorganizations.Reorganization> all() {
        return graph.read(reorganizations::list).answer();
    }

    /** A reorganisation as it is told. */
    Reorganizations.Reorganization told(String id) {
        return graph.read(tx -> reorganizations.get(tx, id)).answer();
    }

    /** Places whose tallies a recount does not confirm. */
    List<Tallies.Wrong> wrong() {
        return graph.read(tallies::verify).answer();
    }

    static Plan plan(String changes) {
        return PlanReader.read(LOOSE.readTree("{on: '2018-12-31', changes: [" + changes + "]}"), LocalDate.EPOCH);
    }
}
