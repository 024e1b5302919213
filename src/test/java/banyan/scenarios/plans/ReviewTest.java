package banyan.scenarios.plans;

import static org.assertj.core.api.Assertions.assertThat;

import banyan.graph.Graph;
import banyan.graph.TestGraph;
import banyan.http.Client;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Scenarios held against each other, and against what happens meanwhile. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {
    private final Graph graph;
    private Desk desk;

    ReviewTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeAll
    void serve() {
        desk = new Desk(graph);
    }

    @BeforeEach
    void fresh() {
        desk.fresh();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private static JsonNode ok(Client.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply.json();
    }

    /** Decides every open fate by its first choice, and applies. */
    private JsonNode apply(String id) {
        for (JsonNode fate : ok(desk.get(id, "/simulate"), 200).get("fates")) {
            if (!fate.get("fate").asString().equals("undecided")) continue;
            String choice = fate.path("choices").path(0).path("code").asString("none");
            ok(
                    desk.post(
                            id, "/decisions", "{fate: '" + fate.get("id").asString() + "', choice: '" + choice + "'}"),
                    200);
        }
        ok(desk.post(id, "/submit", "{}"), 200);
        ok(desk.post(id, "/approve", "{}"), 200);
        return ok(desk.post(id, "/apply", "{by: '乙', why: '依批复'}"), 200);
    }

    @Test
    void anApprovedScenarioHappensAndSaysWhatItBecame() {
        String id = desk.draft(Desk.MERGE);
        assertThat(desk.post(id, "/apply", "{}").status()).isEqualTo(409);
        JsonNode applied = apply(id);
        JsonNode scenario = ok(desk.get(id, ""), 200);
        assertThat(scenario.get("state").asString()).isEqualTo("applied");
        assertThat(scenario.get("reorganization")).isEqualTo(applied.get("reorganization"));
        assertThat(scenario.get("history").findValuesAsString("what")).endsWith("submit", "approve", "apply");
        assertThat(graph.revision()).isEqualTo(applied.get("revision").asLong());
        assertThat(ok(desk.get(id, "/simulate"), 200).get("remaps")).isEqualTo(applied.at("/impact/remaps"));
        ok(desk.post(id, "/apply", "{}"), 409);
        assertThat(desk.client.get("/api/units/330382114203").json().has("until"))
                .isTrue();
    }

    @Test
    void oneThatWasTakenBackSaysSoAndByWhom() {
        String id = desk.draft(Desk.MOVE);
        String became = apply(id).get("reorganization").asString();
        ok(desk.client.post("/api/reorganizations/" + became + "/revert", Desk.json("{by: '丙', why: '另议'}")), 200);
        JsonNode scenario = ok(desk.get(id, ""), 200);
        assertThat(scenario.get("state").asString()).isEqualTo("reverted");
        assertThat(scenario.get("possible").valueStream().map(JsonNode::asString))
                .containsExactly("duplicate");
        JsonNode last = scenario.get("history").get(scenario.get("history").size() - 1);
        assertThat(last.get("what").asString()).isEqualTo("revert");
        assertThat(last.get("by").asString()).isEqualTo("丙");
        assertThat(last.get("why").asString()).isEqualTo("另议");
    }

    @Test
    void whatIsUndecidedIsNotApplied() {
        String id = desk.draft(Desk.MERGE);
        ok(desk.post(id, "/submit", "{}"), 200);
        ok(desk.post(id, "/approve", "{}"), 200);
        long revision = graph.revision();
        ok(desk.post(id, "/apply", "{}"), 422);
        assertThat(ok(desk.get(id, ""), 200).get("state").asString()).isEqualTo("approved");
        assertThat(graph.revision()).isEqualTo(revision);
    }

    @Test
    void aDecisionOnNoFateOfThePlanIsRefused() {
        String id = desk.draft(Desk.MERGE);
        JsonNode problem = ok(desk.post(id, "/decisions", "{fate: 'x', choice: 'none'}"), 422);
        assertThat(problem.get("fields").findValuesAsString("path")).containsExactly("fate");
        assertThat(ok(desk.get(id, ""), 200).get("changes").size()).isEqualTo(1);
        ok(desk.post(id, "/decisions", "{fate: 'x'}"), 400);
    }

    @Test
    void aDecisionMadeAnewReplacesTheFormer() {
        String id = desk.draft(Desk.MERGE);
        JsonNode open = null;
        for (JsonNode fate : ok(desk.get(id, "/simulate"), 200).get("fates"))
            if (fate.get("fate").asString().equals("undecided")) open = fate;
        assertThat(open).isNotNull();
        int undecided = ok(desk.get(id, "/simulate"), 200).get("undecided").asInt();
        for (JsonNode choice : open.get("choices")) {
            String body = "{fate: '" + open.get("id").asString() + "', choice: '"
                    + choice.get("code").asString() + "', by: '乙'}";
            JsonNode scenario = ok(desk.post(id, "/decisions", body), 200);
            assertThat(scenario.get("changes").size()).isEqualTo(2);
            assertThat(scenario.at("/changes/1/choice")).isEqualTo(choice.get("code"));
            assertThat(scenario.at("/changes/1/by").asString()).isEqualTo("乙");
        }
        assertThat(ok(desk.get(id, "/simulate"), 200).get("undecided").asInt()).isLessThan(undecided);
    }

    @Test
    void scenariosStandBesideEachOtherAndTheLiving() {
        String merge = desk.draft(Desk.MERGE + "," + Desk.MOVE);
        String move = desk.draft(Desk.MOVE);
        String broken = desk.draft("{kind: 'transfer', unit: '330382114202', to: '330382114201'}");
        JsonNode all = ok(desk.get(merge, "/compare?with=" + move + "," + broken), 200);
        assertThat(all.get("sides").size()).isEqualTo(4);
        assertThat(all.at("/sides/0/counts/villages").asLong()).isEqualTo(4);
        assertThat(all.at("/sides/1/counts/villages").asLong()).isEqualTo(3);
        assertThat(all.at("/sides/2/counts/villages").asLong()).isEqualTo(4);
        assertThat(all.at("/sides/3/wrong").asString()).contains("changes[0]");
        assertThat(all.at("/sides/1/fates/post").size()).isPositive();
        for (JsonNode level : all.get("levels")) {
            if (!level.at("/unit/code").asString().equals("330382115")) continue;
            assertThat(level.at("/counts/0/villages").asLong()).isEqualTo(1);
            assertThat(level.at("/counts/1/villages").asLong()).isEqualTo(2);
            assertThat(level.at("/counts/2/villages").asLong()).isEqualTo(2);
            assertThat(level.get("indicators").size()).isEqualTo(4);
        }
        JsonNode difference = all.at("/differences/0");
        assertThat(difference.get("same").asInt()).isEqualTo(1);
        assertThat(difference.get("onlyLeft").findValuesAsString("kind")).containsExactly("merge");
        assertThat(difference.get("onlyRight").size()).isZero();
        assertThat(desk.get(merge, "/compare?with=nobody").status()).isEqualTo(404);
    }

    @Test
    void openScenariosThatTouchTheSameUnitsAreInConflict() {
        String merge = desk.draft(Desk.MERGE);
        String move = desk.draft("{kind: 'transfer', unit: '330382114203', to: '330382115'}");
        String branch = desk.draft("{kind: 'rename', thing: '330382114201-B', name: '新名'}");
        String elsewhere = desk.draft(Desk.MOVE);
        JsonNode conflicts = ok(desk.get(merge, "/conflicts"), 200);
        assertThat(conflicts.get("items").findValuesAsString("id")).containsExactlyInAnyOrder(move, branch);
        assertThat(ok(desk.get(elsewhere, "/conflicts"), 200).get("total").asLong())
                .isZero();
        ok(desk.post(move, "/withdraw", "{}"), 200);
        assertThat(ok(desk.get(merge, "/conflicts"), 200).get("items").findValuesAsString("id"))
                .containsExactly(branch);
    }

    @Test
    void openScenariosThatWantOneCodeForSomethingNewAreInConflict() {
        String found =
                "{kind: 'establish', thing: {of: 'place', code: '330382114%s', name: '新村', kind: 'village'}, under: '%s'}";
        String one = desk.draft(found.formatted("301", "330382114"));
        String other = desk.draft(found.formatted("301", "330382115"));
        desk.draft(found.formatted("302", "330382115").replace("}, under", "}, off: true, under"));
        JsonNode conflicts = ok(desk.get(one, "/conflicts"), 200).get("items");
        assertThat(conflicts.findValuesAsString("id")).containsExactly(other);
        assertThat(conflicts.get(0).get("codes").valueStream().map(JsonNode::asString))
                .containsExactly("330382114301");
        assertThat(conflicts.get(0).get("units")).isEmpty();
        assertThat(conflicts.get(0).get("total").asLong()).isOne();
    }

    @Test
    void whatChangedUnderAScenarioIsToldChangeByChange() {
        String merge = desk.draft(Desk.MERGE);
        String late = desk.draft("{id: 'gone', kind: 'transfer', unit: '330382114203', to: '330382115'},"
                + "{id: 'renamed', kind: 'transfer', unit: '330382114202', to: '330382115'},"
                + "{id: 'same', kind: 'rename', thing: '330382115201', name: '新村'}");
        assertThat(ok(desk.get(late, "/rebase"), 200).get("fits").asBoolean()).isTrue();
        apply(merge);
        apply(desk.draft("{kind: 'rename', thing: '330382114202', name: '乙村'},"
                + "{kind: 'set', thing: '330382114202', field: 'collectiveIncome', value: 5, year: 2018}"));
        JsonNode rebase = ok(desk.get(late, "/rebase?lang=en"), 200);
        assertThat(rebase.get("fits").asBoolean()).isFalse();
        Map<String, String> fits = new java.util.HashMap<>();
        Map<String, String> reasons = new java.util.HashMap<>();
        rebase.get("items").forEach(item -> {
            fits.put(item.get("change").asString(), item.get("fits").asString());
            reasons.put(item.get("change").asString(), item.get("reasons").toString());
        });
        assertThat(fits).isEqualTo(Map.of("gone", "no", "renamed", "remark", "same", "yes"));
        assertThat(reasons.get("gone")).contains("330382114203", "was merged into 330382114201", "方案");
        assertThat(reasons.get("renamed"))
                .contains("changed since", "name", " 2018")
                .doesNotContain("_2018");
        assertThat(ok(desk.post(late, "/rebase", "{}"), 200).get("moved").asBoolean())
                .isFalse();
        String text = Desk.text("改", "330382", "{kind: 'rename', thing: '330382115201', name: '新村'}");
        ok(desk.put(late, "\"1\"", text), 200);
        assertThat(ok(desk.post(late, "/rebase", "{}"), 200).get("moved").asBoolean())
                .isTrue();
        assertThat(ok(desk.get(late, ""), 200).get("base").asLong()).isEqualTo(graph.revision());
    }

    @Test
    void oneWhoseCodeWasHandedOnIsNotTakenForAnother() {
        String late = desk.draft("{kind: 'transfer', unit: '330382114202', to: '330382115'}");
        apply(
                desk.draft(
                        "{kind: 'recode', pairs: [{from: '330382114202', to: '330382114203'}, {from: '330382114203', to: '330382114202'}]}"));
        JsonNode item = ok(desk.get(late, "/rebase?lang=en"), 200).at("/items/0");
        assertThat(item.get("fits").asString()).isEqualTo("no");
        assertThat(item.get("reasons").toString()).contains("has the code 330382114203 now");
    }

    @Test
    void whatMendsABrokenRuleIsFoundByTrying() {
        String id = desk.draft("{kind: 'set', thing: '330382114201-B', field: 'formalMembers', value: 2}");
        JsonNode introduced = ok(desk.get(id, "/simulate"), 200).at("/checks/introduced/0");
        assertThat(introduced.get("check").asString()).isEqualTo("formal-members");
        JsonNode found = ok(desk.get(id, "/repairs?lang=en&fault=formal-members:330382114201-B"), 200);
        assertThat(found.get("repairs").findValuesAsString("says"))
                .contains(
                        "needs 1 more formal member",
                        "join with 330382114202-B 330382114202-B党",
                        "join with 330382114203-B 330382114203-B党");
        assertThat(found.get("tried").asInt()).isBetween(found.get("repairs").size(), 20);
        assertThat(found.get("untried").asInt()).isZero();
        JsonNode change = found.at("/repairs/0/changes/0");
        assertThat(change.get("id").asString()).isNotEqualTo("c1");
        ok(desk.get(id, "/repairs?fault=formal-members:330382114202-B"), 404);
        ok(desk.get(id, "/repairs?fault=x"), 400);
        ok(desk.get(id, "/repairs"), 400);
    }

    @Test
    void twoSecretariesOfOneBranchAreMendedByDecidingForOne() {
        String id = desk.draft(Desk.MERGE);
        JsonNode found = ok(desk.get(id, "/repairs?lang=en&fault=single-post:330382114201-B"), 200);
        assertThat(found.at("/repairs/0/says").asString()).startsWith("decide for L");
        assertThat(found.at("/repairs/0/changes/0/kind").asString()).isEqualTo("decide");
    }

    @Test
    void aBranchThatGrewTooLargeMayBecomeAGeneralBranch() {
        String id = desk.draft("{kind: 'set', thing: '330382114201-B', field: 'members', value: 60}");
        JsonNode found = ok(desk.get(id, "/repairs?lang=zh&fault=most-members:330382114201-B"), 200);
        assertThat(found.at("/repairs/0/says").asString()).isEqualTo("改设党总支");
        assertThat(found.at("/repairs/0/changes/0/kind").asString()).isEqualTo("convert");
    }

    @Test
    void aBackwardBranchWithoutHelpersIsGivenThoseWhoHelpNearby() {
        TestGraph.cypher(
                graph,
                "UNWIND ['county-leader', 'township-leader', 'department', 'first-secretary'] AS role "
                        + "MATCH (b:Backward) MERGE (h:Thing:Leader {code: 'H-' + role, ref: 'H-' + role, name: role}) "
                        + "CREATE (h)-[:ASSISTS {role: role}]->(b)",
                Map.of());
        String id = desk.draft("{kind: 'raise', branch: '330382114201-B', reason: '软弱'}");
        JsonNode found = ok(desk.get(id, "/repairs?lang=en&fault=backward-branch:330382114201-B"), 200);
        assertThat(found.at("/repairs/0/says").asString()).contains("H-department", "H-first-secretary");
        assertThat(found.at("/repairs/0/changes").findValuesAsString("kind")).containsOnly("assist");
    }

    @Test
    void theReportIsAPageOfItsOwnInWhichNoNameIsMarkup() throws Exception {
        String name = "<script>alert('x')</script> & \\\"";
        String rename = "{kind: 'rename', thing: '330382114202', name: '<b>&'}";
        Client.Reply kept = desk.client.post(
                "/api/scenarios",
                Desk.text("报告", "330382", Desk.MERGE + "," + rename).replace("报告", name));
        String id = ok(kept, 201).get("id").asString();
        for (String lang : List.of("zh", "en")) {
            Client.Reply page = desk.get(id, "/report?lang=" + lang);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.text())
                    .contains("&lt;script&gt;", "&lt;b&gt;&amp;")
                    .doesNotContain("<script", "http://", "https://", "<b>", "src=", "url(");
            org.w3c.dom.Document read = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(
                            page.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(read.getElementsByTagName("table").getLength()).isGreaterThanOrEqualTo(4);
            assertThat(read.getElementsByTagName("h1").item(0).getTextContent()).startsWith("<script>");
        }
    }

    @Test
    void theDecisionPaperSaysWhatChangesWhatIsOpenAndWhoIsToBeTold() {
        String page = desk.get(desk.draft(Desk.MERGE), "/report?lang=zh").text();
        assertThat(page)
                .containsSubsequence(
                        "一、调整事项",
                        "并入",
                        "二、调整前后主要数字",
                        "三、待定事项",
                        "四、应告知的人员和单位",
                        "五、编码对照",
                        "330382114203",
                        "六、规则核对",
                        "七、签批",
                        "编制",
                        "批准：",
                        "附件一",
                        "附件三")
                .contains("@page{size:A4");
    }

    @Test
    void theDecisionPaperAsksOnceWhoShallHaveAPostHoweverManyHadIt() {
        String merge =
                "{kind: 'merge', units: ['330382114201', '330382114202', '330382114203'], into: {code: '330382114201'}}";
        String page = desk.get(desk.draft(merge), "/report?lang=zh").text();
        String open = page.substring(page.indexOf("三、待定事项"), page.indexOf("四、应告知"));
        assertThat(open.split("书记 去向未定", -1)).as(open).hasSize(2);
        assertThat(open).contains("L1人", "L2人", "L3人");
        String decided = merge + ", {kind: 'decide', fate: '330382114203-B/post/secretary/L3', choice: 'L1'}";
        assertThat(desk.get(desk.draft(decided), "/report?lang=zh").text()).contains("书记 — L1人（L1）");
    }

    @Test
    void theDecisionPaperNamesLeadersAndTellsFactsAsPeopleReadThem() {
        String dismiss = "{kind: 'dismiss', leader: 'L1', post: 'secretary', unit: '330382114201-B'}";
        String raise = "{kind: 'convert', unit: '330382114202-B', to: 'committee'}";
        String page = desk.get(desk.draft(dismiss + "," + Desk.MERGE + "," + raise), "/report?lang=zh")
                .text();
        assertThat(page).contains("L1人（L1） 不再担任", "改设为 党委").contains("否").doesNotContain(">false<");
    }

    @Test
    void theReportOfAnAppliedOneIsWhatWasSaidOfItThen() {
        String id = desk.draft(Desk.MERGE);
        apply(id);
        Client.Reply page = desk.get(id, "/report?lang=en");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("330382114203", " join ", "Old codes to new");
    }
}
