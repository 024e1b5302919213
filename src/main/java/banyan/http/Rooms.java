package banyan.http;

import banyan.assistance.Assistance;
import banyan.assistance.Board;
import banyan.assistance.Contacts;
import banyan.assistance.Helpers;
import banyan.assistance.Lifecycle;
import banyan.assistance.Lifted;
import banyan.assistance.PastAssistance;
import banyan.assistance.Paths;
import banyan.assistance.Policies;
import banyan.assistance.Proposals;
import banyan.assistance.Rounds;
import banyan.assistance.Tasks;
import banyan.assistance.WeakPoints;
import banyan.checks.Checks;
import banyan.coverage.Coverage;
import banyan.coverage.Indicators;
import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Cypher;
import banyan.scenarios.Reorganizations;
import banyan.scenarios.Scenarios;
import banyan.scenarios.plans.Impacts;
import banyan.scenarios.plans.Plans;
import banyan.scenarios.plans.Repairs;
import banyan.scenarios.plans.Review;
import banyan.units.Kinds;
import banyan.units.Lens;
import banyan.units.PastUnits;
import banyan.units.Posts;
import banyan.units.Search;
import banyan.units.Units;

/** Everything Banyan can be asked, one room a feature; each is made once and is safe for all threads. */
public record Rooms(
        Units units,
        PastUnits past,
        Search search,
        Lens lens,
        Coverage coverage,
        Tallies tallies,
        Checks checks,
        Assistance assistance,
        Contacts contacts,
        PastAssistance pastAssistance,
        Policies policies,
        Helpers helpers,
        WeakPoints weakPoints,
        Tasks tasks,
        Rounds rounds,
        Board board,
        Proposals proposals,
        Lifted lifted,
        Paths paths,
        Lifecycle lifecycle,
        Scenarios scenarios,
        Reorganizations reorganizations,
        Plans plans,
        Impacts impacts,
        Review review,
        Repairs repairs) {
    /** Builds the rooms over one set of Cypher files. */
    public static Rooms over(Cypher cypher) {
        Units units = new Units(cypher);
        PastUnits past = new PastUnits(cypher);
        Measures measures = new Measures(cypher);
        Tallies tallies = new Tallies(measures);
        Policies policies = new Policies(cypher);
        Checks checks = new Checks(cypher, units, policies::forChecks);
        Scenarios scenarios = new Scenarios(cypher, tallies, checks, policies);
        Coverage coverage = new Coverage(measures, new Indicators(cypher, measures));
        Assistance assistance = new Assistance(units, policies);
        Helpers helpers = new Helpers(units, policies);
        WeakPoints weakPoints = new WeakPoints(units, policies, helpers);
        Tasks tasks = new Tasks(units);
        Rounds rounds = new Rounds(units);
        Plans plans = new Plans();
        Impacts impacts = new Impacts(scenarios);
        return new Rooms(
                units,
                past,
                new Search(cypher, units),
                new Lens(),
                coverage,
                tallies,
                checks,
                assistance,
                new Contacts(units, policies, helpers),
                new PastAssistance(past, policies),
                policies,
                helpers,
                weakPoints,
                tasks,
                rounds,
                new Board(units, policies, assistance, helpers, weakPoints, tasks, rounds),
                new Proposals(units, policies),
                new Lifted(units, new Kinds(cypher)),
                new Paths(),
                new Lifecycle(units, tasks, tallies),
                scenarios,
                new Reorganizations(tallies, checks, plans::reverted),
                plans,
                impacts,
                new Review(plans, impacts, coverage, scenarios, policies, new Posts(cypher), units),
                new Repairs(scenarios, policies, units));
    }
}
