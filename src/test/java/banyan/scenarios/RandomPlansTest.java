package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.coverage.Tallies.Level;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.load.Digest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random organisations and random plans against a plain count of the raw graph. */
@ExtendWith(TestGraph.class)
class RandomPlansTest {
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);

    private final Graph graph;
    private final Trial trial;
    private final Promises promises;

    RandomPlansTest(Graph graph) {
        this.graph = graph;
        this.trial = new Trial(graph);
        this.promises = new Promises(graph);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatTheImpactSaysIsWhatAPlainCountFinds(long seed) {
        RandomOrganisation random = new RandomOrganisation(graph, new Random(seed));
        trial.recount();
        int performed = 0;
        for (int round = 0; round < 4; round++) {
            String changes = String.join(", ", random.changes());
            List<String> untouched = Dump.all(graph);
            Map<String, Map<String, Long>> before = new Dump(graph).counts();
            Impact said;
            try {
                said = trial.of(changes);
            } catch (RuleBroken refused) {
                assertThat(Dump.all(graph)).as("seed %d", seed).isEqualTo(untouched);
                continue;
            }
            assertThat(Dump.all(graph))
                    .as("seed %d: a trial leaves no trace", seed)
                    .isEqualTo(untouched);
            String stood = Digest.organisation(graph).sha256();
            Map<String, Map<String, Object>> stored = Dump.stored(graph);
            Set<String> offended = promises.offenders(DAY);
            Applied applied;
            try {
                applied = trial.reorganize(changes);
            } catch (RuleBroken undecided) {
                assertThat(said.undecided())
                        .as("seed %d %s %s", seed, changes, undecided.getMessage())
                        .isPositive();
                assertThat(Dump.all(graph)).as("seed %d", seed).isEqualTo(untouched);
                continue;
            }
            Impact done = applied.impact();
            assertThat(Dump.unstamped(stored, Dump.stored(graph), applied.revision()))
                    .as("seed %d %s: whatever differs says since when", seed, changes)
                    .isEmpty();
            Map<String, Map<String, Long>> after = new Dump(graph).counts();
            performed++;
            String where = "seed %d %s".formatted(seed, changes);
            promises.ruledAsSaid(said, newCodes(said.changes()), offended, promises.offenders(DAY), where);
            if (single(said)) promises.fatedAsSaid(said, where);
            assertThat(done.coverage()).as("seed %d %s", seed, changes).isEqualTo(said.coverage());
            assertThat(done.fates()).as("seed %d %s", seed, changes).isEqualTo(said.fates());
            assertThat(said.ledger()).as("seed %d %s", seed, changes).allMatch(Impact.Balance::balanced);
            for (Level level : said.coverage()) {
                String once = oldCodes(said.changes())
                        .getOrDefault(level.unit().code(), level.unit().code());
                agrees(seed, level.after() == null ? level.unit().code() : once, level.before(), before);
                agrees(seed, level.unit().code(), level.after(), after);
            }
            assertThat(trial.wrong()).as("seed %d %s", seed, changes).isEmpty();
            assertThat(TestGraph.cypher(
                            graph,
                            "MATCH (t:Thing) WHERE NOT t:Leader AND COUNT { (t)-[:PART_OF|LOCATED_IN]->(:Thing) } <> CASE t.code WHEN '33' THEN 0 ELSE 1 END RETURN t.code",
                            Map.of()))
                    .as("seed %d: everything living stands under one living thing", seed)
                    .isEmpty();
            if (random.takesBack()) {
                trial.revert(applied.reorganization());
                assertThat(Digest.organisation(graph).sha256())
                        .as("seed %d %s", seed, changes)
                        .isEqualTo(stood);
                assertThat(trial.wrong()).as("seed %d %s", seed, changes).isEmpty();
            }
        }
        assertThat(performed).as("seed %d performed something", seed).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void takenBackInAnyOrderOrRefusedForWhatCameLater(long seed) {
        Random order = new Random(seed);
        RandomOrganisation random = new RandomOrganisation(graph, order);
        trial.recount();
        String first = Digest.organisation(graph).sha256();
        List<String> standing = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            try {
                standing.add(
                        trial.reorganize(String.join(", ", random.changes())).reorganization());
            } catch (RuleBroken refused) {
                // A plan that cannot be is none.
            }
        }
        assertThat(standing).as("seed %d", seed).isNotEmpty();
        while (!standing.isEmpty()) {
            int at = order.nextInt(standing.size());
            String id = standing.get(at);
            List<String> untouched = Dump.all(graph);
            try {
                trial.revert(id);
                standing.remove(at);
                assertThat(trial.wrong()).as("seed %d: %s reverted", seed, id).isEmpty();
            } catch (InTheWay later) {
                assertThat(standing.subList(at + 1, standing.size()))
                        .as("seed %d: %s waits for a later one: %s", seed, id, later.getMessage())
                        .anyMatch(one -> later.getMessage().contains(one));
                assertThat(Dump.all(graph)).as("seed %d", seed).isEqualTo(untouched);
            }
        }
        assertThat(Digest.organisation(graph).sha256()).as("seed %d", seed).isEqualTo(first);
    }

    private static boolean single(Impact said) {
        return said.changes().stream()
                        .filter(change -> !(change instanceof Change.Merge merge) || merge.derivedFrom() == null)
                        .count()
                == 1;
    }

    private static Map<String, String> newCodes(List<Change> changes) {
        Map<String, String> now = new HashMap<>();
        oldCodes(changes).forEach((code, old) -> now.put(old, code));
        return now;
    }

    /** Which code those that were recoded bore before the plan. */
    private static Map<String, String> oldCodes(List<Change> changes) {
        Map<String, String> old = new java.util.HashMap<>();
        for (Change change : changes) {
            if (!(change instanceof Amending.Recode recode)) continue;
            Map<String, String> so = Map.copyOf(old);
            recode.pairs().forEach(pair -> old.remove(pair.from()));
            recode.pairs().forEach(pair -> old.put(pair.to(), so.getOrDefault(pair.from(), pair.from())));
        }
        return old;
    }

    private static void agrees(long seed, String code, Map<String, Long> said, Map<String, Map<String, Long>> counted) {
        assertThat(said == null).as("seed %d: %s has no figures", seed, code).isEqualTo(!counted.containsKey(code));
        if (said != null)
            assertThat(said)
                    .as("seed %d: %s", seed, code)
                    .containsAllEntriesOf(new java.util.TreeMap<>(counted.get(code)));
    }

    /** Four levels with branches, posts, pairings and contacts thrown over them. */
    private static final class RandomOrganisation {
        private final Random random;
        private final List<String> villages = new ArrayList<>();
        private final List<String> townships = new ArrayList<>();
        private final List<String> branches = new ArrayList<>();
        private int made;

        RandomOrganisation(Graph graph, Random random) {
            this.random = random;
            Scene scene = new Scene(graph);
            scene.run(
                    "CREATE (:Thing:Unit:Place:Province {code: '33', ref: '33', name: '省', kind: 'province', reportingYear: 2018})",
                    Map.of());
            scene.place("3301", "city", "33", "")
                    .place("330101", "county", "3301", "")
                    .place("330102", "county", "3301", "");
            for (int l = 0; l < 5; l++) scene.leader("L" + l);
            for (int t = 0; t < 4; t++) {
                String township = "33010" + (1 + t % 2) + "00" + t;
                townships.add(township);
                scene.place(township, "township", township.substring(0, 6), "");
                for (int v = 0; v < 2 + random.nextInt(3); v++) village(scene, township, township + "20" + v);
            }
            for (int i = 0; i < 12; i++) {
                scene.relate("L" + random.nextInt(5), "CONTACTS", pick(villages));
                scene.relate(pick(branches), "ASSISTS {role: 'strong-village'}", pick(branches));
                scene.relate("L" + random.nextInt(5), "ASSISTS {role: 'county-leader'}", pick(branches));
                scene.relate(pick(villages) + "-C", "ASSISTS {role: 'enterprise'}", pick(villages));
            }
            scene.run(
                    "MATCH (b:Branch) WHERE b.code IN $codes SET b:Backward, b.backwardReason = '涣散'",
                    Map.of("codes", List.of(pick(branches), pick(branches))));
        }

        private void village(Scene scene, String township, String code) {
            villages.add(code);
            scene.place(code, "village", township, "collectiveIncome_2018: " + random.nextInt(1000));
            scene.organization(code + "-C", "co-operative", "Cooperative", code);
            int formal = random.nextInt(20);
            if (random.nextInt(5) == 0) return;
            branches.add(code + "-B");
            scene.branch(
                            code + "-B",
                            "village",
                            random.nextBoolean() ? "branch" : "general-branch",
                            code,
                            formal + 2,
                            formal)
                    .relate("L" + random.nextInt(5), "HOLDS {post: 'secretary'}", code + "-B")
                    .relate(code + "-B", "COVERS {how: 'own'}", code);
            for (int g = 0; g < random.nextInt(3); g++)
                scene.branch(code + "-B-G" + g, "grid", "group", code + "-B", 3, 1);
        }

        private String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }

        boolean takesBack() {
            return random.nextBoolean();
        }

        List<String> changes() {
            List<String> changes = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) changes.add(change());
            return changes;
        }

        private String change() {
            String a = pick(villages);
            String b = pick(villages);
            int n = ++made;
            return switch (random.nextInt(36)) {
                case 0, 1 ->
                    "{kind: 'merge', units: ['" + a + "', '" + b + "'], into: {code: '" + a + "'}, under: '"
                            + pick(townships) + "'}";
                case 2 -> {
                    villages.add("N" + n);
                    yield "{kind: 'merge', units: ['" + a + "', '" + b + "'], into: {code: 'N" + n + "', name: '新" + n
                            + "'}, under: '" + pick(townships) + "'}";
                }
                case 3 -> "{kind: 'transfer', unit: '" + a + "', to: '" + pick(townships) + "'}";
                case 4 -> "{kind: 'transfer', unit: '" + pick(townships) + "', to: '330102'}";
                case 5 -> "{kind: 'abolish', thing: '" + a + "', successor: '" + b + "'}";
                case 6 ->
                    "{kind: 'merge', units: ['" + pick(townships) + "', '" + pick(townships) + "'], into: {code: 'T" + n
                            + "'}, under: '330101'}";
                case 7 -> "{kind: 'rename', thing: '" + a + "', name: '改名" + n + "'}";
                case 8 ->
                    "{kind: 'recode', pairs: [{from: '" + a + "', to: '" + b + "'}, {from: '" + b + "', to: '" + a
                            + "'}]}";
                case 9 -> {
                    villages.add("R" + n);
                    yield "{kind: 'recode', pairs: [{from: '" + a + "', to: 'R" + n + "'}]}";
                }
                case 10 -> "{kind: 'convert', unit: '" + a + "', to: 'community'}";
                case 11 -> "{kind: 'convert', unit: '" + pick(branches) + "', to: 'committee'}";
                case 12 -> "{kind: 'set', thing: '" + a + "', field: 'collectiveIncome', year: 2018, value: " + n + "}";
                case 13 -> "{kind: 'set', thing: '" + a + "', field: 'demonstration', value: true}";
                case 14 -> {
                    villages.add("S" + n);
                    yield "{kind: 'split', unit: '" + a + "', parts: [{code: '" + a + "', share: 0.3}, {code: 'S" + n
                            + "', share: 0.7, name: '分" + n + "', things: ['" + a + "-C']}]}";
                }
                case 15 -> {
                    branches.add("P" + n);
                    branches.add("Q" + n);
                    yield "{kind: 'split', unit: '" + pick(branches) + "', parts: [{code: 'P" + n
                            + "', share: 0.5}, {code: 'Q" + n + "', share: 0.5, members: 2, formal: 1}]}";
                }
                case 16 ->
                    "{kind: 'appoint', leader: 'L" + random.nextInt(5) + "', post: 'deputy-secretary', unit: '"
                            + pick(branches) + "'}";
                case 17 ->
                    "{kind: 'dismiss', leader: 'L" + random.nextInt(5) + "', post: 'secretary', unit: '"
                            + pick(branches) + "'}";
                case 18 -> "{kind: 'raise', branch: '" + pick(branches) + "', reason: '涣散'}";
                case 19 -> {
                    String branch = pick(branches);
                    yield "{kind: 'raise', branch: '" + branch + "', reason: '涣散'}, {kind: 'assist', helper: 'L"
                            + random.nextInt(5) + "', target: '" + branch + "', role: 'first-secretary'}";
                }
                case 20 -> "{kind: 'release', branch: '" + pick(branches) + "'}";
                case 21 -> "{kind: 'cover', branch: '" + pick(branches) + "', thing: '" + a + "-C'}";
                case 22 ->
                    "{kind: 'move-members', from: '" + pick(branches) + "', to: '" + pick(branches)
                            + "', members: 2, formal: 1}";
                case 23 -> "{kind: 'contact', leader: 'L" + random.nextInt(5) + "', unit: '" + a + "'}";
                case 24 -> "{kind: 'uncontact', leader: 'L" + random.nextInt(5) + "', unit: '" + a + "'}";
                case 25 ->
                    "{kind: 'unassist', helper: 'L" + random.nextInt(5) + "', target: '" + pick(branches)
                            + "', role: 'county-leader'}";
                case 26 -> "{kind: 'uncover', branch: '" + a + "-B', thing: '" + a + "'}";
                case 27 -> "{kind: 'abolish', thing: '" + pick(branches) + "', successor: '" + pick(branches) + "'}";
                case 28 -> "{kind: 'abolish', thing: 'L" + random.nextInt(5) + "'}";
                case 29 -> "{kind: 'abolish', thing: '" + pick(townships) + "', successor: '" + pick(townships) + "'}";
                case 30 -> "{kind: 'abolish', thing: '" + a + "-C'}";
                case 31 ->
                    "{kind: 'establish', thing: {of: 'organization', code: 'E" + n
                            + "', name: '新企业', kind: 'enterprise'}, under: '" + a
                            + "'}, {kind: 'assist', helper: 'E" + n + "', target: '" + b + "', role: 'enterprise'}";
                case 32 ->
                    "{kind: 'establish', thing: {of: 'leader', code: 'N" + n
                            + "', name: '新人'}}, {kind: 'appoint', leader: 'N" + n + "', post: 'secretary', unit: '"
                            + pick(branches) + "'}";
                case 33 -> {
                    String giver = pick(branches);
                    yield "{kind: 'establish', thing: {of: 'branch', code: 'M" + n
                            + "', name: '分支部', kind: 'grid', form: 'branch', members: 2, formalMembers: 1}, under: '"
                            + giver + "', membersFrom: {code: '" + giver + "', members: 2, formal: 1}}";
                }
                case 34 ->
                    "{kind: 'establish', thing: {of: 'place', code: 'V" + n
                            + "', name: '新村', kind: 'village'}, under: '"
                            + pick(townships) + "'}, {kind: 'transfer', unit: '" + pick(branches) + "', to: 'V" + n
                            + "'}";
                default ->
                    "{kind: 'establish', thing: {of: 'branch', code: 'B" + n
                            + "', name: '新支部', kind: 'enterprise', form: 'branch', members: 4, formalMembers: 3}, under: '"
                            + a + "', newMembers: true}";
            };
        }
    }
}
