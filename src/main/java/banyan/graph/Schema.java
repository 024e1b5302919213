package banyan.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Brings the schema of a store to what this Banyan knows: the files {@code cypher/schema/NNN-name.cypher} in order,
 * each a list of idempotent statements, the number of the last one kept in the store. (The usual migration library has
 * no release for this driver.)
 */
final class Schema {
    private static final String VERSION = "schema/version/read";
    private static final String SET_VERSION = "schema/version/set";
    private static final String DROP_SEARCH = "schema/search/drop";
    private static final int BEFORE_SEARCH = 1;

    private Schema() {}

    /** Brings it up to date, and waits until every index can be asked. */
    static void update(Driver driver, Cypher cypher) {
        begin(driver, cypher);
        try (Session session = driver.session()) {
            session.run("CALL db.awaitIndexes(300)").consume();
        }
    }

    /** Takes the search index away; any {@link #begin}, that of the next start too, makes it again. */
    static void withoutSearch(Driver driver, Cypher cypher) {
        try (Session session = driver.session()) {
            session.run(cypher.text(SET_VERSION), Map.of("version", BEFORE_SEARCH))
                    .consume();
            session.run(cypher.text(DROP_SEARCH)).consume();
        }
    }

    /** Brings it up to date; what indexes hold may still be being gathered. */
    static void begin(Driver driver, Cypher cypher) {
        List<String> files = cypher.in("schema").stream()
                .filter(name -> name.matches("schema/\\d{3}-.*"))
                .toList();
        int newest = number(files.getLast());
        try (Session session = driver.session()) {
            int stands =
                    session.run(cypher.text(VERSION)).single().get("version").asInt();
            if (stands > newest)
                throw new Refused("The data was made by a newer Banyan (schema " + stands + ", this one knows " + newest
                        + "). Start that version, or export there and load here.");
            if (stands == newest) return;
            for (String file : files) {
                if (number(file) <= stands) continue;
                for (String statement : cypher.text(file).split(";\\s*\\n")) {
                    if (!statement.isBlank())
                        session.run("CYPHER 25\n" + statement).consume();
                }
                session.run(cypher.text(SET_VERSION), Map.of("version", number(file)))
                        .consume();
            }
        }
    }

    private static int number(String file) {
        return Integer.parseInt(file.substring("schema/".length(), "schema/".length() + 3));
    }
}
