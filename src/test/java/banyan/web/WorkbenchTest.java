package banyan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A planner at the workbench. What is kept or applied here is removed and taken back again. */
class WorkbenchTest {
    private static final String TOWNSHIP = "330382114";
    private static final String MERGER =
            "{'kind': 'merge', 'units': ['330382114201', '330382114202', '330382114203'], 'into': {'code': '330382114201'}}";
    private static final String OTHER =
            "{'kind': 'merge', 'units': ['330382114210', '330382114211'], 'into': {'code': '330382114210'}}";
    /** Of three secretaries one has gone, and a joint branch has come to the third village. */
    private static final String EARLIER = """
            {'kind': 'dismiss', 'leader': 'L-330382114201-1', 'post': 'secretary', 'unit': '330382114201-B'},
            {'kind': 'cover', 'branch': '330382114-EJ001', 'thing': '330382114203', 'how': 'joint'}""";

    private static void at(String changes, BiConsumer<Visitor, String> work) {
        try (Visitor visitor = Visitor.to("/?view=scenarios")) {
            Planner planner = new Planner(visitor);
            String id = planner.keep("试", "[" + changes + "]");
            try {
                visitor.go("/?view=scenarios&plan=" + id);
                work.accept(visitor, id);
            } finally {
                planner.clear(id);
            }
        }
    }

    private static Locator card(Visitor visitor, String side, String code) {
        return visitor.page.locator("button.card[data-side=%s][data-code='%s']".formatted(side, code));
    }

    private static void press(Visitor visitor, Locator button) {
        button.click();
        visitor.idle();
    }

    private static void step(Visitor visitor, String step) {
        visitor.page.locator("[data-step=%s]".formatted(step)).click();
        visitor.page.locator("form[data-confirm] button.primary").click();
        visitor.page
                .locator("form[data-confirm]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        visitor.idle();
    }

    @Test
    void aScenarioIsBegunFromAFormAndRemovedAgain() {
        try (Visitor visitor = Visitor.to("/?view=scenarios&at=" + TOWNSHIP)) {
            visitor.page.getByText("新建方案").first().click();
            visitor.idle();
            visitor.page.locator("dialog input[name=name]").fill("合村");
            visitor.page.keyboard().press("Enter");
            visitor.page.waitForSelector("banyan-panes");
            visitor.idle();
            assertThat(visitor.page.locator(".bench-head")).containsText("合村");
            assertThat(visitor.page.locator(".scope")).containsText("柳市镇");
            assertThat(visitor.page.locator(".bench-side")).containsText("还没有变更");
            visitor.page.getByText("更多").click();
            step(visitor, "delete");
            assertThat(visitor.page.locator(".plans")).not().containsText("合村");
        }
    }

    @Test
    void threeActionsMergeThreeVillagesAndEveryConsequenceIsASentence() {
        at(EARLIER, (visitor, id) -> {
            card(visitor, "before", "330382114201").click();
            card(visitor, "before", "330382114203")
                    .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(visitor.page.locator(".bar-below")).containsText("已选 3 个");
            visitor.page.keyboard().press("m");
            visitor.page.waitForSelector("form[data-form=merge]");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator(".step")).hasCount(3);
            visitor.idle();

            JsonNode impact = new Planner(visitor).read("/api/scenarios/" + id + "/simulate");
            List<String> settled = new ArrayList<>();
            for (JsonNode fate : impact.get("fates"))
                if (!fate.get("fate").asString().equals("undecided"))
                    settled.add(fate.get("id").asString());
            visitor.page.evaluate("document.querySelectorAll('.effects details').forEach((d) => (d.open = true))");
            assertThat(visitor.ask("[...document.querySelectorAll('[data-fate]')].map((li) => li.dataset.fate).sort()"))
                    .isEqualTo(settled.stream().sorted().toList());
            Locator effects = visitor.page.locator(".effects");
            for (String sentence : List.of(
                    "乐清市财政局（县级部门）改为帮扶 朝阳村党总支",
                    "朱桑屿（县级领导）改为帮扶 朝阳村党总支",
                    "方槐湖（乡镇领导）改为帮扶 朝阳村党总支",
                    "于橘原（第一书记）改为帮扶 朝阳村党总支",
                    "垟心村党总支 的后进状态（班子配备不齐）转到 朝阳村党总支",
                    "翁垟榕宁家具有限公司（结对企业）改为帮扶 朝阳村委会",
                    "夏枫湖 的联系点由 垟心村委会 改为 朝阳村委会",
                    "柳市镇两新联合第1党支部 改为覆盖 朝阳村委会")) assertThat(effects).containsText(sentence);
            Locator question = visitor.page.locator("[data-question]");
            assertThat(question).hasCount(1);
            assertThat(question).containsText("朝阳村党总支 有 2 位书记人选");

            press(visitor, question.locator("[data-answer='L-330382114203-1']"));
            assertThat(question).hasCount(0);
            assertThat(effects).containsText("许桐雪 不再任 垟心村党总支 书记，须另行安排");
            assertThat(visitor.page.locator("[data-strip=open] b")).hasText("0");
            visitor.type("z");
            assertThat(question).hasCount(1);
            visitor.type("z");
            assertThat(visitor.page.locator(".step")).hasCount(2);
            visitor.type("y", "y");
            assertThat(question).hasCount(0);
            assertThat(visitor.page.locator(".step[data-change]")).hasCount(4);
        });
    }

