package banyan.assistance.proposals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jspecify.annotations.Nullable;

/** Nodes with what they give or take, and arcs with what they carry at most and at which price. */
final class Network {
    /** More than ever flows. */
    static final int MANY = 1_000_000;

    /** An arc; {@code helper} is whoever stands at its end, null where nobody does. */
    static final class Arc {
        final Integer to;
        final int capacity;

        @Nullable
        String helper;

        int flow;

        private Arc(Integer to, int capacity) {
            this.to = to;
            this.capacity = capacity;
        }

        int capacity() {
            return capacity;
        }
    }

    final Graph<Integer, Arc> graph = new DirectedWeightedMultigraph<>(null, null);
    private final Prices prices;
    private final List<Integer> supplies = new ArrayList<>();

    /** An empty one. */
    Network(Prices prices) {
        this.prices = prices;
    }

    /** A new node that gives so much, or takes it where that is negative. */
    Integer node(int supply) {
        Integer node = supplies.size();
        supplies.add(supply);
        graph.addVertex(node);
        return node;
    }

    void supply(Integer node, int more) {
        supplies.set(node, supplies.get(node) + more);
    }

    Integer supplyOf(Integer node) {
        return supplies.get(node);
    }

    Arc arc(Integer from, Integer to, int capacity, long cost) {
        Arc arc = new Arc(to, capacity);
        if (capacity == 0) return arc;
        graph.addEdge(from, to, arc);
        // The library reads prices from the weights.
        graph.setEdgeWeight(arc, prices.scaled(cost));
        return arc;
    }

    Collection<Arc> from(Integer node) {
        return graph.outgoingEdgesOf(node);
    }

    /** An arc from a node that still carries something. */
    Arc flowing(Integer node) {
        return from(node).stream().filter(arc -> arc.flow > 0).findFirst().orElseThrow();
    }
}
