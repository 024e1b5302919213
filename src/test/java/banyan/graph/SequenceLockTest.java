package banyan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One writer moves 8,000 villages back and forth under eight readers. */
@ExtendWith(TestGraph.class)
class SequenceLockTest {
    private static final int VILLAGES = 8_000;
    private static final Duration LASTS = Duration.ofSeconds(30);
    private static final String SIDES =
            "MATCH (s:Side)<-[:PART_OF]-(v:Village) RETURN count(CASE s.code WHEN 'a' THEN 1 END) AS a, count(CASE s.code WHEN 'b' THEN 1 END) AS b";

    private record Sides(long a, long b) {}

    private final Graph graph;

    SequenceLockTest(Graph graph) {
        this.graph = graph;
    }

    @Test
    void noAnswerMixesTwoStates() throws Exception {
        TestGraph.cypher(
                graph,
                "CREATE (a:Thing:Side {code: 'a'}), (b:Thing:Side {code: 'b'}) WITH a UNWIND range(1, $n) AS i "
                        + "CREATE (:Thing:Village {code: 'v' + i})-[:PART_OF]->(a)",
                Map.of("n", VILLAGES));
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong answers = new AtomicLong();
        List<String> mixed = new ArrayList<>();
        long writes = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) readers.add(threads.submit(() -> read(over, answers, mixed)));
            long until = System.nanoTime() + LASTS.toNanos();
            while (System.nanoTime() < until) {
                String from = writes % 2 == 0 ? "a" : "b";
                move(from, from.equals("a") ? "b" : "a");
                writes++;
            }
            over.set(true);
            for (Future<?> reader : readers) reader.get();
        }
        assertThat(writes).as("writes").isGreaterThan(3);
        assertThat(answers.get()).as("answers").isGreaterThan(20);
        assertThat(mixed)
                .as("of %d answers under %d writes", answers.get(), writes)
                .isEmpty();
    }

    private void move(String from, String to) {
        graph.write(tx -> tx.listText(
                "MATCH (to:Side {code: $to}) MATCH (v:Village)-[r:PART_OF]->(:Side {code: $from}) DELETE r CREATE (v)-[:PART_OF]->(to)",
                Map.of("from", from, "to", to),
                Long.class));
    }

    private void read(AtomicBoolean over, AtomicLong answers, List<String> mixed) {
        while (!over.get()) {
            try {
                Sides sides = graph.read(
                                tx -> tx.listText(SIDES, Map.of(), Sides.class).getFirst())
                        .answer();
                answers.incrementAndGet();
                boolean whole = sides.a() == VILLAGES && sides.b() == 0 || sides.a() == 0 && sides.b() == VILLAGES;
                if (!whole)
                    synchronized (mixed) {
                        mixed.add(sides.toString());
                    }
            } catch (Busy busy) {
                Thread.yield();
            }
        }
    }
}