    @Test
    void aPlanIsSubmittedApprovedAppliedSeenInTheNetworkAndTakenBack() {
        String decided = EARLIER + "," + MERGER.replace("{'kind'", "{'id': 'm', 'kind'")
                + ", {'kind': 'decide', 'fate': '330382114203-B/post/secretary/L-330382114203-1', 'choice': 'L-330382114203-1'}";
        at(decided, (visitor, id) -> {
            Planner planner = new Planner(visitor);
            String rival = planner.keep("另一方案", "[{'kind': 'rename', 'thing': '330382114202', 'name': '新名'}]");
            try {
                String before =
                        planner.read("/api/units/33/coverage").get("counts").toString();
                for (String step : List.of("submit", "approve", "apply")) step(visitor, step);
                assertThat(visitor.page.locator(".bench-head")).containsText("已执行");
                visitor.page.locator("[data-applied] a").click();
                visitor.page.waitForSelector("banyan-unit");
                visitor.idle();
                assertThat(visitor.page.locator(".unit h2")).hasText("朝阳村委会");
                assertThat(visitor.page.locator("banyan-unit .numbers")).containsText("234");

                visitor.go("/?view=scenarios&plan=" + rival);
                assertThat(visitor.page.locator("[data-baseline]")).containsText("与现状不符");
                assertThat(visitor.page.locator(".step")).containsText("并入");
                visitor.forgive("422");

                visitor.go("/?view=scenarios&plan=" + id);
                step(visitor, "revert");
                assertThat(visitor.page.locator(".bench-head")).containsText("已撤回执行");
                assertThat(planner.read("/api/units/33/coverage").get("counts").toString())
                        .isEqualTo(before);
            } finally {
                planner.clear(id);
                planner.clear(rival);
            }
        });
    }

    @Test
    void whoeverApprovesCanRefuseOneChange() {
        at(MERGER + "," + OTHER, (visitor, id) -> {
            step(visitor, "submit");
            visitor.page.locator(".step .refuse input").last().uncheck();
            step(visitor, "approve");
            assertThat(visitor.page.locator(".step.refused")).hasCount(1);
            assertThat(visitor.page.locator("[data-measure=villages]")).containsText("158 → 156");
            visitor.page.locator("[data-step=apply]").click();
            assertThat(visitor.page.locator("form[data-confirm]")).containsText("待定，不能执行");
        });
    }

    @Test
    void everyChangeIsSwitchedOffAndRemovedAlone() {
        at(MERGER + "," + OTHER, (visitor, id) -> {
            Locator villages = visitor.page.locator("[data-measure=villages]");
            assertThat(villages).containsText("158 → 155");
            press(visitor, visitor.page.locator(".step button[aria-pressed]").first());
            assertThat(villages).containsText("158 → 157");
            assertThat(visitor.page.locator(".step.off")).hasCount(1);
            press(visitor, visitor.page.getByLabel("撤去这一项").last());
            assertThat(villages).hasText("158");
            visitor.type("z", "z");
            assertThat(villages).containsText("158 → 155");
            assertThat(visitor.page.locator(".step.off")).hasCount(0);
        });
    }

    @Test
    void theMouseTheBoxTheTableAndTheKeyboardAllPick() {
        at("", (visitor, id) -> {
            Locator bar = visitor.page.locator(".bar-below");
            card(visitor, "after", "330382114205").focus();
            visitor.type("Space", "Shift+ArrowRight", "Shift+ArrowRight");
            assertThat(bar).containsText("已选 3 个");
            visitor.type("Escape");
            assertThat(bar).containsText("点选单位");
            var from = card(visitor, "before", "330382114204").boundingBox();
            var to = card(visitor, "before", "330382114209").boundingBox();
            visitor.page.mouse().move(from.x - 4, from.y - 4);
            visitor.page.mouse().down();
            visitor.page.mouse().move(to.x + 9, to.y + 9);
            visitor.page.mouse().up();
            visitor.idle();
            assertThat((Integer) visitor.ask("__banyan.state().pick.length")).isGreaterThanOrEqualTo(3);
            visitor.type("Escape", "g");
            visitor.page.locator(".slots-table input").nth(3).check();
            assertThat(bar).containsText("已选 1 个");
        });
    }

