package banyan.assistance.proposals;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The flow against plain enumeration of everything there could be, and at the size of a large county. */
class FlowTest {
    /** A county of up to 5 targets in up to 2 roles, 6 helpers of 3 places, with caps and some pairings there are. */
    private static Question random(Random random) {
        List<String> codes = List.of("a", "b", "c", "d", "e", "f");
        Map<String, List<String>> groups = new TreeMap<>();
        for (String place : List.of("p", "q", "r"))
            groups.put(
                    place, codes.stream().filter(code -> random.nextInt(3) > 0).toList());
        List<Slot> slots = new ArrayList<>();
        Map<String, List<String>> has = new HashMap<>();
        int targets = 1 + random.nextInt(5);
        for (int t = 0; t < targets; t++) {
            Set<String> helping = new HashSet<>();
            List<List<String>> now = new ArrayList<>();
            for (int r = 0; r < 2; r++) {
                List<String> there = new ArrayList<>();
                for (String code : codes) if (random.nextInt(8) == 0 && helping.add(code)) there.add(code);
                now.add(there);
            }
            for (int r = 0; r < 2; r++) {
                if (random.nextInt(4) == 0) continue;
                Map<String, Integer> reach = new TreeMap<>();
                for (String place : groups.keySet()) if (random.nextInt(3) > 0) reach.put(place, random.nextInt(4));
                int least = random.nextInt(7) == 0 ? 2 : random.nextInt(9) == 0 ? 0 : 1;
                for (String code : now.get(r))
                    has.computeIfAbsent(code, none -> new ArrayList<>()).add("role" + r);
                slots.add(new Slot("t" + t, "role" + r, least, now.get(r), reach, helping));
            }
        }
        List<Helper> helpers = codes.stream()
                .map(code -> new Helper(
                        code, Map.of("role0", random.nextInt(3), "role1", random.nextInt(3)), random.nextInt(3)))
                .toList();
        return new Question(slots, helpers, groups);
    }

    @Test
    void onRandomCountiesTheFlowCostsWhatFullEnumerationCosts() {
        int moved = 0;
        int unfilled = 0;
        for (int seed = 0; seed < 400; seed++) {
            Question question = random(new Random(seed));
            Answer answer = Flow.solve(question);
            lawful(question, answer, seed);
            Cost best = new Enumeration(question).best();
            assertThat(answer.cost()).as("seed " + seed + ": " + question).isEqualTo(best);
            if (best.moves() > 0) moved++;
            if (best.unfilled() > 0) unfilled++;
        }
        assertThat(moved).as("counties in which somebody had to move").isPositive();
        assertThat(unfilled).as("counties with too few helpers").isPositive();
    }

    private static void lawful(Question question, Answer answer, int seed) {
        Map<String, Integer> inRole = new HashMap<>();
        for (Given given : answer.given()) {
            if (!given.kept())
                assertThat(question.distance(given.slot(), given.helper()))
                        .as("seed " + seed)
                        .isEqualTo(given.distance())
                        .isNotNegative();
            inRole.merge(given.helper() + given.slot().role(), 1, Integer::sum);
        }
        assertThat(answer.given().stream().map(given -> given.slot() + given.helper()))
                .as("seed " + seed)
                .doesNotHaveDuplicates();
        for (Given given : answer.given()) {
            if (given.kept()) continue;
            int room = question.helpers().stream()
                    .filter(helper -> helper.code().equals(given.helper()))
                    .mapToInt(helper -> helper.room().getOrDefault(given.slot().role(), 0))
                    .sum();
            assertThat(inRole.get(given.helper() + given.slot().role()))
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(room);
        }
    }

    /** Tries every lawful assignment, leaving those that cost more already than the best so far. */
    private static final class Enumeration {
        private final Question question;
        private final Map<String, Integer> inRole = new HashMap<>();
        private final Map<String, Integer> all = new HashMap<>();
        private Cost best = new Cost(Long.MAX_VALUE, 0, 0, 0);

        Enumeration(Question question) {
            this.question = question;
        }

        Cost best() {
            long base = question.helpers().stream()
                    .mapToLong(helper -> (long) helper.elsewhere() * helper.elsewhere())
                    .sum();
            slot(0, new Cost(0, 0, 0, base));
            return best;
        }

        private void slot(int at, Cost cost) {
            if (cost.compareTo(best) >= 0) return;
            if (at == question.slots().size()) {
                best = cost;
                return;
            }
            Slot slot = question.slots().get(at);
            fill(
                    at,
                    slot,
                    0,
                    0,
                    new Cost(cost.unfilled(), cost.moves() + slot.now().size(), cost.distance(), cost.squares()));
        }

        private void fill(int at, Slot slot, int from, int filled, Cost cost) {
            long lacks = Math.max(0, slot.least() - filled);
            slot(at + 1, new Cost(cost.unfilled() + lacks, cost.moves(), cost.distance(), cost.squares()));
            if (filled == slot.size()) return;
            for (int h = from; h < question.helpers().size(); h++) {
                Helper helper = question.helpers().get(h);
                boolean kept = slot.now().contains(helper.code());
                int distance = question.distance(slot, helper.code());
                if (!kept && distance < 0) continue;
                String key = helper.code() + slot.role();
                int most = most(helper, slot.role(), kept);
                if (inRole.getOrDefault(key, 0) >= most) continue;
                long load = helper.elsewhere() + all.getOrDefault(helper.code(), 0);
                inRole.merge(key, 1, Integer::sum);
                all.merge(helper.code(), 1, Integer::sum);
                fill(
                        at,
                        slot,
                        h + 1,
                        filled + 1,
                        new Cost(
                                cost.unfilled(),
                                cost.moves() - (kept ? 1 : 0),
                                cost.distance() + (kept ? 0 : distance),
                                cost.squares() + 2 * load + 1));
                inRole.merge(key, -1, Integer::sum);
                all.merge(helper.code(), -1, Integer::sum);
            }
        }

        /** Who carries more than the cap keeps what there is and gets nothing new. */
        private int most(Helper helper, String role, boolean kept) {
            int has = (int) question.slots().stream()
                    .filter(slot -> slot.role().equals(role) && slot.now().contains(helper.code()))
                    .count();
            int room = helper.room().getOrDefault(role, 0);
            return has > room ? kept ? has : 0 : room;
        }
    }

    @Test
    void fiveHundredBranchesShareTwoThousandHelpers() {
        Question question = LargeCounty.of(new Random(7));
        Answer answer = Flow.solve(question);
        assertThat(answer.cost().unfilled()).isPositive();
    }

    @Test
    void theSameQuestionIsAnsweredTheSameAndNobodyIsInvented() {
        Question question = random(new Random(3));
        assertThat(Flow.solve(question)).isEqualTo(Flow.solve(question));
        Question alone = new Question(
                List.of(new Slot("t", "role", 1, List.of(), Map.of("p", 1), Set.of())), List.of(), Map.of());
        assertThat(Flow.solve(alone)).isEqualTo(new Answer(List.of(), new Cost(1, 0, 0, 0)));
        assertThat(Flow.solve(new Question(List.of(), List.of(), Collections.emptyMap()))
                        .given())
                .isEmpty();
    }
}
