package banyan.load;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.load.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the Zhejiang sample in a graph of its own, loaded once a JVM. Nobody may change it: ask, or try out.
 * {@code @ExtendWith(SampleGraph.class)}.
 */
public final class SampleGraph implements ParameterResolver {
    private static final class Loaded {
        static final Path FOLDER = write();
        static final Graph GRAPH = load();

        static Path write() {
            try {
                Path folder = Files.createTempDirectory("banyan-sample");
                Sample.write(folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Graph load() {
            Graph graph = TestGraph.start();
            Report report = new Load(graph).load(List.of(FOLDER), Options.add());
            if (!report.loaded()) throw new IllegalStateException("The sample has faults: " + report.faults());
            return graph;
        }
    }

    /** The sample in a graph. */
    public static Graph graph() {
        return Loaded.GRAPH;
    }

    /** The sample as the folder of CSV files it was loaded from. */
    public static Path folder() {
        return Loaded.FOLDER;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Graph.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Loaded.GRAPH;
    }
}
