package banyan.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;

/**
 * What one transaction can be asked. Questions are named by their file ({@code coverage/of-unit}); rows come back as
 * records whose components are the RETURN aliases, or as plain values where the question returns one column. Use it on
 * the thread that was given it, and not after.
 */
public final class Tx {
    /** Runs one statement in the transaction. */
    interface Runner {
        Result run(String statement, Map<String, Object> parameters);

        /** All its rows. */
        default List<Record> list(String statement, Map<String, Object> parameters) {
            return run(statement, parameters).list();
        }
    }

    private static final String SPEAKS = "CYPHER 25\n";

    private final Runner runner;
    private final Cypher cypher;
    private final long revision;

    Tx(Runner runner, Cypher cypher, long revision) {
        this.runner = runner;
        this.cypher = cypher;
        this.revision = revision;
    }

    /** The same, with something to be done before each statement; what that throws, the statement throws. */
    Tx after(Runnable before) {
        Runner careful = (text, values) -> {
            before.run();
            return runner.run(text, values);
        };
        return new Tx(careful, cypher, revision);
    }

    /** In a reading transaction the revision read from; in a writing one the revision its changes will carry. */
    public long revision() {
        return revision;
    }

    /** The files this transaction asks from. */
    public Cypher cypher() {
        return cypher;
    }

    /** All rows. */
    public <T> List<T> list(String question, Map<String, Object> parameters, Class<T> row) {
        return listText(cypher.text(question), parameters, row);
    }

    /** All rows of a statement joined from files by {@link Cypher#union}. */
    public <T> List<T> listText(String statement, Map<String, Object> parameters, Class<T> row) {
        List<T> rows = new ArrayList<>();
        for (Record found : runner.list(SPEAKS + statement, parameters)) rows.add(convert(found, row));
        return rows;
    }

    /** At most one row. */
    public <T> Optional<T> find(String question, Map<String, Object> parameters, Class<T> row) {
        List<T> rows = list(question, parameters, row);
        if (rows.size() > 1) throw new IllegalStateException(question + " answered " + rows.size() + " rows, not one");
        return rows.stream().findFirst();
    }

    /**
     * Exactly one row.
     *
     * @param what the kind of thing asked for, as in "unit"
     * @param key its key, named when nothing answers to it
     */
    public <T> T get(String what, String key, String question, Map<String, Object> parameters, Class<T> row) {
        return find(question, parameters, row).orElseThrow(() -> new NotFound(what, key));
    }

    /** Each row as it arrives; for answers too long to hold. */
    public <T> void each(String question, Map<String, Object> parameters, Class<T> row, Consumer<T> use) {
        Result result = runner.run(SPEAKS + cypher.text(question), parameters);
        while (result.hasNext()) use.accept(convert(result.next(), row));
    }

    /** Runs a question that changes the graph, or whose rows nobody needs. */
    public void run(String question, Map<String, Object> parameters) {
        runner.run(SPEAKS + cypher.text(question), parameters).consume();
    }

    /** Runs a statement joined from files by {@link Cypher#sequence}. */
    public void runText(String statement, Map<String, Object> parameters) {
        runner.run(SPEAKS + statement, parameters).consume();
    }

    private static <T> T convert(Record found, Class<T> row) {
        return row.isRecord() ? found.as(row) : found.get(0).as(row);
    }
}
