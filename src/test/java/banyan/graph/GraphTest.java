package banyan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.exceptions.Neo4jException;

@ExtendWith(TestGraph.class)
class GraphTest {
    private final Graph graph;

    GraphTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeEach
    void oneThing() {
        TestGraph.wipe(graph);
        TestGraph.cypher(graph, "CREATE (:Thing {code: '1', name: 'one'})", Map.of());
    }

    private long things() {
        return (Long) TestGraph.cypher(graph, "MATCH (t:Thing) RETURN count(t) AS n", Map.of())
                .getFirst()
                .get("n");
    }

    @Test
    void aTrialAnswersFromTheChangedGraphAndLeavesNothing() {
        long before = graph.revision();
        Stamped<Long> trial = graph.tryOut(tx -> {
            tx.listText("CREATE (:Thing {code: '2'})", Map.of(), Long.class);
            return tx.listText("MATCH (t:Thing) RETURN count(t)", Map.of(), Long.class)
                    .getFirst();
        });
        assertThat(trial).isEqualTo(new Stamped<>(before, 2L));
        assertThat(things()).isEqualTo(1);
        assertThat(graph.revision()).isEqualTo(before);
    }

    /** Holds the one thing for a while by a trial that may take {@code longest}. */
    private CompletableFuture<Void> holdFor(int millis, Duration longest) throws InterruptedException {
        CountDownLatch holds = new CountDownLatch(1);
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> graph.tryOut(longest, tx -> {
            tx.runText("MATCH (t:Thing {code: '1'}) SET t.name = 'held'", Map.of());
            holds.countDown();
            return sleep(millis);
        }));
        holds.await();
        return done;
    }

    private static boolean sleep(int millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long touch() {
        return graph.tryOut(tx -> {
                    tx.runText("MATCH (t:Thing {code: '1'}) SET t.name = 'touched'", Map.of());
                    return 1L;
                })
                .answer();
    }

    @Test
    void whoWaitsForALongTrialIsToldSoonAndForAShortOneWaits() throws InterruptedException {
        CompletableFuture<Void> shortOne = holdFor(3000, Duration.ofSeconds(60));
        assertThat(touch()).isOne();
        shortOne.join();
        CompletableFuture<Void> longOne = holdFor(5000, Duration.ofMinutes(5));
        assertThatThrownBy(this::touch).isInstanceOf(Busy.class);
        assertThat(longOne).isNotDone();
        longOne.join();
    }

    @Test
    void whatFailsOnlyBecauseTheOrganisationChangedMeanwhileIsAskedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        Function<Tx, Long> work = tx -> {
            if (attempts.incrementAndGet() > 1) return 1L;
            CompletableFuture.runAsync(() -> graph.write(other -> "somebody else's"))
                    .join();
            return tx.listText("RETURN 1 / 0", Map.of(), Long.class).getFirst();
        };
        assertThat(graph.tryOut(work).answer()).isEqualTo(1);
        attempts.set(0);
        assertThat(graph.read(work).answer()).isEqualTo(1);
        assertThatThrownBy(() -> graph.tryOut(tx -> tx.listText("RETURN 1 / 0", Map.of(), Long.class)))
                .isInstanceOf(Neo4jException.class);
    }

    @Test
    void aWriteRaisesTheRevisionByTwoAndAFailedOneChangesNothing() {
        long before = graph.revision();
        Stamped<Long> written = graph.write(tx -> {
            tx.listText("CREATE (:Thing {code: '2'})", Map.of(), Long.class);
            return tx.revision();
        });
        assertThat(written).isEqualTo(new Stamped<>(before + 2, before + 2));
        assertThatThrownBy(() -> graph.write(tx -> {
                    tx.listText("CREATE (:Thing {code: '3'})", Map.of(), Long.class);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(things()).isEqualTo(2);
        assertThat(graph.revision()).isEqualTo(before + 2);
    }

    @Test
    void readingCannotWrite() {
        assertThatThrownBy(() -> graph.read(tx -> tx.listText("CREATE (:Thing {code: '9'})", Map.of(), Long.class)))
                .hasMessageContaining("read access mode");
    }

    @Test
    void aReaderMeetsBusyWhileALargeLoadRuns() {
        graph.markLoading("places.csv");
        assertThatThrownBy(() -> graph.read(tx -> 1)).isInstanceOf(Busy.class).hasMessageContaining("places.csv");
        graph.markLoading(null);
        assertThat(graph.read(tx -> 1).answer()).isEqualTo(1);
    }

    @Test
    void anUnknownQuestionIsNamed() {
        assertThatThrownBy(() -> graph.read(tx -> tx.list("no/such", Map.of(), Long.class)))
                .hasMessageContaining("cypher/no/such.cypher");
    }

    @Test
    void filesJoinIntoOneStatement() {
        String union = graph.cypher().union(List.of("schema/revision/read", "schema/revision/read"), List.of("value"));
        assertThat(graph.read(tx -> tx.listText("CALL {" + union + "} RETURN count(value)", Map.of(), Long.class))
                        .answer())
                .containsExactly(2L);
    }

    @Test
    void whatNobodyWaitsForEndsWhenSomebodyComesAndGoesOnOnceItIsWanted() {
        AtomicBoolean wanted = new AtomicBoolean();
        Function<Tx, Integer> visited = tx -> {
            tx.list("units/root", Map.of(), String.class);
            graph.tryOut(other -> 1);
            tx.list("units/root", Map.of(), String.class);
            return 2;
        };
        assertThatThrownBy(() -> graph.tryAhead(Duration.ofMinutes(1), wanted::get, visited))
                .isInstanceOf(Busy.class);
        wanted.set(true);
        assertThat(graph.tryAhead(Duration.ofMinutes(1), wanted::get, visited).answer())
                .isEqualTo(2);
    }

    @Test
    void whatNobodyWaitsForPausesWhileOthersRead() {
        long begun = System.nanoTime();
        graph.read(tx -> 1);
        graph.tryAhead(Duration.ofMinutes(1), () -> false, tx -> tx.list("units/root", Map.of(), String.class));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(500));
    }
}
