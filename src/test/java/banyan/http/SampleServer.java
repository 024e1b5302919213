package banyan.http;

import banyan.graph.Graph;
import banyan.load.SampleGraph;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests a client of a server on the Zhejiang sample, started once a JVM. {@code @ExtendWith(SampleServer.class)}.
 */
public final class SampleServer implements ParameterResolver {
    private static final class Started {
        static final Server SERVER = start();

        static Server start() {
            Graph graph = SampleGraph.graph();
            return Server.start("localhost", 0, Rooms.over(graph.cypher()), CompletableFuture.completedFuture(graph));
        }
    }

    /** The port it listens on. */
    public static int port() {
        return Started.SERVER.port();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Client.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Client(port());
    }
}
