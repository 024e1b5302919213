package banyan.cli;

import banyan.graph.Cypher;
import banyan.graph.Graph;
import banyan.graph.Refused;
import banyan.graph.Store;
import banyan.units.Lang;
import java.io.Console;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command takes: which graph, asked from which files, answered in which language. */
final class Where {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:BANYAN_DATA:-data/banyan}",
            description = "The directory of the embedded database (default: ${DEFAULT-VALUE}).")
    Path data;

    @Option(
            names = "--neo4j",
            paramLabel = "URI",
            description = "A Neo4j instead of the embedded one: neo4j://host:7687, bolt://…, neo4j+s://….")
    @Nullable
    URI neo4j;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "neo4j",
            description =
                    "User of that Neo4j (default: ${DEFAULT-VALUE}); its password is read from BANYAN_PASSWORD or asked for.")
    String user;

    @Option(
            names = "--cypher",
            paramLabel = "DIR",
            description = "Ask from the files of this folder instead of Banyan's own cypher/.")
    @Nullable
    Path cypher;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of names and messages.")
    Lang lang = "zh".equals(Locale.getDefault().getLanguage()) ? Lang.ZH : Lang.EN;

    /** The files questions are asked from. */
    Cypher files() {
        return Cypher.read(cypher);
    }

    /** The store that was named. */
    Store store() {
        URI uri = neo4j;
        return uri == null ? new Store.Embedded(data.toAbsolutePath()) : new Store.Remote(uri, user, password());
    }

    /** Whether it is an embedded store of which there is nothing yet. */
    boolean isNew() {
        return neo4j == null && Files.notExists(data);
    }

    /** Opens the graph; through a running server where one holds it. */
    Graph open() {
        return Graph.open(store(), files());
    }

    private String password() {
        String given = System.getenv("BANYAN_PASSWORD");
        if (given != null || user.isEmpty()) return given == null ? "" : given;
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
        if (typed == null) throw new Refused("The password of " + user + " is needed: set BANYAN_PASSWORD.");
        return new String(typed);
    }
}
