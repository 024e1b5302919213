package banyan.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.assistance.Policies;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.TestGraph;
import banyan.units.Lang;
import banyan.units.Scene;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each rule, just inside and just outside its number. */
@ExtendWith(TestGraph.class)
class ChecksTest {
    private static final LocalDate ON = LocalDate.of(2018, 12, 31);

    private final Graph graph;
    private final Checks checks;
    private Scene scene;

    ChecksTest(Graph graph) {
        this.graph = graph;
        checks = new Checks(graph.cypher(), new Units(graph.cypher()), new Policies(graph.cypher())::forChecks);
    }

    @BeforeEach
    void aTownshipWithAVillage() {
        scene = new Scene(graph)
                .place("1", "省", "province", "", "reportingYear: 2018")
                .place("11", "县", "county", "1")
                .place("111", "镇", "township", "11")
                .place("111200", "村", "village", "111")
                .place("111001", "社区", "community", "111");
    }

    private List<String> found(String check, String... codes) {
        return graph.read(tx -> checks.offenders(tx, List.of(codes), checks.moment(tx, ON), Lang.EN)).answer().stream()
                .filter(offender -> offender.check().equals(check))
                .map(offender -> offender.unit().code() + " " + offender.found() + "/" + offender.wanted())
                .toList();
    }

    private Scene branch(String code, String form, int members, int formal) {
        return scene.branch(code, "支部" + code, "village", "111200", members, formal, "form: '" + form + "'");
    }

    @Test
    void aBranchNeedsThreeFormalMembersItsGroupsCounted() {
        branch("A", "branch", 3, 3);
        branch("B", "branch", 9, 2);
        branch("C", "group", 1, 1);
        branch("D", "branch", 2, 2);
        scene.branch("D1", "小组", "grid", "D", 1, 1, "form: 'group'");
        assertThat(found("formal-members", "A", "B", "C", "D", "D1")).containsExactly("B 2/3");
    }

    @Test
    void aBranchHasAtMostFiftyMembersOtherFormsMayHaveMore() {
        branch("A", "branch", 50, 40);
        branch("B", "branch", 51, 40);
        branch("C", "general-branch", 51, 40);
        branch("D", "branch", 30, 30);
        scene.branch("D1", "小组", "grid", "D", 21, 20, "form: 'group'");
        assertThat(found("most-members", "A", "B", "C", "D")).containsExactly("B 51/50", "D 51/50");
        assertThat(found("village-general-branch", "A", "B", "C", "D")).containsExactly("B 51/50", "D 51/50");
    }

    @Test
    void aVillageMayHaveACommitteeFromAHundred() {
        branch("A", "general-branch", 99, 90);
        branch("B", "general-branch", 100, 90);
        branch("C", "committee", 100, 90);
        branch("D", "committee", 99, 90);
        assertThat(found("village-committee", "A", "B", "C", "D")).containsExactly("B 100/100");
        assertThat(found("village-committee-size", "A", "B", "C", "D")).containsExactly("D 99/100");
    }

    @Test
    void aJointBranchCoversAtMostFive() {
        branch("A", "branch", 20, 20);
        branch("B", "branch", 20, 20);
        for (int i = 1; i <= 6; i++) {
            scene.organization("E" + i, "厂" + i, "enterprise", "111");
            if (i <= 5) scene.relate("A", "COVERS", "E" + i, "how: 'joint'");
            scene.relate("B", "COVERS", "E" + i, "how: 'joint'");
        }
        assertThat(found("joint-branch", "A", "B")).containsExactly("B 6/5");
    }

    @Test
    void fromSevenFormalMembersABranchHasACommitteeOfThreeToSeven() {
        branch("A", "branch", 9, 6);
        branch("B", "branch", 9, 7);
        branch("C", "branch", 9, 7).set("C", "committeeMembers: 3");
        branch("D", "branch", 9, 9).set("D", "committeeMembers: 8");
        branch("E", "branch", 9, 9);
        for (String post : List.of("secretary", "deputy-secretary", "committee-member"))
            scene.leader("L" + post, "某").relate("L" + post, "HOLDS", "E", "post: '" + post + "'");
        assertThat(found("committee", "A", "B", "C", "D", "E")).containsExactly("B 0/3");
        assertThat(found("committee-most", "A", "B", "C", "D", "E")).containsExactly("D 8/7");
    }

    @Test
    void aTermEndsOnItsLastDay() {
        branch("A", "branch", 20, 20).set("A", "termEnds: date('2018-12-31')");
        branch("B", "branch", 20, 20).set("B", "termEnds: date('2018-12-30')");
        branch("C", "branch", 20, 20);
        assertThat(found("term-over", "A", "B", "C")).containsExactly("B 1/0");
    }

