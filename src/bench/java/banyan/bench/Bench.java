package banyan.bench;

import banyan.assistance.proposals.Proposed;
import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Store;
import banyan.graph.Watched;
import banyan.load.Load;
import banyan.load.Options;
import banyan.load.Report;
import banyan.load.sample.Sample;
import banyan.scenarios.Plan;
import banyan.web.Viewed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads the Zhejiang sample, asks everybody the same, prints one table and leaves it in a file. */
@Command(
        name = "bench",
        description = "Measures Banyan beside plain Cypher and SQL on the sample; only wrong figures fail.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    private static final int MANY = 1_500;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "A PostgreSQL with ltree to compare with, such as jdbc:postgresql://localhost/bench?user=me.")
    String postgres;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the store goes; emptied first (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("target", "bench", "data");

    @Option(names = "--keep", description = "Use what is in the store already, if anything.")
    boolean keep;

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "Where the table goes too (default: ${DEFAULT-VALUE}).")
    Path result = Path.of("target", "bench", "result.md");

    @Option(names = "--rounds", description = "Most rounds of a case (default: ${DEFAULT-VALUE}).")
    int rounds = 100;

    @Option(
            names = "--seconds",
            description = "After which a case begins no further round (default: ${DEFAULT-VALUE}).")
    int seconds = 20;

    @Option(names = "--warm-up", description = "Seconds to warm up each contestant (default: ${DEFAULT-VALUE}).")
    int warmUp = 6;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only cases whose name has this in it.")
    String only = "";

    private final List<String> wrong = new ArrayList<>();

    /** Runs it and ends the process: 0, or 1 when figures differ. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (!keep) delete(data);
        try (Graph graph = Graph.open(new Store.Embedded(data.toAbsolutePath()), Cypher.read(null))) {
            load(graph);
            warm(graph);
            Banyan banyan = new Banyan(graph);
            try (Tables tables = postgres == null ? null : Tables.copy(graph, postgres)) {
                List<Case.Outcome> outcomes = new ArrayList<>();
                for (Case each : cases(graph, banyan, tables)) {
                    if (each.name().contains(only)) run(each, outcomes);
                }
                List<Viewed.Promise> view = "web view".contains(only) ? Viewed.over(graph) : List.of();
                List<Watched.Step> steps = steps(graph);
                var counts = banyan.counts();
                for (Case each : crowded(graph, banyan)) {
                    if (each.name().contains(only)) run(each, outcomes);
                }
                Result table = new Result(counts, tables, outcomes, steps, view);
                System.out.println(table.text());
                Files.createDirectories(result.toAbsolutePath().getParent());
                Files.writeString(result, table.text());
            }
        }
        wrong.forEach(System.err::println);
        return wrong.isEmpty() ? 0 : 1;
    }

    /**
     * Planning the joined measures takes seconds, on a busy machine more than a trial may; then the plan is there next.
     */
    private static void warm(Graph graph) {
        for (int left = 5; ; left--) {
            try {
                new Tallies(new Measures(graph.cypher())).warm(graph);
                return;
            } catch (RuntimeException e) {
                if (left == 0) throw e;
            }
        }
    }

    /** One that fails leaves the others their turn. */
    private void run(Case each, List<Case.Outcome> outcomes) {
        System.out.println("… " + each.name());
        try {
            Case.Outcome outcome =
                    each.run(new Effort(rounds, 8, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), 20_000));
            outcomes.add(outcome);
            outcome.times()
                    .forEach(times -> System.out.printf("  %-24s %10.2f ms%n", times.contestant(), times.median()));
        } catch (RuntimeException e) {
            wrong.add(each.name() + ": " + e);
        }
    }

    private void load(Graph graph) throws IOException {
        boolean empty =
                graph.read(tx -> tx.listText("MATCH (n:Place) RETURN count(n) AS n", java.util.Map.of(), Long.class))
                                .answer()
                                .getFirst()
                        == 0;
        if (!empty) {
            new Tallies(new Measures(graph.cypher())).refresh(graph);
            return;
        }
        System.out.println("Loading the Zhejiang sample.");
        Path folder = Files.createTempDirectory("banyan-bench");
        try {
            Sample.write(folder);
            Report report = new Load(graph).load(List.of(folder), Options.add());
            if (!report.loaded()) throw new IllegalStateException("The sample has faults: " + report.faults());
        } finally {
            delete(folder);
        }
    }

    private static List<Case> cases(Graph graph, Banyan banyan, Tables tables) {
        Line line = new Line(graph, banyan, tables);
        List<Case> cases = new ArrayList<>();
        for (Level level : Level.ALL) cases.add(line.coverage("coverage of the " + level.name(), level.code()));
        for (Level level : Level.ALL)
            cases.add(line.children("coverage by children of the " + level.name(), level.code()));
        cases.add(line.path("path of a village", Level.VILLAGES.getFirst()));
        cases.add(line.assistance("assistance of a county", Level.COUNTY));
        cases.add(line.merge("merge of three villages simulated", banyan.trio(Level.VILLAGES)));
        return cases;
    }

    /** What is asked last, of a province changed for it. */
    private List<Case> crowded(Graph graph, Banyan banyan) {
        String name = "assistance of the province, " + MANY + " backward branches";
        if (name.contains(only)) Crowd.raise(graph, MANY);
        return List.of(
                new Case(name, List.of(Contestant.of(Result.BANYAN, () -> banyan.assistance("33"), Banyan::figures))),
                new Case(
                        "proposals for 500 branches out of 2,000",
                        List.of(Contestant.of(Result.BANYAN, Proposed::solve, given -> given))));
    }

    private static List<Watched.Step> steps(Graph graph) {
        return Watched.over(graph, watched -> {
            Banyan banyan = new Banyan(watched);
            Plan plan = Banyan.plan(banyan.trio(Level.VILLAGES));
            return () -> banyan.merge(plan);
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
