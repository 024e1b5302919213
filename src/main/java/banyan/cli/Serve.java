package banyan.cli;

import banyan.graph.Graph;
import picocli.CommandLine.Command;

/** Starts the server; it runs until it is told to end. */
@Command(name = "serve", description = "Starts the server (the default command).", mixinStandardHelpOptions = true)
final class Serve extends GraphCommand {
    @Override
    int run(Graph graph) {
        return GOOD;
    }
}
