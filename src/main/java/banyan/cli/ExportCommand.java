package banyan.cli;

import banyan.graph.Graph;
import banyan.load.Export;
import banyan.load.Format;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what the graph holds, or writes all of it into a folder that load reads. */
@Command(
        name = "export",
        description = "Prints what the graph holds; all of it goes into a folder that load reads back.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends GraphCommand {
    @Option(
            names = "--what",
            paramLabel = "NAME",
            defaultValue = "all",
            description = "all, units, places, branches, organizations, leaders, posts, … (default: ${DEFAULT-VALUE}).")
    String what;

    @Option(names = "--format", paramLabel = "csv|json|ndjson", defaultValue = "csv", description = "How to write it.")
    Format format;

    @Option(names = "--to", paramLabel = "DIR", description = "The folder for all; made where it is missing.")
    @Nullable
    Path to;

    @Option(names = "--as-of", paramLabel = "DATE", description = "As it was on that day, YYYY-MM-DD (default: now).")
    @Nullable
    LocalDate asOf;

    @Override
    int run(Graph graph) {
        Export export = new Export(graph, asOf);
        if (!what.equals("all")) {
            export.write(what, format, out());
            return GOOD;
        }
        if (format != Format.CSV)
            return wrong("All of it is written as CSV; name one kind of rows for " + format + ".");
        Path folder = to;
        if (folder == null) return wrong("All of it goes into a folder: name one with --to, or one kind with --what.");
        export.folder(folder);
        err().println("Everything is in " + folder + ".");
        return GOOD;
    }

    private int wrong(String why) {
        err().println(why);
        return WRONG_USE;
    }
}
