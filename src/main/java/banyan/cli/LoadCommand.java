package banyan.cli;

import banyan.graph.Graph;
import banyan.load.Fault;
import banyan.load.Load;
import banyan.load.Options;
import banyan.load.Report;
import banyan.units.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads folders of CSV files and division lists, or prints every fault and changes nothing. */
@Command(
        name = "load",
        description = "Loads folders of CSV files and division lists; any fault and nothing is changed.",
        mixinStandardHelpOptions = true)
final class LoadCommand extends GraphCommand {
    private static final int PRINTED = 100;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "A folder of CSV files, or a list code,name.")
    List<Path> paths = List.of();

    @Option(names = "--replace", description = "Remove what is there first; else the input is added to it.")
    boolean replace;

    @Option(names = "--dry-run", description = "Check only.")
    boolean dryRun;

    @Option(
            names = "--valid-from",
            paramLabel = "DATE",
            description = "Since when the places of a list are (default: always).")
    @Nullable
    LocalDate validFrom;

    @Option(names = "--resume", description = "Go on with a large load that was cut short.")
    boolean resume;

    @Option(names = "--undo", description = "Take back a large load that was cut short.")
    boolean undo;

    @Override
    int run(Graph graph) {
        if (paths.isEmpty() == !(resume || undo) || (resume && undo)) {
            err().println("Name what to load, or say one of --resume and --undo.");
            return WRONG_USE;
        }
        Load load = new Load(graph);
        // A bar is for a terminal; a log gets lines.
        if (System.console() == null) return run(load, new Percent(err())::at);
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("load").build()) {
            return run(load, (done, total) -> bar.maxHint(total).stepTo(done));
        }
    }

    private int run(Load load, Options.Progress progress) {
        if (undo) {
            load.undo(progress);
            err().println("The load is undone.");
            return GOOD;
        }
        Report report =
                resume ? load.resume(progress) : load.load(paths, new Options(replace, dryRun, validFrom, progress));
        print("remarks", report.remarks(), report.remarkCount());
        print("faults", report.faults(), report.faultCount());
        long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
        String said = report.faultCount() > 0
                ? "Nothing was changed: " + report.faultCount() + " faults in " + rows + " rows."
                : report.loaded() ? rows + " rows loaded." : rows + " rows read, no fault; nothing was changed.";
        err().println(said);
        return report.faultCount() == 0 ? GOOD : FOUND;
    }

    private void print(String what, List<Fault> some, long count) {
        boolean faults = what.equals("faults");
        some.stream().limit(PRINTED).forEach(fault -> {
            if (faults) out().println(fault.told(where.lang));
            else err().println((where.lang == Lang.ZH ? "注意：" : "note: ") + fault.told(where.lang));
        });
        if (count > PRINTED) err().println("… and " + (count - PRINTED) + " more " + what);
    }
}
