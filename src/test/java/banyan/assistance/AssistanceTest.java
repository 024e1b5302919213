package banyan.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.coverage.Measures;
import banyan.coverage.Tallies;
import banyan.graph.Graph;
import banyan.graph.NotFound;
import banyan.graph.TestGraph;
import banyan.units.Scene;
import banyan.units.Unit;
import banyan.units.Units;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistanceTest {
    private final Graph graph;
    private final Policies policies;
    private final Assistance assistance;
    private final Contacts contacts;

    AssistanceTest(Graph graph) {
        this.graph = graph;
        policies = new Policies(graph.cypher());
        assistance = new Assistance(new Units(graph.cypher()), policies);
        Units units = new Units(graph.cypher());
        contacts = new Contacts(units, policies, new Helpers(units, policies));
    }

    @BeforeAll
    void twoBackwardBranchesOneOfThemAlone() {
        new Scene(graph)
                .place("1", "省", "province", "", "reportingYear: 2018")
                .place("11", "县", "county", "1")
                .place("111", "甲镇", "township", "11")
                .place("112", "乙镇", "township", "11")
                .place("111200", "甲村", "village", "111")
                .place("112200", "乙村", "village", "112")
                .branch("11-L", "县委", "leading", "11", 5, 5)
                .branch(
                        "A",
                        "甲村支部",
                        "village",
                        "111200",
                        20,
                        18,
                        "backwardSince: date('2018-02-01'), backwardReason: '班子配备不齐'")
                .branch("B", "乙村支部", "village", "112200", 20, 18, "backwardSince: date('2018-03-01')")
                .branch("C", "丙支部", "grid", "B", 10, 9)
                .run("MATCH (b:Branch) WHERE b.code IN ['A', 'B'] SET b:Backward", Map.of())
                .organization("D", "农业局", "department", "11")
                .leader("L1", "一")
                .leader("L2", "二")
                .leader("L3", "三")
                .relate("L1", "HOLDS", "11-L", "post: 'deputy-secretary', since: date('2017-01-01')")
                .relate("L3", "HOLDS", "11-L", "post: 'committee-member'")
                .relate("L3", "HOLDS", "A", "post: 'first-secretary'")
                .relate("D", "ASSISTS", "A", "role: 'department'")
                .relate("L1", "ASSISTS", "A", "role: 'county-leader', since: date('2018-02-11')")
                .relate("L2", "ASSISTS", "A", "role: 'township-leader'")
                .relate("L3", "ASSISTS", "A", "role: 'first-secretary'")
                .relate("L1", "ASSISTS", "B", "role: 'county-leader'")
                .relate("L1", "CONTACTS", "112200", "since: date('2017-03-15')")
                .relate("L1", "CONTACTS", "C")
                .relate("L1", "VISITED", "C", "kind: 'visit', on: date('2018-05-01'), count: 2")
                .relate("L2", "CONTACTS", "11");
        new Tallies(new Measures(graph.cypher())).recount(graph);
    }

    private Assistance.OfUnit ofUnit(String code) {
        return graph.read(tx -> assistance.ofUnit(tx, code, 50, null)).answer();
    }

    @Test
    void aBackwardBranchIsToldWithItsHelpersInTheOrderOfThePolicy() {
        Assistance.Branch branch = ofUnit("A").branches().getFirst();
        assertThat(branch.path()).extracting(Unit::code).containsExactly("1", "11", "111", "111200");
        assertThat(branch.reason()).isEqualTo("班子配备不齐");
        assertThat(branch.missing()).isEmpty();
        assertThat(branch.helpers())
                .extracting(Assistance.Helper::role)
                .containsExactly("county-leader", "township-leader", "department", "first-secretary");
        assertThat(branch.helpers().getFirst())
                .isEqualTo(new Assistance.Helper(
                        "county-leader", "L1", "一", "leader", "deputy-secretary", LocalDate.of(2018, 2, 11), 2, false));
        assertThat(branch.helpers().getLast().post()).isEqualTo("first-secretary");
    }

    @Test
    void fromTheTopBothAreFoundAndTheMissingRolesNamed() {
        Assistance.OfUnit all = ofUnit("1");
        assertThat(all).returns(2L, Assistance.OfUnit::total).returns(1L, Assistance.OfUnit::complete);
        assertThat(all.branches().getLast().missing())
                .containsExactly("township-leader", "department", "first-secretary");
        assertThat(ofUnit("112").branches()).extracting(Assistance.Branch::code).containsExactly("B");
        assertThat(ofUnit("C").total()).isZero();
        assertThatThrownBy(() -> ofUnit("nowhere")).isInstanceOf(NotFound.class);
    }

    @Test
    void theListComesInPages() {
        Assistance.OfUnit first =
                graph.read(tx -> assistance.ofUnit(tx, "1", 1, null)).answer();
        assertThat(first.next()).isEqualTo("A");
        Assistance.OfUnit rest =
                graph.read(tx -> assistance.ofUnit(tx, "1", 1, first.next())).answer();
        assertThat(rest.branches()).extracting(Assistance.Branch::code).containsExactly("B");
        assertThat(rest).returns(2L, Assistance.OfUnit::total).returns(null, Assistance.OfUnit::next);
    }

    @Test
    void contactPointsAreToldByLeader() {
        Contacts.OfUnit all =
                graph.read(tx -> contacts.ofUnit(tx, "1", 1, null)).answer();
        assertThat(all).returns(3L, Contacts.OfUnit::points).returns(2L, Contacts.OfUnit::total);
        assertThat(all.items()).singleElement().satisfies(item -> {
            assertThat(item.leader()).isEqualTo(new Contacts.Who("L1", "一"));
            assertThat(item.post()).isEqualTo("deputy-secretary");
            assertThat(item.units()).extracting(Contacts.Point::code).containsExactly("112200", "C");
        });
        assertThat(graph.read(tx -> contacts.ofUnit(tx, "1", 1, all.next()))
                        .answer()
                        .items())
                .extracting(item -> item.leader().code())
                .containsExactly("L2");
        assertThat(graph.read(tx -> contacts.ofUnit(tx, "111", 9, null))
                        .answer()
                        .items())
                .isEmpty();
    }

    @Test
    void aLeadersPageTellsPostsContactPointsAndLoad() {
        Leader leader = graph.read(tx -> contacts.leader(tx, "L1")).answer();
        assertThat(leader.posts()).singleElement().returns("deputy-secretary", Leader.Post::post);
        assertThat(leader.contactPoints())
                .extracting(point -> point.unit().code() + " " + point.visits().size())
                .containsExactly("112200 0", "C 1");
        assertThat(leader.assists())
                .extracting(pairing -> pairing.unit().code() + " " + pairing.backward())
                .containsExactly("A true", "B true");
        assertThat(leader.load()).isEqualTo(2);
        assertThatThrownBy(() -> graph.read(tx -> contacts.leader(tx, "D"))).isInstanceOf(NotFound.class);
    }

    @Test
    void thePolicyOfTheNearestUnitAboveHolds() {
        assertThat(graph.read(tx -> policies.inForce(tx, "A")).answer())
                .isEqualTo(policies.standard())
                .satisfies(policy -> assertThat(policy.rolesFor("backward")).hasSize(4));
        TestGraph.cypher(
                graph,
                "MATCH (u:Thing {code: '112'}) CREATE (:Policy {json: $json})-[:HOLDS_FOR]->(u)",
                Map.of(
                        "json",
                        "{\"roles\": [{\"role\": \"county-leader\", \"names\": {\"zh\": \"县领导\", \"en\": \"county leader\"}, \"target\": \"backward\","
                                + " \"helper\": \"leader\", \"from\": \"county\", \"least\": 2, \"most\": 2, \"cap\": 3}]}"));
        assertThat(graph.read(tx -> policies.inForce(tx, "B")).answer().unit())
                .isEqualTo(new Unit("112", "乙镇", "township"));
        assertThat(ofUnit("112").branches().getFirst().missing()).containsExactly("county-leader");
        TestGraph.cypher(graph, "MATCH (p:Policy) DETACH DELETE p", Map.of());
    }
}
