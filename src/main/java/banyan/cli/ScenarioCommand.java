package banyan.cli;

import banyan.graph.Graph;
import banyan.http.Json;
import banyan.http.Rooms;
import banyan.scenarios.Applied;
import banyan.scenarios.Impact;
import banyan.scenarios.plans.Act;
import banyan.scenarios.plans.Content;
import banyan.scenarios.plans.Pending;
import banyan.scenarios.plans.Plans;
import banyan.scenarios.plans.Rebase;
import banyan.scenarios.plans.Repairs;
import banyan.scenarios.plans.Scenario;
import banyan.scenarios.plans.Summary;
import banyan.units.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scenarios that are kept: each verb a command of its own. */
@Command(
        name = "scenario",
        description = "Keeps scenarios: writes them down, hands them in, approves, applies and takes them back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ScenarioCommand.ListAll.class,
            ScenarioCommand.Show.class,
            ScenarioCommand.Create.class,
            ScenarioCommand.Submit.class,
            ScenarioCommand.Approve.class,
            ScenarioCommand.Reject.class,
            ScenarioCommand.Withdraw.class,
            ScenarioCommand.ApplyOne.class,
            ScenarioCommand.RevertOne.class,
            ScenarioCommand.Duplicate.class,
            ScenarioCommand.Delete.class,
            ScenarioCommand.RebaseOne.class,
            ScenarioCommand.RepairsOf.class
        })
final class ScenarioCommand {
    private ScenarioCommand() {}

    /** A command about one scenario. */
    abstract static class AboutOne extends GraphCommand {
        @Parameters(paramLabel = "SCENARIO", description = "Its id, as list prints it.")
        String id;

        final Scenario scenario(Graph graph, Rooms rooms) {
            return rooms.plans().look(graph, id);
        }
    }

    /** A command that stamps a scenario with who did it and why. */
    abstract static class Step extends AboutOne {
        @Option(names = "--by", paramLabel = "WHO", description = "Who does it.")
        String by = System.getProperty("user.name", Plans.SOMEBODY);

        @Option(names = "--why", paramLabel = "TEXT", description = "In their words.")
        @Nullable
        String why;

        final Plans.Stamp stamp() {
            return new Plans.Stamp(by, why, null);
        }

        final int step(Graph graph, Act act, List<String> refuse) {
            Plans plans = Rooms.over(graph.cypher()).plans();
            Scenario scenario = graph.note(tx -> plans.step(tx, id, act, refuse, stamp()));
            err().println(scenario.id() + " " + scenario.name() + ": "
                    + scenario.state().word());
            return GOOD;
        }
    }

    @Command(name = "list", description = "Lists them, the latest first.", mixinStandardHelpOptions = true)
    static final class ListAll extends GraphCommand {
        @Override
        int run(Graph graph) {
            Plans plans = Rooms.over(graph.cypher()).plans();
            Page<Summary> all = graph.read(tx -> plans.list(tx, null, null, Integer.MAX_VALUE / 2, null))
                    .answer();
            Columns columns = new Columns("id", "state", "version", "changes", "root", "author", "name");
            for (Summary one : all.items())
                columns.row(
                        one.id(),
                        one.state(),
                        one.version(),
                        one.changes(),
                        one.root().code(),
                        one.author(),
                        one.name());
            if (!columns.isEmpty()) columns.print(out());
            return GOOD;
        }
    }

