package banyan.http;

import banyan.graph.Cypher;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The routes as they are offered, for tests of other rooms. */
public final class Described {
    private Described() {}

    /** Every path of the route table. */
    public static Set<String> routes(Cypher cypher) {
        return new Api(Rooms.over(cypher), new Opening(new CompletableFuture<>()))
                .routes().stream().map(Route::path).collect(Collectors.toCollection(TreeSet::new));
    }
}
