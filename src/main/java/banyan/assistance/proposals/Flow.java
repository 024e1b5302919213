package banyan.assistance.proposals;

import banyan.assistance.proposals.Question.Answer;
import banyan.assistance.proposals.Question.Given;
import banyan.assistance.proposals.Question.Helper;
import banyan.assistance.proposals.Question.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;

/**
 * Answers a question exactly, as a minimum-cost flow: from the slots through the groups, or directly where somebody
 * helps now, to the helpers in a role, no more than their room, and on to the sink with a price that grows with the
 * load. What a slot lacks goes to the sink at the highest price. The four parts of the cost are one number, each part
 * worth more than all that follow can be.
 */
public final class Flow {
    private final Question question;
    private final Network network;
    private final Integer sink;
    private final Map<String, Helper> helpers = new HashMap<>();
    private final Map<List<String>, Integer> inRole = new HashMap<>();
    private final Map<String, Integer> carrying = new HashMap<>();
    private final Map<List<String>, Group> groups = new HashMap<>();
    private final Map<List<String>, Integer> now = new HashMap<>();
    private final Map<List<String>, Integer> wanted = new HashMap<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final Prices prices;

    private Flow(Question question) {
        this.question = question;
        this.prices = Prices.of(question);
        this.network = new Network(prices);
        this.sink = network.node(0);
        question.helpers().forEach(helper -> helpers.put(helper.code(), helper));
        for (Slot slot : question.slots()) {
            wanted.merge(List.of(slot.role()), slot.size(), Integer::sum);
            slot.now().forEach(helper -> now.merge(List.of(helper, slot.role()), 1, Integer::sum));
        }
    }

    /** The cheapest answer; the same for the same question. */
    public static Answer solve(Question question) {
        List<Given> given = new ArrayList<>();
        for (Question piece : Pieces.of(question)) given.addAll(new Flow(piece).solve());
        return new Answer(List.copyOf(given), cost(question, given));
    }

