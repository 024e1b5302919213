package banyan.coverage;

import static banyan.coverage.Scene.CITY;
import static banyan.coverage.Scene.COMMUNITY;
import static banyan.coverage.Scene.COUNTY;
import static banyan.coverage.Scene.OTHER;
import static banyan.coverage.Scene.TOWNSHIP;
import static banyan.coverage.Scene.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measure file on a small scene: what it counts, counted once and at one place, and what it passes over. */
@ExtendWith(TestGraph.class)
class MeasureFilesTest {
    private static final List<String> PLACES = List.of("33", CITY, COUNTY, TOWNSHIP, COMMUNITY, VILLAGE, OTHER);
    private static final String VILLAGES = "MATCH (t:Thing {code: '330382114'}), (v:Thing {code: '330382114200'}), "
            + "(w:Thing {code: '330382114201'}), (c:Thing {code: '330382114001'}) ";
    private static final String BRANCH = VILLAGES
            + "CREATE (b:Unit:Branch:VillageBranch {members: 30, formalMembers: 28})-[:PART_OF]->(v) "
            + "CREATE (g:Unit:Branch:GridBranch {members: 5, formalMembers: 5})-[:PART_OF]->(b) ";
    private static final String NEW = VILLAGES
            + "CREATE (o:Organization:Enterprise)-[:LOCATED_IN]->(w) CREATE (b:Branch:VillageBranch)-[:PART_OF]->(v) "
            + "CREATE (e:Branch:EnterpriseBranch {since: date('2018-01-01')})-[:PART_OF]->(b) "
            + "CREATE (a:Branch:AssociationBranch {since: date('2018-12-31')})-[:PART_OF]->(v) "
            + "CREATE (:Branch:EnterpriseBranch {since: date('2019-01-01')})-[:PART_OF]->(v) "
            + "CREATE (:Branch:EnterpriseBranch {since: date('2017-12-31')})-[:PART_OF]->(v) "
            + "CREATE (:Branch:SchoolBranch {since: date('2018-06-01')})-[:PART_OF]->(v) "
            + "CREATE (:Branch:EnterpriseBranch)-[:PART_OF]->(v) "
            + "CREATE (e)-[:COVERS {how: 'own'}]->(o) CREATE (a)-[:COVERS {how: 'joint'}]->(o) ";
    private static final String HELPED = VILLAGES
            + "CREATE (b:Branch:VillageBranch:Backward)-[:PART_OF]->(v) CREATE (x:Branch:VillageBranch:Backward)-[:PART_OF]->(w) "
            + "CREATE (l:Leader) CREATE (d:Organization:Department) "
            + "CREATE (l)-[:ASSISTS {role: 'county-leader'}]->(b) CREATE (:Leader)-[:ASSISTS {role: 'county-leader'}]->(b) "
            + "CREATE (l)-[:ASSISTS {role: 'township-leader'}]->(b) CREATE (d)-[:ASSISTS {role: 'department'}]->(b) "
            + "CREATE (l)-[:ASSISTS {role: 'first-secretary'}]->(b) CREATE (l)-[:ASSISTS {role: 'county-leader'}]->(x) ";
    private static final String SCREENED = VILLAGES
            + "CREATE (b:Branch:VillageBranch)-[:PART_OF]->(v) CREATE (x:Branch:CommunityBranch)-[:PART_OF]->(c) "
            + "CREATE (r:Round {year: $year}) CREATE (r)-[:SCREENED {result: 'rectified'}]->(b) "
            + "CREATE (r)-[:SCREENED {result: 'rectified'}]->(x) CREATE (y:Branch:VillageBranch)-[:PART_OF]->(w) "
            + "CREATE (r)-[:SCREENED {result: 'backward'}]->(y) ";
    private static final String SECRETARIES = VILLAGES
            + "CREATE (b:Branch:VillageBranch)-[:PART_OF]->(v) CREATE (y:Branch:VillageBranch)-[:PART_OF]->(w) "
            + "CREATE (k:Organization:Cooperative)-[:LOCATED_IN]->(v) CREATE (m:Organization:Cooperative)-[:LOCATED_IN]->(w) "
            + "CREATE (l:Leader)-[:HOLDS {post: 'secretary'}]->(b) CREATE (l)-[:HOLDS {post: 'chair'}]->(k) "
            + "CREATE (:Leader)-[:HOLDS {post: 'secretary'}]->(y) CREATE (l)-[:HOLDS {post: 'chair'}]->(m) ";
    private static final String OFFICES = "MATCH (t:Thing {code: '330382114'}), (n:Thing {code: '330382'}) "
            + "CREATE (t)<-[:LOCATED_IN]-(o:Organization:Department {partyBuildingOffice: true}) "
            + "CREATE (t)<-[:LOCATED_IN]-(x:Organization:Department) CREATE (l:Leader) "
            + "CREATE (l)-[:HOLDS {post: 'head'}]->(o) CREATE (:Leader)-[:HOLDS {post: 'deputy-head'}]->(o) ";
    private static final String POOR = VILLAGES
            + "SET v.collectiveIncome_2018 = 99999, w.collectiveIncome_2018 = 100000, v.collectiveIncome_2017 = 5 "
            + "CREATE (:Organization:Enterprise)-[:ASSISTS {role: 'enterprise'}]->(w) ";

