package banyan.scenarios;

import banyan.assistance.Policies;
import banyan.checks.Checks;
import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.units.Invalid;
import banyan.units.Lang;
import banyan.units.Pinyin;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** A small organisation to which things of every kind happen, drawn from what lives just then. */
public final class RandomHistory {
    private static final JsonMapper LOOSE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();
    private final Graph graph;
    private final Random random;
    private final Tallies tallies;
    private final Scenarios scenarios;
    private int made;

    /** How often each kind of change was performed. */
    final Map<String, Integer> performed = new TreeMap<>();

    public RandomHistory(Graph graph, long seed) {
        this.graph = graph;
        this.random = new Random(seed);
        tallies = new Tallies(new Measures(graph.cypher()));
        Policies policies = new Policies(graph.cypher());
        Checks checks = new Checks(graph.cypher(), new Units(graph.cypher()), policies::forChecks);
        scenarios = new Scenarios(graph.cypher(), tallies, checks, policies);
        begin();
        spell();
        tallies.recount(graph);
    }

    private void begin() {
        Scene scene = new Scene(graph);
        scene.run(
                "CREATE (:Thing:Unit:Place:Province {code: '33', ref: '33', name: '省', kind: 'province', reportingYear: 2018})",
                Map.of());
        scene.place("3301", "city", "33", "").place("330101", "county", "3301", "");
        scene.place("330102", "county", "3301", "");
        for (int l = 0; l < 6; l++) scene.leader("L" + l);
        List<String> branches = new ArrayList<>();
        List<String> villages = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            String township = "33010" + (1 + t % 2) + "00" + t;
            scene.place(township, "township", township.substring(0, 6), "demonstration: true");
            for (int v = 0; v < 2 + random.nextInt(3); v++) {
                String village = township + "20" + v;
                villages.add(village);
                scene.place(village, "village", township, "collectiveIncome_2018: " + random.nextInt(1000));
                scene.organization(village + "-C", "co-operative", "Cooperative", village);
                scene.organization(village + "-E", "enterprise", "Enterprise", village);
                if (random.nextInt(5) == 0) continue;
                String branch = village + "-B";
                branches.add(branch);
                int formal = random.nextInt(20);
                scene.branch(
                                branch,
                                "village",
                                random.nextBoolean() ? "branch" : "general-branch",
                                village,
                                formal + 2,
                                formal)
                        .relate("L" + random.nextInt(6), "HOLDS {post: 'secretary', since: date('2017-04-01')}", branch)
                        .relate(branch, "COVERS {how: 'own'}", village + "-E");
                for (int g = 0; g < random.nextInt(3); g++)
                    scene.branch(branch + "-G" + g, "grid", "group", branch, 3, 1);
            }
        }
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            String since = "CONTACTS {since: date('2018-01-0" + (1 + random.nextInt(9)) + "')}";
            once(scene, there, "L" + random.nextInt(6), since, of(villages));
            once(scene, there, "L" + random.nextInt(6), "ASSISTS {role: 'county-leader'}", of(branches));
            once(scene, there, of(villages) + "-E", "ASSISTS {role: 'enterprise'}", of(villages));
            scene.relate(
                    "L" + random.nextInt(6),
                    "VISITED {kind: 'visit', on: date('2018-05-01') + duration({days: " + i + "}), count: 1}",
                    of(villages));
        }
        for (int i = 0; i < 3; i++)
            scene.run(
                    "MATCH (b:Thing {code: $code}) SET b:Backward, b.backwardSince = date('2018-03-01'), b.backwardReason = '涣散' "
                            + "CREATE (b)-[:HAS]->(:Task {kind: 'problem', text: '事' + $n, raised: date('2018-04-01')}) "
                            + "MERGE (r:Round {year: 2015 + toInteger($n)}) CREATE (r)-[:SCREENED {result: 'backward', on: date('2017-06-01')}]->(b)",
                    Map.of("code", of(branches), "n", String.valueOf(i)));
    }

    /** No two have the same relation twice: no file would tell of them. */
    private static void once(Scene scene, Set<String> there, String from, String relation, String to) {
        if (there.add(from + relation.split(" ", 2)[0] + to)) scene.relate(from, relation, to);
    }

    /** Names are found by how they sound, as those are that a load brings. */
    private void spell() {
        Pinyin pinyin = new Pinyin();
        for (Map<String, Object> row :
                TestGraph.cypher(graph, "MATCH (t:Thing) RETURN t.ref AS ref, t.name AS name", Map.of())) {
            String name = String.valueOf(row.get("name"));
            TestGraph.cypher(
                    graph,
                    "MATCH (t:Thing {ref: $ref}) SET t.pinyin = $pinyin, t.initials = $initials",
                    Map.of("ref", row.get("ref"), "pinyin", pinyin.of(name), "initials", pinyin.initials(name)));
        }
    }

    /**
     * Lets a few things happen on a day, each a plan of its own so that what cannot be is left out; whether any did.
     */
    public boolean happen(LocalDate day) {
        boolean any = false;
        for (int i = 0; i < 1 + random.nextInt(3); i++) any |= happens(changes(), day);
        return any;
    }

    /** Lets one plan happen, whatever it leaves undecided; whether it could. */
    public boolean happens(String changes, LocalDate day) {
        Plan plan;
        try {
            plan = PlanReader.read(LOOSE.readTree("{on: '" + day + "', changes: [" + changes + "]}"), LocalDate.EPOCH);
        } catch (Invalid notKnown) {
            return false;
        }
        if (!applied(plan) && !performed(plan)) return false;
        plan.changes().forEach(change -> performed.merge(change.kind(), 1, Integer::sum));
        return true;
    }

    private boolean applied(Plan plan) {
        try {
            scenarios.apply(graph, plan, Resolution.named("试行", null), Lang.EN);
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }

    /** With whatever nobody has decided left as it is by default. */
    private boolean performed(Plan plan) {
        try {
            graph.write(tx -> {
                String id = plan.on() + "-open-" + tx.revision();
                Scenarios.Done done = scenarios.perform(tx, plan, id, Lang.EN);
                tallies.write(tx, done.tallies());
                tx.run("scenarios/record", Map.of("id", id, "properties", Map.of("name", id, "on", plan.on())));
                return true;
            });
            return true;
        } catch (RuleBroken notPossible) {
            return false;
        }
    }

    private String changes() {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) changes.add(change());
        return String.join(", ", changes);
    }

    /** A change of any kind there is or will be; those that are not known yet are not performed. */
    private String change() {
        int n = ++made;
        String a = one("Village");
        String b = one("Village");
        String township = one("Township");
        String branch = one("VillageBranch");
        String leader = one("Leader");
        return switch (random.nextInt(26)) {
            case 0, 1 ->
                "{kind: 'merge', units: ['%s', '%s'], into: {code: '%s'}, under: '%s'}".formatted(a, b, a, township);
            case 2 ->
                "{kind: 'merge', units: ['%s', '%s'], into: {code: 'N%d', name: '新%d'}, under: '%s'}"
                        .formatted(a, b, n, n, township);
            case 3 -> "{kind: 'transfer', unit: '%s', to: '%s'}".formatted(a, township);
            case 4 -> "{kind: 'transfer', unit: '%s', to: '330102'}".formatted(township);
            case 5 -> "{kind: 'abolish', thing: '%s', successor: '%s'}".formatted(a, b);
            case 6 -> "{kind: 'abolish', thing: '%s'}".formatted(one("GridBranch", "Enterprise", "Leader"));
            case 7 ->
                "{kind: 'establish', thing: {of: 'branch', code: 'B%d', name: '新支部', kind: 'enterprise', form: 'branch', members: 4, formalMembers: 3}, under: '%s', newMembers: true}"
                        .formatted(n, a);
            case 8 ->
                "{kind: 'rename', thing: '%s', name: '改名%d'}"
                        .formatted(one("Village", "Township", "Leader", "Branch"), n);
            case 9 -> "{kind: 'recode', pairs: [{from: '%s', to: '%s'}, {from: '%s', to: '%s'}]}".formatted(a, b, b, a);
            case 10 ->
                "{kind: 'recode', pairs: [{from: '%s', to: 'R%d'}]}".formatted(one("Village", "Branch", "Leader"), n);
            case 11 -> "{kind: 'convert', unit: '%s', to: 'community'}".formatted(a);
            case 12 -> "{kind: 'convert', unit: '%s', to: 'committee'}".formatted(branch);
            case 13 -> "{kind: 'set', thing: '%s', field: 'collectiveIncome', value: %d, year: 2018}".formatted(a, n);
            case 14 ->
                "{kind: 'set', thing: '%s', field: 'demonstration', value: %s}"
                        .formatted(a, random.nextBoolean() ? "true" : "null");
            case 15 ->
                "{kind: 'split', unit: '%s', parts: [{code: '%s', share: 0.5}, {code: 'S%d', name: '分%d', share: 0.5}]}"
                        .formatted(a, random.nextBoolean() ? a : "P" + n, n, n);
            case 16 -> "{kind: 'appoint', leader: '%s', post: 'secretary', unit: '%s'}".formatted(leader, branch);
            case 17 -> related("HOLDS", "{kind: 'dismiss', leader: '%s', post: '%s', unit: '%s'}", "post", true);
            case 18 ->
                "{kind: 'assist', helper: '%s', target: '%s', role: 'township-leader'}".formatted(leader, branch);
            case 19 -> related("ASSISTS", "{kind: 'unassist', helper: '%s', target: '%s', role: '%s'}", "role", false);
            case 20 -> "{kind: 'contact', leader: '%s', unit: '%s'}".formatted(leader, a);
            case 21 -> related("CONTACTS", "{kind: 'uncontact', leader: '%s', unit: '%s'}", "since", false);
            case 22 -> "{kind: 'cover', branch: '%s', thing: '%s', how: 'joint'}".formatted(branch, one("Enterprise"));
            case 23 -> related("COVERS", "{kind: 'uncover', branch: '%s', thing: '%s'}", "how", false);
            case 24 ->
                random.nextBoolean()
                        ? "{kind: 'raise', branch: '%s', reason: '涣散%d'}".formatted(branch, n)
                        : "{kind: 'release', branch: '%s'}".formatted(one("Backward"));
            default ->
                "{kind: 'move-members', from: '%s', to: '%s', members: 1, formal: 0}"
                        .formatted(branch, one("VillageBranch"));
        };
    }

    private String related(String type, String pattern, String about, boolean aboutFirst) {
        List<Map<String, Object>> rows = TestGraph.cypher(
                graph,
                "MATCH (a:Thing)-[r:" + type + "]->(b:Thing) RETURN a.code AS a, b.code AS b, toString(r." + about
                        + ") AS about ORDER BY a, b, about",
                Map.of());
        if (rows.isEmpty()) return change();
        Map<String, Object> row = rows.get(random.nextInt(rows.size()));
        return aboutFirst
                ? pattern.formatted(row.get("a"), row.get("about"), row.get("b"))
                : pattern.formatted(row.get("a"), row.get("b"), row.get("about"));
    }

    private String one(String... labels) {
        String label = labels[random.nextInt(labels.length)];
        List<Map<String, Object>> rows =
                TestGraph.cypher(graph, "MATCH (t:Thing&" + label + ") RETURN t.code AS code ORDER BY code", Map.of());
        return rows.isEmpty()
                ? "33"
                : String.valueOf(rows.get(random.nextInt(rows.size())).get("code"));
    }

    private String of(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
