package banyan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.assistance.Assistance;
import banyan.assistance.Policies;
import banyan.checks.Checks;
import banyan.coverage.Coverage;
import banyan.coverage.Indicators;
import banyan.coverage.Measures;
import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.units.Lang;
import banyan.units.Scene;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random policies made and taken away at random units of a small province, beside a plain oracle: what the policy says
 * is what the tallies, the gaps, the answers and the checks go by, in the transaction that changes it, and units that
 * move come under the policy that holds where they go.
 */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedPolicyTest {
    private static final List<String> ROLES = List.of("county-leader", "township-leader", "department", "visitor");
    private static final List<String> STANDARD =
            List.of("county-leader", "township-leader", "department", "first-secretary");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Graph graph;
    private final Policies policies;
    private final Assistance assistance;
    private final Coverage coverage;
    private final Checks checks;
    private final Trial trial;

    /** Unit to the one above it, top first; backward branch to the roles filled; unit to what its policy asks. */
    private final Map<String, String> above = new TreeMap<>();

    private final Map<String, List<String>> filled = new TreeMap<>();
    private final Map<String, List<String>> asked = new HashMap<>();

    ChangedPolicyTest(Graph graph) {
        this.graph = graph;
        Units units = new Units(graph.cypher());
        Measures measures = new Measures(graph.cypher());
        policies = new Policies(graph.cypher());
        assistance = new Assistance(units, policies);
        coverage = new Coverage(measures, new Indicators(graph.cypher(), measures));
        checks = new Checks(graph.cypher(), units, policies::forChecks);
        trial = new Trial(graph);
    }

    @Test
    void whateverThePolicySaysIsWhatIsCounted() {
        Scene scene = new Scene(graph).leader("L", "某人").place("1", "省", "province", "", "reportingYear: 2018");
        for (int county = 1; county <= 2; county++) {
            place(scene, "1" + county, "county", "1");
            for (int township = 1; township <= 2; township++) {
                String at = "1" + county + township;
                place(scene, at, "township", "1" + county);
                for (int village = 1; village <= 2; village++) {
                    place(scene, at + "20" + village, "village", at);
                    branch(scene, at + "20" + village + "-B", at + "20" + village);
                    branch(scene, at + "20" + village + "-G", at + "20" + village + "-B");
                }
            }
        }
        trial.recount();
        agrees("at first");
        for (int step = 0; step < 12; step++) {
            change(step);
            agrees("seed " + seed + ", step " + step);
        }
        moves();
    }

    @Test
    void aPlanJudgesEachTargetByThePolicyThatHoldsWhereItStands() {
        Scene scene = new Scene(graph).leader("L", "某人").place("1", "省", "province", "", "reportingYear: 2018");
        for (String county : List.of("11", "12"))
            scene.place(county, county, "county", "1")
                    .place(county + "1", county, "township", county)
                    .place(county + "1201", county, "village", county + "1")
                    .branch(county + "-B", county, "village", county + "1201", 20, 18)
                    .run("MATCH (b:Thing {code: $code}) SET b:Backward", Map.of("code", county + "-B"));
        trial.recount();
        graph.write(tx -> policies.put(
                tx,
                "12",
                JsonMapper.shared()
                        .readTree("{\"roles\": [{\"role\": \"visitor\", \"target\": \"backward\", \"helper\":"
                                + " \"leader\", \"least\": 1, \"most\": 1, \"cap\": 2}]}")));
        String visitor = "{kind: 'assist', helper: 'L', target: '%s-B', role: 'visitor'}";
        String leader = "{kind: 'assist', helper: 'L', target: '%s-B', role: 'county-leader'}";
        Impact both = trial.of(leader.formatted("11") + ", " + visitor.formatted("12"));
        assertThat(both.counts().after()).containsEntry("fullyAssisted", 1L);
        assertThatThrownBy(() -> trial.of(leader.formatted("12") + ", " + visitor.formatted("11")))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.faults())
                                .extracting(fault -> fault.path())
                                .containsExactly("changes[0].role", "changes[1].role"));
        // Once it stands elsewhere, the policy there is what it is judged by, in the same plan too.
        assertThat(trial.of("{kind: 'transfer', unit: '121', to: '11'}, " + leader.formatted("12"))
                        .changes())
                .hasSize(2);
    }

    /** A township goes to the other county and comes back. */
    private void moves() {
        put("11", List.of());
        put("12", List.of("visitor", "visitor", "visitor", "visitor"));
        String before = above.put("111", "12");
        Impact tried = trial.of("{kind: 'transfer', unit: '111', to: '12'}");
        Applied moved = trial.reorganize("{kind: 'transfer', unit: '111', to: '12'}");
        assertThat(moved.impact().coverage()).isEqualTo(tried.coverage());
        agrees("moved, seed " + seed);
        above.put("111", before);
        trial.revert(moved.reorganization());
        agrees("moved back, seed " + seed);
    }

    private void change(int step) {
        List<String> units = new ArrayList<>(above.keySet());
        units.add("1");
        String unit = units.get(random.nextInt(units.size()));
        if (step % 4 == 3 && !asked.isEmpty()) {
            String made = new TreeMap<>(asked).firstKey();
            asked.remove(made);
            graph.write(tx -> policies.delete(tx, made));
            return;
        }
        List<String> roles = new ArrayList<>();
        for (String role : ROLES) roles.addAll(Collections.nCopies(random.nextInt(3), role));
        put(unit, roles);
    }

    private void put(String unit, List<String> roles) {
        asked.put(unit, roles);
        List<Map<String, Object>> body = ROLES.stream()
                .map(role -> Map.<String, Object>of(
                        "role",
                        role,
                        "target",
                        "backward",
                        "helper",
                        "leader",
                        "most",
                        9,
                        "cap",
                        99,
                        "least",
                        Collections.frequency(roles, role)))
                .toList();
        graph.write(tx -> policies.put(tx, unit, JsonMapper.shared().valueToTree(Map.of("roles", body))));
    }

    private void place(Scene scene, String code, String kind, String parent) {
        scene.place(code, code, kind, parent);
        above.put(code, parent);
    }

    private void branch(Scene scene, String code, String parent) {
        boolean backward = random.nextInt(3) > 0;
        scene.branch(code, code, code.endsWith("B") ? "village" : "grid", parent, 20, 18);
        above.put(code, parent);
        if (!backward) return;
        scene.run("MATCH (b:Thing {code: $code}) SET b:Backward", Map.of("code", code));
        List<String> roles = new ArrayList<>();
        for (String role : random.nextInt(3) == 0 ? STANDARD : ROLES)
            roles.addAll(Collections.nCopies(role.equals("first-secretary") ? 1 : random.nextInt(4), role));
        roles.forEach(role -> scene.relate("L", "ASSISTS", code, "role: '" + role + "'"));
        filled.put(code, roles);
    }

    private void agrees(String when) {
        assertThat(trial.wrong()).as(when).isEmpty();
        List<String> lacking = filled.keySet().stream().filter(this::lacks).toList();
        for (String unit : List.of("1", "11", "12", "111", "112", "111201", "121202")) {
            List<String> here =
                    filled.keySet().stream().filter(one -> below(one, unit)).toList();
            List<String> gaps = lacking.stream().filter(here::contains).toList();
            assertThat(graph.read(tx -> coverage.gaps(tx, unit, "fullyAssisted", 50, null, Lang.EN))
                            .answer()
                            .items())
                    .as(when + " " + unit)
                    .extracting(Coverage.Gap::code)
                    .isEqualTo(gaps);
            Assistance.OfUnit answer =
                    graph.read(tx -> assistance.ofUnit(tx, unit, 2, null)).answer();
            assertThat(List.of(answer.total(), answer.complete()))
                    .as(when + " " + unit)
                    .containsExactly((long) here.size(), (long) here.size() - gaps.size());
            assertThat(answer.branches())
                    .as(when + " " + unit)
                    .extracting(Assistance.Branch::code)
                    .isEqualTo(here.stream().limit(2).toList());
            answer.branches()
                    .forEach(one -> assertThat(one.missing().isEmpty())
                            .as(when + " " + one.code())
                            .isNotEqualTo(gaps.contains(one.code())));
        }
        assertThat(graph.read(tx -> checks.offenders(
                                tx, filled.keySet(), checks.moment(tx, LocalDate.of(2018, 12, 31)), Lang.EN))
                        .answer())
                .as(when)
                .filteredOn(one -> one.check().equals("backward-branch"))
                .extracting(one -> one.unit().code())
                .isEqualTo(lacking);
    }

    private boolean below(String unit, String top) {
        for (String at = unit; at != null; at = above.get(at)) if (at.equals(top)) return true;
        return false;
    }

    private boolean lacks(String branch) {
        List<String> wanted = asked(branch);
        List<String> has = filled.get(branch);
        return wanted.stream().anyMatch(role -> Collections.frequency(has, role) < Collections.frequency(wanted, role));
    }

    private List<String> asked(String branch) {
        for (String at = branch; at != null; at = above.get(at)) if (asked.containsKey(at)) return asked.get(at);
        return STANDARD;
    }
}
