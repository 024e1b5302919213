package banyan.graph;

import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The database inside this process: Bolt on a free loopback port, closed to everyone without its password. */
final class Embedded implements AutoCloseable {
    private static final String HOST = "localhost";

    private final DatabaseManagementService service;
    private final DataDirectory data;

    private Embedded(DatabaseManagementService service, DataDirectory data) {
        this.service = service;
        this.data = data;
    }

    static Embedded start(DataDirectory data) {
        try {
            DatabaseManagementService service = new DatabaseManagementServiceBuilder(data.database())
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress(HOST, 0))
                    .setConfig(HttpConnector.enabled, false)
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                    .setConfig(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofMillis(1500))
                    // Else every statement is planned anew for lists of 1, up to 10, 100, 1,000 and so on, and one with
                    // ten lists for every mixture of them: half of what a first long plan waited for.
                    .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                    .build();
            return new Embedded(service, data).open();
        } catch (RuntimeException e) {
            throw new Refused("The database in " + data.database() + " does not start: " + rootMessage(e), e);
        }
    }

    private Embedded open() {
        service.database("system")
                .executeTransactionally(
                        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", data.password()));
        GraphDatabaseService database = service.database("neo4j");
        int port = ((GraphDatabaseAPI) database)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        data.announce(HOST, port);
        return this;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) root = root.getCause();
        return String.valueOf(root.getMessage());
    }

    @Override
    public void close() {
        service.shutdown();
        data.close();
    }
}