    private final Graph graph;
    private final Measures measures;

    MeasureFilesTest(Graph graph) {
        this.graph = graph;
        this.measures = new Measures(graph.cypher());
    }

    /** @param own what each place counts by itself; places left out count nothing */
    record Case(String measure, String scene, Map<String, Long> own) {
        @Override
        public String toString() {
            return measure + " counts " + new TreeMap<>(own);
        }
    }

    @BeforeAll
    static void scene() {
        Scene.set(TestGraph.blank());
    }

    static Stream<Case> cases() {
        return Stream.of(
                        Stream.of(
                                is("cities", "", CITY, 1),
                                is("counties", "", COUNTY, 1),
                                is("townships", "", TOWNSHIP, 1),
                                new Case("villages", "", Map.of(VILLAGE, 1L, OTHER, 1L)),
                                is("communities", "", COMMUNITY, 1),
                                is("branches", BRANCH, VILLAGE, 2),
                                is("members", BRANCH, VILLAGE, 35),
                                is("formalMembers", BRANCH, VILLAGE, 33),
                                is("enterprises", NEW, OTHER, 1),
                                is("enterprisesCovered", NEW, OTHER, 1),
                                none(
                                        "enterprisesCovered",
                                        VILLAGES + "CREATE (:Organization:Enterprise)-[:LOCATED_IN]->(v)"),
                                is("twoNewBranches", NEW, VILLAGE, 2),
                                is("twoNewIndependent", NEW, VILLAGE, 1),
                                is(
                                        "gridBranches",
                                        BRANCH + "CREATE (:Reorganization)-[:ESTABLISHED]->(g) "
                                                + "CREATE (:Branch:GridBranch)-[:PART_OF]->(b)",
                                        VILLAGE,
                                        1),
                                is(
                                        "demonstrationVillages",
                                        VILLAGES + "SET v.demonstration = true, t.demonstration = true",
                                        VILLAGE,
                                        1),
                                is(
                                        "demonstrationTownships",
                                        VILLAGES + "SET v.demonstration = true, t.demonstration = true",
                                        TOWNSHIP,
                                        1),
                                new Case("backwardBranches", HELPED, Map.of(VILLAGE, 1L, OTHER, 1L)),
                                is("fullyAssisted", HELPED, VILLAGE, 1),
                                is("rectifiedLastYear", SCREENED.replace("$year", "2017"), VILLAGE, 1),
                                none("rectifiedThisYear", SCREENED.replace("$year", "2017")),
                                is("rectifiedThisYear", SCREENED.replace("$year", "2018"), VILLAGE, 1),
                                none("rectifiedLastYear", SCREENED.replace("$year", "2018")),
                                is("villagesWithBranch", BRANCH, VILLAGE, 1),
                                none(
                                        "villagesWithBranch",
                                        VILLAGES + "CREATE (:Branch:EnterpriseBranch)-[:PART_OF]->(v)"),
                                is("oneShoulder", SECRETARIES, VILLAGE, 1),
                                is("returnedGraduates", fact("returnedGraduates", 3), VILLAGE, 1),
                                is("staffedCommunities", VILLAGES + "SET c.socialWorkers_2018 = 6", COMMUNITY, 1),
                                none("staffedCommunities", VILLAGES + "SET c.socialWorkers_2018 = 5"),
                                none("partyBuildingOffices", OFFICES),
                                is(
                                        "partyBuildingOffices",
                                        OFFICES + "CREATE (:Leader)-[:HOLDS {post: 'officer'}]->(o)",
                                        TOWNSHIP,
                                        1),
                                none(
                                        "partyBuildingOffices",
                                        OFFICES + "CREATE (:Leader)-[:HOLDS {post: 'officer'}]->(x)"),
                                is("weakVillages", POOR, VILLAGE, 1),
                                none("weakPaired", POOR),
                                is(
                                        "weakPaired",
                                        POOR + "CREATE (:Organization:Enterprise)-[:ASSISTS {role: 'enterprise'}]->(v)",
                                        VILLAGE,
                                        1),
                                is(
                                        "contactPoints",
                                        "MATCH (v:Thing {code: '330382114200'}) CREATE (v)<-[:PART_OF]-(b:Thing:Unit:Branch) "
                                                + "CREATE (:Leader)-[:CONTACTS]->(v), (:Leader)-[:CONTACTS]->(b)",
                                        VILLAGE,
                                        2),
                                new Case("pairings", POOR, Map.of(OTHER, 1L)),
                                new Case("collectiveIncome", POOR, Map.of(VILLAGE, 99999L, OTHER, 100000L)),
                                is(
                                        "trainedStaff",
                                        "MATCH (p:Thing {code: '330382'}) SET p.trainedStaff_2018 = 12",
                                        COUNTY,
                                        12),
                                is("membersMovedOut", moved("TalentMarket", "membersMovedOut"), CITY, 9),
                                is("veteransSettled", moved("Veterans", "veteransSettled"), CITY, 9)),
                        located("associations", "Association"),
                        located("parks", "Park"),
                        located("buildings", "Building"),
                        located("lines", "Line"),
                        Stream.of("villageCadres cadres", "cadresInsured cadresInsured", "cadrePay cadrePay")
                                .map(pair -> pair.split(" "))
                                .map(pair -> is(pair[0], fact(pair[1], 3), VILLAGE, 3)),
                        Stream.of("cadresCounselled", "cadresReplaced", "candidatesDisqualified", "membersDisciplined")
                                .map(id -> new Case(id, fact(id, 3), Map.of(VILLAGE, 3L, COMMUNITY, 3L))),
                        Stream.of(
                                        "modelSecretaries modelSecretary",
                                        "promotedSecretaries promotedSecretary",
                                        "trainerSecretaries trainerSecretary",
                                        "secretariesTrained secretaryTrained",
                                        "venuesBuilt venueBuilt")
                                .map(pair -> pair.split(" "))
                                .map(pair ->
                                        new Case(pair[0], fact(pair[1], true), Map.of(VILLAGE, 1L, COMMUNITY, 1L))))
                .flatMap(cases -> cases);
    }

