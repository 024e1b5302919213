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

    private Schema() {}

    static void update(Driver driver, Cypher cypher) {
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
            session.run("CALL db.awaitIndexes(300)").consume();
        }
    }

    private static int number(String file) {
        return Integer.parseInt(file.substring("schema/".length(), "schema/".length() + 3));
    }
}
