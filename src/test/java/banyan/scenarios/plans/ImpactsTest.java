package banyan.scenarios.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.http.Client;
import banyan.units.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What kept scenarios would do, asked by many and kept for some. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactsTest {
    private final Graph graph;
    private Desk desk;

    ImpactsTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeAll
    void serve() {
        desk = new Desk(graph);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void fresh() {
        desk.fresh();
    }

    @Test
    void aLongPlanIsComputedAsideAndOnceHoweverManyAsk() throws Exception {
        String id = desk.draft(villages());
        Impacts impacts = desk.rooms.impacts();
        long before = impacts.computed();
        List<Callable<Integer>> planners = new ArrayList<>();
        for (int i = 0; i < 30; i++) planners.add(() -> patiently(id));
        try (ExecutorService all = Executors.newFixedThreadPool(30)) {
            assertThat(all.invokeAll(planners)).extracting(Future::resultNow).containsOnly(600);
        }
        assertThat(impacts.computed()).isEqualTo(before + 1);
        assertThat(desk.client.get("/api/scenarios/" + id + "/simulate?lang=zh").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsComputedAheadIsThereForWhoeverAsksAndMakesWayForWhoeverAsksForSomethingElse() throws Exception {
        Scenario planned = scenario(villages());
        try (Impacts impacts = new Impacts(desk.rooms.scenarios())) {
            assertThat(impacts.ahead(graph, planned, Lang.ZH).get()).isTrue();
            assertThat(impacts.of(graph, planned, Lang.ZH).changes()).hasSize(600);
            assertThat(impacts.computed()).isEqualTo(1);

            graph.write(tx -> 1);
            graph.read(tx -> 1);
            CompletableFuture<Boolean> ahead = impacts.ahead(graph, planned, Lang.ZH);
            while (!ahead.isDone()) {
                graph.read(tx -> 1);
                graph.tryOut(tx -> 1);
            }
            assertThat(ahead.get()).isFalse();

            graph.read(tx -> 1);
            ahead = impacts.ahead(graph, planned, Lang.ZH);
            assertThatThrownBy(() -> impacts.of(graph, planned, Lang.ZH)).isInstanceOf(Pending.class);
            graph.tryOut(tx -> 1);
            assertThat(ahead.get()).as("somebody waits for it by now").isTrue();
        }
    }

    private static String villages() {
        return IntStream.range(0, 600)
                .mapToObj(i -> "{kind: 'establish', thing: {of: 'place', code: '330382114" + (300 + i)
                        + "', name: '村', kind: 'village'}, under: '330382114'}")
                .collect(Collectors.joining(","));
    }

    private static JsonNode ok(Client.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply.json();
    }

    /** Asks until the answer is there; how many changes it performed. */
    private int patiently(String id) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Client.Reply reply = desk.client.get("/api/scenarios/" + id + "/simulate?lang=zh");
            if (reply.status() == 200) return reply.json().get("changes").size();
            JsonNode job = ok(reply, 202);
            assertThat(job.get("of").asInt()).isEqualTo(600);
            assertThat(ok(desk.client.get(reply.header("Location")), 200)
                            .get("state")
                            .asString())
                    .isIn("queued", "running", "done");
            Thread.sleep(100);
        }
        throw new AssertionError("not done in a minute");
    }

    @Test
    void aShortOneIsComputedOnceToo() throws Exception {
        String id = desk.draft(Desk.MERGE);
        Scenario scenario = graph.read(tx -> desk.rooms.plans().get(tx, id)).answer();
        Impacts impacts = desk.rooms.impacts();
        long before = impacts.computed();
        List<Callable<Long>> planners = new ArrayList<>();
        for (int i = 0; i < 30; i++)
            planners.add(() -> impacts.of(graph, scenario, Lang.ZH).revision());
        try (ExecutorService all = Executors.newFixedThreadPool(30)) {
            assertThat(all.invokeAll(planners)).extracting(Future::resultNow).containsOnly(graph.revision());
        }
        assertThat(impacts.computed()).isEqualTo(before + 1);
        graph.write(tx -> 1);
        impacts.of(graph, scenario, Lang.ZH);
        assertThat(impacts.computed()).isEqualTo(before + 2);
    }

    @Test
    void theNewestIsThereForWhoeverWaitsHoweverOftenOthersWereAskedFor() {
        Scenario often = scenario(Desk.MERGE);
        Scenario newest = scenario(Desk.MOVE);
        try (Impacts impacts = new Impacts(desk.rooms.scenarios(), 1)) {
            for (int i = 0; i < 20; i++) impacts.of(graph, often, Lang.ZH);
            assertThat(impacts.computed()).isEqualTo(1);
            for (int i = 0; i < 3; i++)
                assertThat(impacts.of(graph, newest, Lang.ZH).changes()).hasSize(1);
            assertThat(impacts.computed()).isEqualTo(2);
            impacts.of(graph, often, Lang.ZH);
            assertThat(impacts.computed()).isEqualTo(3);
        }
    }

    private Scenario scenario(String changes) {
        String id = desk.draft(changes);
        return graph.read(tx -> desk.rooms.plans().get(tx, id)).answer();
    }
}
