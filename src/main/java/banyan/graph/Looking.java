package banyan.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

/**
 * Sends each question together with a look at the revision behind it, in one round trip. The database answers a
 * connection's messages one after the other, and all rows of the question are pulled at once, so the revision is looked
 * at when the last row has been read. Whoever asks need not wait for the transaction to end.
 */
final class Looking implements Tx.Runner, AutoCloseable {
    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final SessionConfig ALL_AT_ONCE = SessionConfig.builder()
            .withDefaultAccessMode(AccessMode.READ)
            .withFetchSize(-1)
            .build();

    private record Seen(List<Record> rows, Record revision) {}

    private final Driver driver;
    private final Revision revision;
    private final TransactionConfig config;
    private final long first;
    private boolean steady;
    private @Nullable Session streaming;

    /** @param first the revision there should be all the while */
    Looking(Driver driver, Revision revision, TransactionConfig config, long first) {
        this.driver = driver;
        this.revision = revision;
        this.config = config;
        this.first = first;
    }

    /** Whether the last thing that was seen is that the revision stands where it stood. */
    boolean steady() {
        return steady;
    }

    @Override
    public List<Record> list(String statement, Map<String, Object> parameters) {
        steady = false;
        CompletableFuture<Seen> answer = new CompletableFuture<>();
        AsyncSession session = driver.session(AsyncSession.class, ALL_AT_ONCE);
        session.executeReadAsync(
                        tx -> {
                            CompletionStage<List<Record>> rows = tx.runAsync(new Query(statement, parameters))
                                    .thenCompose(ResultCursor::listAsync);
                            CompletionStage<Record> look =
                                    tx.runAsync(revision.read()).thenCompose(ResultCursor::singleAsync);
                            return rows.thenCombine(look, (found, now) -> answer.complete(new Seen(found, now)));
                        },
                        config)
                .whenComplete((done, failure) -> {
                    if (failure != null) answer.completeExceptionally(failure);
                    session.closeAsync();
                });
        Seen seen = wait(answer);
        steady = revision.is(first, seen.revision());
        return seen.rows();
    }

    @Override
    public Result run(String statement, Map<String, Object> parameters) {
        steady = false;
        if (streaming == null) streaming = driver.session(READING);
        return streaming.run(new Query(statement, parameters), config);
    }

    private static Seen wait(CompletableFuture<Seen> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        if (streaming != null) streaming.close();
    }
}
