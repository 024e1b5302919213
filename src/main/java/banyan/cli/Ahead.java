package banyan.cli;

import banyan.graph.Graph;
import banyan.graph.Tx;
import banyan.http.Rooms;
import banyan.scenarios.plans.Impacts;
import banyan.scenarios.plans.Plans;
import banyan.scenarios.plans.Scenario;
import banyan.scenarios.plans.State;
import banyan.scenarios.plans.Summary;
import banyan.units.Lang;
import java.util.Comparator;
import java.util.Optional;

/** Tries out, before anybody asks for it, the plan that whoever comes first would wait for longest. */
final class Ahead {
    private static final int TIMES = 20;
    private static final long PAUSE_MILLIS = 5000;

    private final Graph graph;
    private final Rooms rooms;

    Ahead(Graph graph, Rooms rooms) {
        this.graph = graph;
        this.rooms = rooms;
    }

    /** Again and again where it had to make way for somebody, but not for ever. */
    void tryLongest() {
        for (int time = 0; time < TIMES; time++) {
            Optional<Scenario> longest =
                    graph.read(tx -> longest(rooms.plans(), tx)).answer();
            if (longest.isEmpty()) return;
            if (rooms.impacts().ahead(graph, longest.get(), Lang.ZH).join()) return;
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Optional<Scenario> longest(Plans plans, Tx tx) {
        return plans.list(tx, null, null, Integer.MAX_VALUE, null).items().stream()
                .filter(one -> State.of(one.state()).open() && one.changes() > Impacts.LONG)
                .max(Comparator.comparingLong(Summary::changes))
                .map(one -> plans.get(tx, one.id()));
    }
}
