package banyan.graph;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/**
 * Hands tests a real, empty graph: one database a JVM, emptied before each class. {@code @ExtendWith(TestGraph.class)}.
 */
public final class TestGraph implements BeforeAllCallback, ParameterResolver {
    private static final class Blank {
        static final Graph GRAPH = start();
    }

    /** A fresh database of its own, for those who keep something in it; ends with the JVM. */
    public static Graph start() {
        Neo4j neo4j = Neo4jBuilders.newInProcessBuilder()
                .withDisabledServer()
                .withConfig(GraphDatabaseSettings.lock_acquisition_timeout, java.time.Duration.ofMillis(1500))
                // As the embedded one: else lists of every size are planned for anew.
                .withConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                .build();
        Driver driver = GraphDatabase.driver(neo4j.boltURI(), AuthTokens.none());
        Graph graph = Graph.over(driver, neo4j, Cypher.read(null));
        Runtime.getRuntime().addShutdownHook(new Thread(graph::close));
        return graph;
    }

    /** The blank database, for tests that also need its driver's plain Cypher. */
    public static Graph blank() {
        return Blank.GRAPH;
    }

    /** Runs plain Cypher, for setting the scene or for asking behind Banyan's back. */
    public static java.util.List<java.util.Map<String, Object>> cypher(
            Graph graph, String statement, java.util.Map<String, Object> parameters) {
        try (org.neo4j.driver.Session session = graph.driver().session()) {
            return session.run(statement, parameters).list(org.neo4j.driver.Record::asMap);
        }
    }

    /** Empties a graph, but for its schema and revision. */
    public static void wipe(Graph graph) {
        graph.markLoading(null);
        cypher(
                graph,
                "MATCH (n) WHERE NOT n:Meta CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
                java.util.Map.of());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        wipe(Blank.GRAPH);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Graph.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Blank.GRAPH;
    }
}