    private List<Given> solve() {
        List<Integer> starts = new ArrayList<>();
        for (Slot slot : question.slots()) {
            Integer node = network.node(slot.size());
            network.supply(sink, -slot.size());
            starts.add(node);
            network.arc(node, sink, slot.size() - slot.least(), prices.move());
            network.arc(node, sink, slot.least(), prices.unfilled() + prices.move());
            for (String helper : slot.now()) network.arc(node, inRole(helper, slot.role()), 1, 0).helper = helper;
            if (slot.size() > 0) reach(slot, node);
        }
        var problem = new MinimumCostFlowProblemImpl<>(network.graph, network::supplyOf, Network.Arc::capacity);
        // Without scaling of capacities: most of them are 1.
        new CapacityScalingMinimumCostFlow<Integer, Network.Arc>(1)
                .getMinimumCostFlow(problem)
                .getFlowMap()
                .forEach((arc, flow) -> arc.flow = (int) Math.round(flow));
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) collect(question.slots().get(i), starts.get(i), given);
        return given;
    }

    /** Lets a slot take new helpers: by groups where it takes one, by name where it takes more, each only once. */
    private void reach(Slot slot, Integer node) {
        Set<String> barred = new HashSet<>(slot.barred());
        barred.addAll(slot.now());
        if (slot.size() == 1) {
            slot.reach().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(group -> group(group.getKey(), slot.role())
                            .connect(node, barred, prices.move() + prices.distance() * group.getValue()));
            return;
        }
        Map<String, Integer> distances = new TreeMap<>();
        slot.reach()
                .forEach((group, distance) -> question.groups()
                        .getOrDefault(group, List.of())
                        .forEach(helper -> distances.merge(helper, distance, Math::min)));
        distances.forEach((helper, distance) -> {
            if (barred.contains(helper) || !mayTakeMore(helper, slot.role())) return;
            long price = prices.move() + prices.distance() * distance;
            network.arc(node, inRole(helper, slot.role()), 1, price).helper = helper;
        });
    }

    private Group group(String id, String role) {
        return groups.computeIfAbsent(
                List.of(id, role),
                key -> new Group(
                        question.groups().getOrDefault(id, List.of()).stream()
                                .filter(helper -> mayTakeMore(helper, role))
                                .toList(),
                        role));
    }

    private int room(String helper, String role) {
        Helper found = helpers.get(helper);
        return found == null ? 0 : found.room().getOrDefault(role, 0);
    }

    private boolean mayTakeMore(String helper, String role) {
        int has = now.getOrDefault(List.of(helper, role), 0);
        return room(helper, role) > 0 && has <= room(helper, role);
    }

    /** The node of a helper in a role; it has room for what it has now, even where that is too much. */
    private Integer inRole(String helper, String role) {
        return inRole.computeIfAbsent(List.of(helper, role), key -> {
            Integer node = network.node(0);
            int most = Math.max(room(helper, role), now.getOrDefault(key, 0));
            int capacity = Math.min(most, wanted.getOrDefault(List.of(role), 0));
            Integer all = carrying.computeIfAbsent(helper, none -> network.node(0));
            network.arc(node, all, capacity, 0);
            int load = loads.getOrDefault(helper, elsewhere(helper));
            for (int n = 0; n < capacity; n++) network.arc(all, sink, 1, 2L * load++ + 1);
            loads.put(helper, load);
            return node;
        });
    }

    private int elsewhere(String helper) {
        Helper found = helpers.get(helper);
        return found == null ? 0 : found.elsewhere();
    }

    /** Follows the flow from a slot to the helpers it ends at. */
    private void collect(Slot slot, Integer start, List<Given> given) {
        for (Network.Arc first : network.from(start)) {
            while (first.flow > 0) {
                first.flow--;
                if (first.to.equals(sink)) continue;
                Network.Arc arc = first;
                while (arc.helper == null) {
                    arc = network.flowing(arc.to);
                    arc.flow--;
                }
                String helper = arc.helper;
                boolean kept = slot.now().contains(helper);
                given.add(new Given(slot, helper, kept, kept ? 0 : question.distance(slot, helper)));
            }
        }
    }

    private static Cost cost(Question question, List<Given> given) {
        Map<String, Integer> loads = new HashMap<>();
        Map<Slot, Integer> filled = new HashMap<>();
        given.forEach(one -> {
            loads.merge(one.helper(), 1, Integer::sum);
            filled.merge(one.slot(), 1, Integer::sum);
        });
        long unfilled = question.slots().stream()
                .mapToLong(slot -> Math.max(0, slot.least() - filled.getOrDefault(slot, 0)))
                .sum();
        long had =
                question.slots().stream().mapToLong(slot -> slot.now().size()).sum();
        long kept = given.stream().filter(Given::kept).count();
        long distance = given.stream().mapToLong(Given::distance).sum();
        return new Cost(unfilled, had - kept, distance, squares(question, loads));
    }

    private static long squares(Question question, Map<String, Integer> loads) {
        return question.helpers().stream()
                .mapToLong(helper -> {
                    long load = helper.elsewhere() + loads.getOrDefault(helper.code(), 0);
                    return load * load;
                })
                .sum();
    }

    /** The helpers of a group in a role, as a tree of halves, so that all but some of them are few nodes. */
    private final class Group {
        private final List<String> members;
        private final String role;
        private final Map<List<Integer>, Integer> nodes = new HashMap<>();

        Group(List<String> members, String role) {
            this.members = members;
            this.role = role;
        }

        void connect(Integer slot, Set<String> barred, long cost) {
            boolean free = members.size() < barred.size()
                    ? Collections.disjoint(members, barred)
                    : barred.stream().noneMatch(members::contains);
            connect(slot, 0, members.size(), free ? Set.of() : barred, cost);
        }

        private void connect(Integer slot, int from, int to, Set<String> barred, long cost) {
            if (from >= to) return;
            if (barred.isEmpty() || members.subList(from, to).stream().noneMatch(barred::contains)) {
                Network.Arc arc = network.arc(slot, node(from, to), 1, cost);
                if (to - from == 1) arc.helper = members.get(from);
                return;
            }
            if (to - from == 1) return;
            connect(slot, from, (from + to) / 2, barred, cost);
            connect(slot, (from + to) / 2, to, barred, cost);
        }

        private Integer node(int from, int to) {
            if (to - from == 1) return inRole(members.get(from), role);
            Integer known = nodes.get(List.of(from, to));
            if (known != null) return known;
            Integer node = network.node(0);
            nodes.put(List.of(from, to), node);
            // A few at a time keeps the way short.
            int step = Math.max(1, (to - from + 15) / 16);
            for (int at = from; at < to; at += step) {
                int end = Math.min(to, at + step);
                Network.Arc arc = network.arc(node, node(at, end), Network.MANY, 0);
                if (end - at == 1) arc.helper = members.get(at);
            }
            return node;
        }
    }
}
