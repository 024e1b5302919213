package banyan.load;

import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Store;
import banyan.graph.TestGraph;
import banyan.load.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the Zhejiang sample in a graph of its own, one a JVM. Nobody may change it: ask, or try out.
 * {@code @ExtendWith(SampleGraph.class)}.
 */
public final class SampleGraph implements ParameterResolver {
    /**
     * Written and loaded by whichever program of a Maven run comes first; each then opens a copy. A run counts a new
     * sample, so what it finds is never older than what it tests.
     */
    private static final class Loaded {
        static final Path KEPT = Path.of(
                "target",
                "sample",
                System.getProperty("banyan.run", "" + ProcessHandle.current().pid()));
        static final Path FOLDER = KEPT.resolve("folder");
        static final Graph GRAPH = copied();

        static Graph copied() {
            try {
                Path store = kept();
                Path own = Files.createTempDirectory(KEPT, "own");
                copy(store, own);
                Graph graph = Graph.open(new Store.Embedded(own), Cypher.read(null));
                Runtime.getRuntime().addShutdownHook(new Thread(graph::close));
                return graph;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Path kept() throws IOException {
            Path store = Files.createDirectories(KEPT).resolve("store");
            try (FileChannel turn = FileChannel.open(
                            KEPT.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = turn.lock()) {
                if (Files.exists(store)) return store;
                Sample.write(Files.createDirectories(FOLDER));
                Path made = Files.createTempDirectory(KEPT, "made");
                try (Graph graph = Graph.open(new Store.Embedded(made), Cypher.read(null))) {
                    Report report = new Load(graph).load(List.of(FOLDER), Options.add());
                    // Each copy would otherwise make its search index anew.
                    TestGraph.cypher(graph, "CALL db.awaitIndexes(300)", Map.of());
                    if (!report.loaded()) throw new IllegalStateException("The sample has faults: " + report.faults());
                }
                return Files.move(made, store);
            }
        }

        static void copy(Path from, Path to) throws IOException {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Path at = to.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) Files.createDirectories(at);
                    else Files.copy(path, at);
                }
            }
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
