package banyan.http;

import banyan.graph.Busy;
import banyan.graph.Graph;
import java.util.concurrent.CompletableFuture;

/** The graph while it is being opened, and after. */
record Opening(CompletableFuture<Graph> future) {
    boolean isDone() {
        return future.isDone();
    }

    /** @throws Busy until it is open */
    Graph graph() {
        Graph graph = future.getNow(null);
        if (graph == null) throw new Busy("Banyan is starting.", 2);
        return graph;
    }
}