    @Test
    void aTermIsFiveYearsInVillagesAndThreeElsewhere() {
        branch("A", "branch", 20, 20);
        branch("B", "branch", 20, 20);
        scene.branch("C", "厂支部", "enterprise", "111", 20, 20).branch("D", "厂支部", "enterprise", "111", 20, 20);
        scene.leader("L", "某")
                .relate("L", "HOLDS", "A", "post: 'secretary', since: date('2014-01-01'), termEnds: date('2019-01-01')")
                .relate("L", "HOLDS", "B", "post: 'secretary', since: date('2014-01-01'), termEnds: date('2019-01-02')")
                .relate("L", "HOLDS", "C", "post: 'secretary', since: date('2016-01-01'), termEnds: date('2019-01-01')")
                .relate(
                        "L",
                        "HOLDS",
                        "D",
                        "post: 'secretary', since: date('2016-01-01'), termEnds: date('2020-01-01')");
        assertThat(found("term-length", "A", "B", "C", "D")).containsExactly("B 6/5", "D 4/3");
    }

    @Test
    void aCommunityHasSixSocialWorkersInTheReportingYear() {
        scene.place("111002", "二社区", "community", "111", "socialWorkers_2018: 6, socialWorkers_2017: 2")
                .place("111003", "三社区", "community", "111", "socialWorkers_2018: 5, socialWorkers_2017: 9");
        assertThat(found("community-staff", "111001", "111002", "111003")).containsExactly("111003 5/6");
    }

    @Test
    void aTownshipsPartyBuildingOfficeHasItsThreePostsHeld() {
        scene.place("112", "乙镇", "township", "11")
                .place("113", "丙镇", "township", "11")
                .organization("O1", "党建办", "department", "111", "partyBuildingOffice: true")
                .organization("O2", "党建办", "department", "112", "partyBuildingOffice: true")
                .leader("L1", "甲")
                .leader("L2", "乙")
                .leader("L3", "丙")
                .relate("L1", "HOLDS", "O1", "post: 'head'")
                .relate("L2", "HOLDS", "O1", "post: 'deputy-head'")
                .relate("L3", "HOLDS", "O1", "post: 'officer'")
                .relate("L1", "HOLDS", "O2", "post: 'head'")
                .relate("L2", "HOLDS", "O2", "post: 'officer'");
        assertThat(found("party-building-office", "111", "112", "113")).containsExactly("112 2/3", "113 0/3");
    }

    @Test
    void aBackwardBranchHasTheRolesOfThePolicyThatHoldsThere() {
        branch("A", "branch", 20, 20).run("MATCH (b:Thing {code: 'A'}) SET b:Backward", Map.of());
        branch("B", "branch", 20, 20).run("MATCH (b:Thing {code: 'B'}) SET b:Backward", Map.of());
        scene.leader("L", "某");
        for (String role : List.of("county-leader", "township-leader", "department", "first-secretary")) {
            scene.relate("L", "ASSISTS", "A", "role: '" + role + "'");
            if (!role.equals("department")) scene.relate("L", "ASSISTS", "B", "role: '" + role + "'");
        }
        assertThat(found("backward-branch", "A", "B")).containsExactly("B 3/4");
        policy("11", role("department", "backward", "department", "\"least\": 2, \"most\": 3, \"cap\": 1"));
        assertThat(found("backward-branch", "A", "B")).containsExactly("A 1/2", "B 0/2");
    }

    @Test
    void aHelperCarriesNoMoreThanTheCapOfTheRole() {
        scene.leader("L", "某").leader("M", "某");
        for (int i = 1; i <= 5; i++) {
            branch("B" + i, "branch", 20, 20);
            scene.relate("L", "ASSISTS", "B" + i, "role: 'county-leader'");
            if (i <= 4) scene.relate("M", "ASSISTS", "B" + i, "role: 'county-leader'");
        }
        assertThat(found("helper-load", "B1")).containsExactly("L 5/4");
        assertThat(found("helper-load", "111200")).isEmpty();
    }

    private static String role(String id, String target, String helper, String rest) {
        return "{\"role\": \"" + id + "\", \"names\": {\"zh\": \"角色\", \"en\": \"role\"}, \"target\": \"" + target
                + "\", \"helper\": \"" + helper + "\", " + rest + "}";
    }

    private void policy(String unit, String roles) {
        scene.run(
                "MATCH (u:Thing {code: $unit}) CREATE (:Policy {json: $json})-[:HOLDS_FOR]->(u)",
                Map.of("unit", unit, "json", "{\"roles\": [" + roles + "]}"));
    }

    @Test
    void aTargetHasNoMoreHelpersInARoleThanThePolicyThatHoldsThereSays() {
        branch("A", "branch", 20, 20);
        branch("B", "branch", 20, 20);
        for (String helper : List.of("L1", "L2", "L3")) {
            scene.leader(helper, "某").relate(helper, "ASSISTS", "A", "role: 'department'");
            if (!helper.equals("L3")) scene.relate(helper, "ASSISTS", "B", "role: 'department'");
        }
        assertThat(found("helper-doubled", "A", "B", "111200")).containsExactly("A 3/2");
        policy("11", role("department", "backward", "department", "\"least\": 1, \"most\": 1, \"cap\": 1"));
        assertThat(found("helper-doubled", "A", "B")).containsExactly("A 3/1", "B 2/1");
    }

