package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.coverage.Tallies.Level;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.load.SampleGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Trials on the whole sample, by many at once. */
@ExtendWith(SampleGraph.class)
class SampleImpactTest {
    private final Graph graph;
    private final Trial trial;

    SampleImpactTest(Graph graph) {
        this.graph = graph;
        this.trial = new Trial(graph);
    }

    private List<String> villages(String township) {
        return TestGraph.cypher(
                        graph,
                        "MATCH (:Thing {code: $t})<-[:PART_OF]-(v:Village) RETURN v.code AS code ORDER BY code",
                        Map.of("t", township))
                .stream()
                .map(row -> (String) row.get("code"))
                .toList();
    }

    private static String merge(List<String> villages) {
        return "{kind: 'merge', units: ['" + String.join("', '", villages) + "'], into: {code: '" + villages.getFirst()
                + "'}}";
    }

    @Test
    void mergedVillagesOfATownshipAgreeWithAPlainCountAtAllFiveLevels() {
        List<String> three = villages("330382114").subList(0, 3);
        Map<String, Map<String, Long>> counts = new Dump(graph).counts();
        Impact impact = trial.of(merge(three));
        assertThat(impact.coverage())
                .extracting(level -> level.unit().code())
                .contains("33", "3303", "330382", "330382114", three.getFirst());
        for (Level level : impact.coverage()) {
            Map<String, Long> counted = counts.get(level.unit().code());
            assertThat(level.before()).containsAllEntriesOf(counted);
            if (level.after() == null || level.unit().code().length() == 12) continue;
            assertThat(level.after())
                    .containsEntry("villages", counted.get("villages") - 2)
                    .containsEntry("members", counted.get("members"))
                    .containsEntry("collectiveIncome", counted.get("collectiveIncome"));
        }
        assertThat(impact.ledger()).isNotEmpty().allMatch(Impact.Balance::balanced);
    }

    @Test
    void manyTrialsAtOnceEachAnswerWhatTheyAnswerAlone() throws Exception {
        List<String> villages = villages("330382114");
        // Half of the plans share villages with their neighbours.
        List<String> plans = IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0 ? 0 : i)
                .map(i -> merge(List.of(
                        villages.get(i % villages.size()),
                        villages.get((i + 1) % villages.size()),
                        villages.get((i + 2) % villages.size()))))
                .toList();
        List<Impact> alone = plans.stream().map(trial::of).toList();
        List<Callable<Impact>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String plan = plans.get(i % plans.size());
            calls.add(() -> trial.of(plan));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Impact>> answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++)
                assertThat(answers.get(i).get()).isEqualTo(alone.get(i % plans.size()));
        }
    }

    @Test
    void nobodyWaitsForAPlannerWhoHoldsTheProvince() throws Exception {
        List<String> plans = TestGraph.cypher(
                        graph,
                        "MATCH (t:Township) WHERE COUNT { (t)<-[:PART_OF]-(:Village) } > 3 RETURN t.code AS code ORDER BY code LIMIT 16",
                        Map.of())
                .stream()
                .map(row -> merge(villages((String) row.get("code")).subList(0, 3)))
                .toList();
        assertThat(plans).hasSize(16);
        List<Impact> alone = plans.stream().map(trial::of).toList();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(17)) {
            Future<?> holder = threads.submit(() -> graph.tryOut(tx -> {
                tx.listText("MATCH (p:Thing {code: '33'}) SET p.held = true", Map.of(), Long.class);
                held.countDown();
                return await(release);
            }));
            held.await();
            List<Future<Impact>> answers = plans.stream()
                    .map(plan -> threads.submit(() -> trial.of(plan)))
                    .toList();
            for (int i = 0; i < answers.size(); i++)
                assertThat(answers.get(i).get(60, java.util.concurrent.TimeUnit.SECONDS))
                        .isEqualTo(alone.get(i));
            assertThat(holder.isDone())
                    .as("the province was held all the while")
                    .isFalse();
            release.countDown();
            holder.get();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(Duration.ofSeconds(90).toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
