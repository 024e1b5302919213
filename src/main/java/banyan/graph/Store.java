package banyan.graph;

import java.net.URI;
import java.nio.file.Path;

/** Where the graph is kept. Decided once, at the start; after that everything sees only the driver. */
public sealed interface Store {
    /**
     * A database inside this process.
     *
     * @param data the directory that holds it, made when absent; where a running Banyan holds it already, that one's
     *     database is used
     */
    record Embedded(Path data) implements Store {}

    /**
     * A server, a cluster or a hosted Neo4j.
     *
     * @param uri {@code neo4j://}, {@code bolt://} or their encrypted forms
     * @param user empty for a server without authentication
     * @param password of that user
     */
    record Remote(URI uri, String user, String password) implements Store {
        @Override
        public String toString() {
            return uri.toString();
        }
    }
}