    @Test
    void helpersComeFromWhereThePolicyThatHoldsThereSays() {
        branch("A", "branch", 20, 20);
        scene.place("12", "邻县", "county", "1")
                .organization("D1", "本县部门", "department", "11")
                .organization("D2", "邻县部门", "department", "12")
                .organization("D3", "本镇部门", "department", "111")
                .leader("L", "不任职");
        for (String helper : List.of("D1", "D2", "D3", "L")) scene.relate(helper, "ASSISTS", "A", "role: 'department'");
        assertThat(found("helper-misplaced", "A")).as("D2 and D3").containsExactly("A 2/0");
        policy(
                "111",
                role(
                        "department",
                        "backward",
                        "department",
                        "\"from\": \"county\", \"within\": true, \"least\": 1, \"most\": 9, \"cap\": 1"));
        assertThat(found("helper-misplaced", "A")).as("D2").containsExactly("A 1/0");
        policy("111200", role("department", "backward", "department", "\"least\": 1, \"most\": 9, \"cap\": 1"));
        assertThat(found("helper-misplaced", "A")).as("from anywhere").isEmpty();
    }

    @Test
    void aWeakVillageHasTheHelpersOfThePolicyThatHoldsThere() {
        scene.run("MATCH (v:Thing {code: '111200'}) SET v.collectiveIncome_2018 = 99999", Map.of())
                .place("111201", "富村", "village", "111", "collectiveIncome_2018: 100000")
                .leader("L", "某");
        assertThat(found("weak-village", "111200", "111201", "111001")).containsExactly("111200 0/1");
        scene.relate("L", "ASSISTS", "111200", "role: 'enterprise'");
        assertThat(found("weak-village", "111200")).isEmpty();
        policy("11", role("enterprise", "weak", "enterprise", "\"least\": 2, \"most\": 3, \"cap\": 1"));
        assertThat(found("weak-village", "111200")).containsExactly("111200 1/2");
    }

    @Test
    void theStructureHoldsTogether() {
        branch("A", "branch", 9, 9);
        branch("B", "branch", 8, 9);
        scene.place("12", "乙县", "county", "1")
                .relate("111", "PART_OF", "12")
                .place("2", "孤县", "county", "")
                .place("111201", "错村", "village", "111200")
                .leader("L1", "甲")
                .leader("L2", "乙")
                .relate("L1", "HOLDS", "A", "post: 'secretary'")
                .relate("L2", "HOLDS", "A", "post: 'secretary'")
                .relate("L1", "ASSISTS", "A", "role: 'first-secretary'")
                .run("MATCH (x:Thing {code: 'X'}) RETURN x", Map.of());
        assertThat(found("formal-within-members", "A", "B")).containsExactly("B 9/8");
        assertThat(found("one-parent", "111", "11")).containsExactly("111 2/1");
        assertThat(found("kind-under-parent", "111", "111201", "A")).containsExactly("111201 0/1");
        assertThat(found("single-post", "A", "B")).containsExactly("A 2/1");
        assertThat(found("first-secretary", "A", "B")).containsExactly("A 1/0");
        assertThat(graph.read(tx -> checks.structure(tx, checks.moment(tx, ON), Lang.ZH))
                        .answer())
                .filteredOn(offender -> offender.check().equals("one-root"))
                .extracting(offender -> offender.unit().code())
                .containsExactly("1", "2");
        scene.run("MATCH (a:Thing {code: '1'}) MATCH (b:Thing {code: '111'}) CREATE (a)-[:PART_OF]->(b)", Map.of());
        assertThat(found("no-cycle", "11", "A")).containsExactly("11 3/0");
    }

    @Test
    void allOfThemComeInPagesWithCountsByRule() {
        branch("A", "branch", 9, 2);
        branch("B", "branch", 60, 2);
        Offenders first = graph.read(tx -> checks.all(tx, "111200", checks.moment(tx, ON), 2, null, Lang.ZH))
                .answer();
        assertThat(first.counts()).containsEntry("formal-members", 2L).containsEntry("joint-branch", 0L);
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.items()).hasSize(2);
        assertThat(first.items().getFirst().message()).isEqualTo("正式党员 2 名，成立支部须有 3 名以上");
        Offenders rest = graph.read(tx -> checks.all(tx, "111200", checks.moment(tx, ON), 2, first.next(), Lang.EN))
                .answer();
        assertThat(rest.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
        assertThat(graph.read(tx -> checks.all(tx, null, checks.moment(tx, ON), 50, null, Lang.EN))
                        .answer()
                        .total())
                .isEqualTo(5);
        assertThatThrownBy(() -> graph.read(tx -> checks.all(tx, "nowhere", checks.moment(tx, ON), 2, null, Lang.EN)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDayIsTodayUnlessTheDataSpeakOfAnEarlierYear() {
        assertThat(graph.read(tx -> checks.moment(tx, LocalDate.of(2018, 5, 1)).on())
                        .answer())
                .isEqualTo(LocalDate.of(2018, 5, 1));
        assertThat(graph.read(tx -> checks.moment(tx, LocalDate.of(2026, 5, 1)).on())
                        .answer())
                .isEqualTo(ON);
    }
}