    @Test
    void aVillageDroppedOntoAnotherIsToBeMergedIntoIt() {
        at("", (visitor, id) -> {
            var from = card(visitor, "after", "330382114205").boundingBox();
            var onto = card(visitor, "after", "330382114204").boundingBox();
            visitor.page.mouse().move(from.x + 9, from.y + 9);
            visitor.page.mouse().down();
            visitor.page.mouse().move(from.x + 20, from.y + 20);
            visitor.page.mouse().move(onto.x + 9, onto.y + 9);
            assertThat(visitor.page.locator("button.card.onto")).hasCount(1);
            visitor.page.mouse().up();
            visitor.page.waitForSelector("form[data-form=merge]");
            assertThat(visitor.page.locator("form input[name=into]").first()).hasValue("330382114204");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator(".step")).hasCount(1);
            visitor.idle();
            assertThat(visitor.page.locator(".step")).containsText("并入 前西垟村委会");
        });
    }

    @Test
    void whatARuleForbidsIsSaidInTheFormAndNotKept() {
        at("", (visitor, id) -> {
            card(visitor, "after", "330382114201").click();
            card(visitor, "after", "330382114002").click();
            visitor.type("m");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator("dialog .trouble")).containsText("不符合规则");
            visitor.forgive("422");
            assertThat(new Planner(visitor)
                            .read("/api/scenarios/" + id)
                            .get("changes")
                            .isEmpty())
                    .isTrue();
        });
    }

    @Test
    void everyKindOfChangeTheApiKnowsHasAForm() {
        try (Visitor visitor = Visitor.to("/?view=scenarios")) {
            assertThat(visitor.page.evaluate("""
                            async () => {
                              const { ACTIONS } = await import('/scenarios/bar.js')
                              const { fields } = await import('/scenarios/fields.js')
                              const { PLAIN } = await import('/scenarios/kinds.js')
                              const body = JSON.stringify({ changes: [{ kind: 'melt' }] })
                              const answer = await fetch('/api/impact?lang=en', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
                              const [fault] = (await answer.json()).fields
                              const known = fault.message.replace('must be one of ', '').split(', ').filter((kind) => kind !== 'decide')
                              return known.filter((kind) => !ACTIONS.some((a) => a.kind === kind) || !(fields[kind] ?? PLAIN[kind])).join()
                            }""")).isEqualTo("");
            visitor.forgive("400");
        }
    }

    @Test
    void whatStandsNowIsEndedByTickingItAndFactsAreSetByTheirType() {
        at("", (visitor, id) -> {
            form(visitor, id, "dismiss", "330382114203").press("Enter");
            assertThat(visitor.page.locator(".step")).hasCount(1);
            form(visitor, id, "uncontact", "330382114203");
            visitor.page.locator("form input[name=standing]").first().check();
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator(".step")).hasCount(2);
            form(visitor, id, "set", "330382114204");
            visitor.page.locator("form select[name=field]").selectOption("households");
            visitor.page.locator("form input[name=value]").fill("512");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator(".step")).hasCount(3);
            form(visitor, id, "raise", "330382114204");
            visitor.page.locator("form input[name=reason]").fill("班子不全");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator(".step")).hasCount(4);
            for (String sentence : List.of("廖竹屿 不再任 后西垟村党总支 书记", "不再是 孔榕桥 的联系点", "户数改为 512", "列为后进：班子不全"))
                assertThat(visitor.page.locator(".steps")).containsText(sentence);
        });
    }

    private static List<String> lines(Download file) {
        try {
            return Files.readAllLines(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the form of a kind of change for one unit, as the address can. */
    private static com.microsoft.playwright.Keyboard form(Visitor visitor, String id, String kind, String unit) {
        visitor.idle();
        visitor.go("/?view=scenarios&plan=%s&pick=%s&sheet=%s".formatted(id, unit, kind));
        visitor.page.waitForSelector("form[data-form=" + kind + "]");
        visitor.idle();
        return visitor.page.keyboard();
    }

    @Test
    void twoScenariosStandSideBySide() {
        at(MERGER, (visitor, id) -> {
            Planner planner = new Planner(visitor);
            String other = planner.keep("大合村", "[" + MERGER + "," + OTHER + "]");
            try {
                visitor.go("/?view=scenarios&with=" + id + "," + other);
                press(visitor, visitor.page.getByText("比较所选 2 个方案"));
                Locator compare = visitor.page.locator("banyan-compare");
                assertThat(compare).containsText("大合村");
                assertThat(compare.locator("tr", new Locator.LocatorOptions().setHasText("行政村"))
                                .first())
                        .containsText("155");
                assertThat(compare).containsText("并入 前街村委会");
            } finally {
                planner.clear(other);
            }
        });
    }

    @Test
    void theDecisionPaperStandsReadyToBePrinted() {
        at(MERGER, (visitor, id) -> {
            press(visitor, visitor.page.locator("[data-do=paper]"));
            var paper = visitor.page.frameLocator("banyan-paper iframe");
            assertThat(paper.locator("h1")).containsText("试");
            assertThat(paper.locator("body")).containsText("后西垟村委会");
            assertThat(visitor.page.locator("[data-do=print]")).isVisible();
            Download codes = visitor.page.waitForDownload(
                    () -> visitor.page.locator("[data-do=remaps]").click());
            assertThat(codes.suggestedFilename()).isEqualTo("试-编码对照.csv");
            assertThat(lines(codes)).contains("330382114202,垟心村委会,330382114201,朝阳村委会,1,");
        });
    }
}
