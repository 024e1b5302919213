package banyan.graph;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/** A store with a driver to it; closing ends an embedded database and leaves a remote one alone. */
record Opened(Driver driver, AutoCloseable owner) implements AutoCloseable {
    static Opened of(Store store) {
        return switch (store) {
            case Store.Embedded embedded -> embedded(embedded);
            case Store.Remote remote -> new Opened(connect(remote), () -> {});
        };
    }

    private static Opened embedded(Store.Embedded store) {
        DataDirectory data = DataDirectory.claim(store.data());
        if (!data.ours()) return new Opened(connect(data.address()), () -> {});
        try {
            Embedded database = Embedded.start(data);
            return new Opened(connect(data.address()), database);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static Driver connect(Store.Remote to) {
        Driver driver = GraphDatabase.driver(
                to.uri(),
                to.user().isEmpty() ? AuthTokens.none() : AuthTokens.basic(to.user(), to.password()),
                Config.builder().build());
        try {
            driver.verifyConnectivity();
            return driver;
        } catch (Neo4jException e) {
            driver.close();
            throw new Refused("The database at " + to + " cannot be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws Exception {
        owner.close();
    }
}
