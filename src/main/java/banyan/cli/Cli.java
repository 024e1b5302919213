package banyan.cli;

import banyan.graph.Busy;
import banyan.graph.NotFound;
import banyan.graph.Refused;
import banyan.scenarios.plans.LostRace;
import banyan.scenarios.plans.WrongState;
import banyan.units.Faulted;
import banyan.units.Invalid;
import banyan.units.Lang;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole: finds the command, runs it, turns what it throws into a sentence and an exit code. */
@Command(
        name = "banyan",
        description = "Models a deep organisation as a graph and shows what a reorganisation would do.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[serve | COMMAND]",
        subcommands = {
            Serve.class,
            LoadCommand.class,
            ExportCommand.class,
            Verify.class,
            Simulate.class,
            Apply.class,
            Revert.class,
            ReconcileCommand.class,
            ScenarioCommand.class,
            ChecksCommand.class
        })
public final class Cli {
    private static final System.Logger LOG = System.getLogger(Cli.class.getName());
    private static final Set<String> ABOUT_BANYAN = Set.of("-h", "--help", "-V", "--version");

    /**
     * Runs one command.
     *
     * @param args as typed; without a command, or beginning with an option, {@code serve} is meant
     * @param out where data goes
     * @param err where everything else goes
     * @return 0 good, 1 it found something wrong, 2 wrong use or unreadable input
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Cli())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> sayWhy(e, command));
        int exit = line.execute(withCommand(args));
        out.flush();
        err.flush();
        return exit;
    }

    private static String[] withCommand(String[] args) {
        boolean named = args.length > 0 && (!args[0].startsWith("-") || ABOUT_BANYAN.contains(args[0]));
        return named
                ? args
                : Stream.concat(Stream.of("serve"), Arrays.stream(args)).toArray(String[]::new);
    }

    private static int sayWhy(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        Lang lang = command.getCommand() instanceof GraphCommand asked ? asked.where.lang : Lang.EN;
        switch (e) {
            case Refused refused -> err.println(refused.getMessage());
            case Faulted faulted -> faults(faulted.faults(), lang, err);
            case WrongState wrong -> err.println(wrong.getMessage());
            case LostRace lost -> err.println(lost.getMessage());
            case NotFound notFound -> err.println(notFound.getMessage());
            case Busy busy -> err.println(busy.getMessage() + " Try again in " + busy.retryAfterSeconds() + " s.");
            default -> {
                LOG.log(Level.ERROR, "The command failed", e);
                err.println("Banyan failed: " + e.getMessage());
            }
        }
        return e instanceof Refused || e instanceof Invalid ? GraphCommand.WRONG_USE : GraphCommand.FOUND;
    }

    private static void faults(List<Invalid.Fault> faults, Lang lang, PrintWriter err) {
        faults.forEach(
                fault -> err.println(fault.path() + ": " + fault.message().in(lang)));
    }
}
