package banyan.cli;

import banyan.graph.Graph;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks the graph: opened before, closed after, whatever happens in between. */
abstract class GraphCommand implements Callable<Integer> {
    /** All is well. */
    static final int GOOD = 0;

    /** The command found something wrong: faults, offenders, differences. */
    static final int FOUND = 1;

    /** Wrong use or input that cannot be read; nothing was done. */
    static final int WRONG_USE = 2;

    @Mixin
    Where where;

    @Spec
    CommandSpec spec;

    @Override
    public final Integer call() {
        try (Graph graph = where.open()) {
            return run(graph);
        }
    }

    /**
     * Does the work.
     *
     * @return {@link #GOOD}, {@link #FOUND} or {@link #WRONG_USE}
     */
    abstract int run(Graph graph);

    /** Where data goes, and nothing else. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where everything that is not data goes. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