    @Command(name = "show", description = "Prints one as JSON.", mixinStandardHelpOptions = true)
    static final class Show extends AboutOne {
        @Override
        int run(Graph graph) {
            Scenario scenario = scenario(graph, Rooms.over(graph.cypher()));
            out().println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(scenario));
            return GOOD;
        }
    }

    @Command(
            name = "create",
            description = "Keeps a new draft, read from a file; prints its id.",
            mixinStandardHelpOptions = true)
    static final class Create extends GraphCommand {
        @Parameters(
                paramLabel = "FILE.json",
                description = "{\"name\": …, \"root\": CODE, \"on\": DATE, \"changes\": [{\"kind\": …}]}")
        Path file;

        @Override
        int run(Graph graph) {
            Content content = Content.read(PlanFile.json(file));
            String by = content.author() == null ? System.getProperty("user.name", Plans.SOMEBODY) : content.author();
            Plans plans = Rooms.over(graph.cypher()).plans();
            out().println(graph.note(tx -> plans.create(tx, content, new Plans.Stamp(by, null, null)))
                    .id());
            return GOOD;
        }
    }

    @Command(name = "submit", description = "Hands a draft in.", mixinStandardHelpOptions = true)
    static final class Submit extends Step {
        @Override
        int run(Graph graph) {
            return step(graph, Act.SUBMIT, List.of());
        }
    }

    @Command(name = "approve", description = "Approves it, but for changes refused.", mixinStandardHelpOptions = true)
    static final class Approve extends Step {
        @Option(names = "--refuse", split = ",", paramLabel = "CHANGE", description = "Ids of changes left out.")
        List<String> refuse = List.of();

        @Override
        int run(Graph graph) {
            return step(graph, Act.APPROVE, refuse);
        }
    }

    @Command(name = "reject", description = "Refuses it as a whole.", mixinStandardHelpOptions = true)
    static final class Reject extends Step {
        @Override
        int run(Graph graph) {
            return step(graph, Act.REJECT, List.of());
        }
    }

    @Command(name = "withdraw", description = "Gives it up.", mixinStandardHelpOptions = true)
    static final class Withdraw extends Step {
        @Override
        int run(Graph graph) {
            return step(graph, Act.WITHDRAW, List.of());
        }
    }

    @Command(
            name = "apply",
            description = "Makes an approved one happen; prints the id of the reorganisation it became.",
            mixinStandardHelpOptions = true)
    static final class ApplyOne extends Step {
        @Override
        int run(Graph graph) {
            Rooms rooms = Rooms.over(graph.cypher());
            Applied applied =
                    rooms.plans().apply(graph, rooms.scenarios(), scenario(graph, rooms), null, stamp(), where.lang);
            new ImpactReport(applied.impact(), where.lang, err()).print();
            out().println(applied.reorganization());
            return GOOD;
        }
    }

    @Command(name = "revert", description = "Takes an applied one back.", mixinStandardHelpOptions = true)
    static final class RevertOne extends Step {
        @Override
        int run(Graph graph) {
            Rooms rooms = Rooms.over(graph.cypher());
            String became = scenario(graph, rooms).reorganization();
            if (became == null) {
                err().println("The scenario " + id + " was not applied.");
                return FOUND;
            }
            rooms.reorganizations().revert(graph, became, LocalDate.now(), by, why, where.lang);
            err().println(became + ": all as before.");
            return GOOD;
        }
    }

    @Command(
            name = "duplicate",
            description = "Makes a new draft that says the same; prints its id.",
            mixinStandardHelpOptions = true)
    static final class Duplicate extends Step {
        @Option(names = "--name", paramLabel = "NAME", description = "What the new one is called.")
        @Nullable
        String name;

        @Override
        int run(Graph graph) {
            Plans plans = Rooms.over(graph.cypher()).plans();
            out().println(graph.note(tx -> plans.duplicate(tx, id, name, stamp()))
                    .id());
            return GOOD;
        }
    }

    @Command(name = "delete", description = "Removes one that is not on its way.", mixinStandardHelpOptions = true)
    static final class Delete extends Step {
        @Override
        int run(Graph graph) {
            Plans plans = Rooms.over(graph.cypher()).plans();
            graph.note(tx -> {
                plans.delete(tx, id, stamp());
                return id;
            });
            return GOOD;
        }
    }

    @Command(
            name = "rebase",
            description =
                    "Prints what no longer fits and why, or fits with a remark; ends with 1 if anything does not.",
            mixinStandardHelpOptions = true)
    static final class RebaseOne extends AboutOne {
        @Override
        int run(Graph graph) {
            Rooms rooms = Rooms.over(graph.cypher());
            Rebase rebase = look(graph, rooms);
            Columns columns = new Columns("change", "kind", "fits", "why");
            rebase.items().stream()
                    .filter(item -> !item.fits().equals("yes"))
                    .forEach(item ->
                            columns.row(item.change(), item.kind(), item.fits(), String.join("; ", item.reasons())));
            if (!columns.isEmpty()) columns.print(out());
            err().println(rebase.counts());
            return rebase.fits() ? GOOD : FOUND;
        }

        private Rebase look(Graph graph, Rooms rooms) {
            Scenario scenario = scenario(graph, rooms);
            while (true) {
                try {
                    return rooms.review().look(graph, scenario, where.lang);
                } catch (Pending pending) {
                    err().println(pending.getMessage());
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                }
            }
        }
    }

    @Command(
            name = "repairs",
            description = "Prints what would mend a rule that a scenario breaks or leaves broken.",
            mixinStandardHelpOptions = true)
    static final class RepairsOf extends AboutOne {
        @Parameters(paramLabel = "CHECK:UNIT", description = "Who breaks which rule, as simulate prints it.")
        String fault;

        @Override
        int run(Graph graph) {
            Rooms rooms = Rooms.over(graph.cypher());
            Scenario scenario = scenario(graph, rooms);
            Impact impact = rooms.scenarios()
                    .impact(graph, scenario.plan(LocalDate.now()), where.lang)
                    .answer();
            Repairs.Found found = rooms.repairs().find(graph, scenario, impact, fault, where.lang);
            Columns columns = new Columns("repair", "breaks", "undecided");
            found.repairs()
                    .forEach(one -> columns.row(one.says(), one.introduced().size(), one.undecided()));
            if (!columns.isEmpty()) columns.print(out());
            err().println(found.tried() + " tried, " + found.untried() + " not");
            return GOOD;
        }
    }
}