    private static Case is(String measure, String scene, String place, long value) {
        return new Case(measure, scene, Map.of(place, value));
    }

    private static Case none(String measure, String scene) {
        return new Case(measure, scene, Map.of());
    }

    /** The fact of this year at a village and a community, of last year at the other village. */
    private static String fact(String id, Object value) {
        return VILLAGES + "SET v.%1$s_2018 = %2$s, c.%1$s_2018 = %2$s, w.%1$s_2017 = %2$s".formatted(id, value);
    }

    private static String moved(String label, String fact) {
        return "MATCH (p:Thing {code: '3303'}) CREATE (b:Branch:%1$sBranch {%2$s_2018: 5})-[:PART_OF]->(p) "
                        .formatted(label, fact)
                + "CREATE (:Branch:%1$sBranch {%2$s_2018: 4})-[:PART_OF]->(b) ".formatted(label, fact)
                + "CREATE (:Branch:%1$sBranch {%2$s_2017: 70})-[:PART_OF]->(b) ".formatted(label, fact)
                + "CREATE (:Branch:GridBranch {%1$s_2018: 800})-[:PART_OF]->(p)".formatted(fact);
    }

    /** Two things at the township, one of them covered by branches elsewhere, by two at that. */
    private static Stream<Case> located(String id, String label) {
        String scene = VILLAGES
                + "CREATE (o:Organization:%1$s)-[:LOCATED_IN]->(t) CREATE (:Organization:%1$s)-[:LOCATED_IN]->(t) "
                        .formatted(label)
                + "CREATE (a:Branch)-[:PART_OF]->(v) CREATE (b:Branch)-[:PART_OF]->(w) "
                + "CREATE (a)-[:COVERS {how: 'joint'}]->(o) CREATE (b)-[:COVERS {how: 'joint'}]->(o)";
        return Stream.of(is(id, scene, TOWNSHIP, 2), is(id + "Covered", scene, TOWNSHIP, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aMeasureCountsEachThingOnceAtOnePlace(Case given) {
        Map<String, Long> own = graph.tryOut(tx -> {
                    if (!given.scene().isEmpty())
                        tx.listText(given.scene() + " RETURN 1 AS done", Map.of(), Long.class);
                    String question = "coverage/measures/" + given.measure();
                    Map<String, Object> asked = measures.asked(tx, question, Map.of("codes", PLACES, "year", 2018L));
                    return tx.list(question, asked, Own.class).stream()
                            .collect(Collectors.toMap(Own::code, Own::value));
                })
                .answer();
        assertThat(own).isEqualTo(given.own());
    }

    @Test
    void everyMeasureFileIsTriedHere() {
        Set<String> tried = cases().map(Case::measure).collect(Collectors.toSet());
        assertThat(tried)
                .containsAll(
                        measures.counted().stream().map(Measures.Measure::id).toList());
    }

    @Test
    void withoutAReportingYearNothingOfAYearIsCounted() {
        Map<String, Map<String, Long>> own = graph.tryOut(tx -> {
                    tx.listText(fact("cadresReplaced", 3) + " RETURN 1 AS done", Map.of(), Long.class);
                    return measures.own(tx, PLACES, 0);
                })
                .answer();
        assertThat(own.get(VILLAGE)).containsOnly(Map.entry("villages", 1L));
    }
}
