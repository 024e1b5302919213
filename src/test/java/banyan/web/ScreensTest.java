package banyan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people come for besides the workbench: finding, walking, coverage, pairings, the past, paper. */
class ScreensTest {
    private static final String ENDED = "亭趾村第二党支部";

    @Test
    void aVillageIsFoundByPinyinAndCodeAndAUnitThatEndedByItsName() {
        try (Visitor visitor = Visitor.to("/")) {
            for (String typed : List.of("tingzhicunwei", "330110007200")) {
                visitor.search(typed, "亭趾村委会");
                assertThat(visitor.page.locator(".unit h2")).hasText("亭趾村委会");
            }
            visitor.search(ENDED, ENDED);
            assertThat(visitor.page.locator(".notice").first()).containsText("2018年5月1日");
            assertThat(visitor.page.locator(".lineage .tree-of text").first()).hasText(ENDED);
            visitor.page.locator(".lineage a").first().click();
            assertThat(visitor.page.locator(".unit h2")).hasText("亭趾村党总支");
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheProvinceToABranch() {
        try (Visitor visitor = Visitor.to("/")) {
            for (int i = 0; i < 40 && !(Boolean) visitor.ask("document.activeElement.role === 'treeitem'"); i++)
                visitor.page.keyboard().press("Tab");
            visitor.type("ArrowDown");
            for (int level = 0; level < 4; level++) {
                visitor.type("ArrowRight");
                visitor.type("ArrowRight");
            }
            visitor.type("Enter");
            assertThat(visitor.page.locator(".unit .kind")).containsText("党组织");
            assertThat(visitor.page.locator(".crumbs li")).hasCount(6);
            visitor.type("Home", "Enter");
            assertThat(visitor.page.locator(".unit h2")).hasText("浙江省");
        }
    }

    @Test
    void theKeysAreExplainedOnAQuestionMark() {
        try (Visitor visitor = Visitor.to("/")) {
            visitor.page.keyboard().press("?");
            assertThat(visitor.page.getByRole(AriaRole.DIALOG)).containsText("键盘操作");
            visitor.page.keyboard().press("Escape");
            assertThat(visitor.page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }
    }

    @Test
    void everyVillageIsOnOneMapAndTheMapLeadsToTheWorstTownship() {
        try (Visitor visitor = Visitor.to("/")) {
            Response columns = visitor.page.waitForResponse(
                    response -> response.url().contains("by=village"),
                    () -> visitor.page.getByText("覆盖总览").click());
            visitor.idle();
            assertThat(columns.request().sizes().responseBodySize).isLessThan(400_000);
            assertThat(visitor.ask("mosaic().map.fields.reduce((n, f) => n + f.cells.length, 0)"))
                    .isEqualTo(30_626);
            Locator worst = visitor.page.locator(".ranking .ranks li").first();
            String code = worst.locator("a").getAttribute("href").replaceAll(".*[?&]at=(\\d+).*", "$1");
            worst.hover();
            for (int level = 0; level < 3; level++) {
                visitor.press(
                        "banyan-mosaic canvas",
                        "(() => { const t = mosaic().map.tiles.find((t) => t.group.code === '%s'); return { x: t.x + t.w / 2, y: t.y + t.h / 2 } })()"
                                .formatted(code));
            }
            assertThat(visitor.page.url()).contains("at=" + code);
            assertThat(visitor.page.locator(".overview .crumbs li")).hasCount(4);
        }
    }

    @Test
    void theTableAndItsFileHoldTheSameRows() throws IOException {
        try (Visitor visitor = Visitor.to("/?view=coverage&at=330382&as=table&level=township&show=oneShoulder")) {
            int rows = visitor.page.locator(".table-of tbody tr").count();
            assertThat(rows).isGreaterThan(20);
            Download file = visitor.page.waitForDownload(
                    () -> visitor.page.getByText("下载 CSV").click());
            List<String> lines = Files.readAllLines(file.path());
            assertThat(lines).hasSize(rows + 1);
            assertThat(lines.get(1))
                    .contains(visitor.page.locator(".table-of tbody th").first().textContent());
            visitor.page.getByText("缺口").click();
            visitor.idle();
            assertThat(visitor.page.locator(".table-of tbody tr").first()).isVisible();
        }
    }

    @Test
    void aDayMovesOutlinePictureAndPanel() {
        try (Visitor visitor = Visitor.to("/?at=330110007200")) {
            assertThat(visitor.page.locator("[role=treeitem][data-code='330110007200-B2']"))
                    .hasCount(0);
            visitor.page.locator(".day input:not([type])").fill("2017-01-01");
            visitor.page.locator(".day input:not([type])").dispatchEvent("change");
            visitor.idle();
            assertThat(visitor.page.locator("[role=treeitem][data-code='330110007200-B2']"))
                    .hasCount(1);
            assertThat(visitor.ask("__banyan.cy.getElementById('330110007200-B2').length"))
                    .isEqualTo(1);
            assertThat(visitor.page.locator(".notice.past")).containsText("2017年1月1日");
            visitor.page.getByText("回到今天").click();
            visitor.idle();
            assertThat(visitor.ask("__banyan.cy.getElementById('330110007200-B2').length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void whatWasReorganisedLeadsToTheNetworkBeforeIt() {
        try (Visitor visitor = Visitor.to("/?view=history")) {
            assertThat(visitor.page.locator(".paper-of .numbers")).containsText("246");
            assertThat(visitor.page.locator(".paper-of .numbers")).containsText("8,325");
            visitor.page.getByText("看调整前的网络").click();
            visitor.idle();
            assertThat(visitor.page.locator(".day input:not([type])")).hasValue("2018-04-30");
        }
    }

    @Test
    void theBoardNamesWhoAssistsAndWhatFallsWithoutThem() {
        try (Visitor visitor = Visitor.to("/?view=assistance&at=330110")) {
            Locator branch = visitor.page.locator(".matrix tbody tr").first();
            assertThat(branch.locator("td")).hasCount(4);
            String helper = branch.locator("td a").first().textContent();
            visitor.page
                    .locator(".load-list li", new Page.LocatorOptions().setHasText(helper))
                    .getByText("如果离开")
                    .click();
            visitor.idle();
            assertThat(visitor.page.locator(".removal .verdict")).containsText("达不到要求");
            branch.locator("td a").first().click();
            visitor.idle();
            assertThat(visitor.page.locator(".unit h2")).hasText(helper);
        }
    }

    @Test
    void aCountBetweenTwoLevelsOpensToWhatItHolds() {
        try (Visitor visitor = Visitor.to("/?view=assistance&at=330110")) {
            visitor.page.locator(".between select").first().selectOption("leader");
            visitor.idle();
            Locator ties = visitor.page.locator(".tied > li");
            assertThat(ties).hasCount(visitor.page.locator(".ties .tie").count());
            int held = Integer.parseInt(ties.first().locator("b").textContent());
            ties.first().locator("button").click();
            visitor.idle();
            assertThat(ties.first().locator(".rows li")).hasCount(held);
            assertThat(visitor.page.url()).contains("as=leader.township");
            visitor.page.locator(".ties .tie.on text").click();
            visitor.idle();
            assertThat(visitor.page.locator(".tied .rows li")).hasCount(0);
            visitor.page.locator(".between select").last().selectOption("branch");
            visitor.idle();
            assertThat(visitor.page.locator(".between")).containsText("另有");
        }
    }

    @Test
    void whoWouldBeMissedIsReplacedByAProposalThatBecomesADraft() {
        try (Visitor visitor = Visitor.to("/?view=assistance&at=330110&to=330110-D3")) {
            visitor.page.getByText("找人接替").click();
            visitor.idle();
            assertThat(visitor.page.locator(".proposed li").first()).containsText("县级部门");
            visitor.page.getByText("生成方案草稿").click();
            visitor.page.waitForURL(url -> url.contains("plan="));
            visitor.idle();
            String id = visitor.page.url().replaceAll(".*[?&]plan=([^&]+).*", "$1");
            assertThat(visitor.page.locator("main")).containsText("余杭区结对帮扶调整");
            visitor.page
                    .request()
                    .delete(
                            Site.address() + "/api/scenarios/" + id,
                            RequestOptions.create().setHeader("If-Match", "\"1\""));
        }
    }

    @Test
    void whatTiesTwoThingsTogetherIsToldStepByStep() {
        try (Visitor visitor = Visitor.to("/?at=330110010278-B")) {
            visitor.page.locator(".chain summary").click();
            visitor.page.locator(".chain input").fill("郑榕峰");
            visitor.page.locator(".chain .who-list button").first().click();
            visitor.idle();
            assertThat(visitor.page.locator(".chain-of").first()).containsText("受帮扶于");
            assertThat(visitor.page.locator(".chain-of li").last()).containsText("郑榕峰");
        }
    }

    @Test
    void aLinkThatNamesBothEndsShowsFirstHowTheyHangTogether() {
        try (Visitor visitor = Visitor.to("/?at=330110010278-B&to=L-330110-4")) {
            assertThat(visitor.page.locator(".chain-of").first()).isInViewport();
        }
    }

    @Test
    void whatIsPinnedStaysInThePictureWhereverOneGoes() {
        try (Visitor visitor = Visitor.to("/?at=330382105")) {
            visitor.page.locator(".unit .pin").click();
            visitor.idle();
            visitor.pressCard("330382106");
            assertThat(visitor.page.locator(".unit h2")).hasText("清江镇");
            String villages =
                    "__banyan.cy.nodes('.card').filter((n) => n.id().startsWith('330382105') && n.id().length === 12).length";
            assertThat(visitor.ask(villages)).isEqualTo(41);
            assertThat(visitor.page.url()).contains("pin=330382105");
            visitor.page.locator(".zoom button[title]").click();
            visitor.idle();
            assertThat(visitor.ask(villages)).isEqualTo(0);
        }
    }

    @Test
    void aServerThatIsBusyIsAskedAgainForOutlineAndFigures() {
        try (Visitor visitor = Visitor.to("/")) {
            int[] refused = {0};
            visitor.page.route("**/api/units/3303/children**", route -> {
                if (refused[0]++ > 1) route.resume();
                else
                    route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setStatus(503)
                            .setHeaders(Map.of("Retry-After", "1"))
                            .setBody("{}"));
            });
            visitor.pressCard("3303");
            assertThat(visitor.page.locator("[role=treeitem][data-code='330382']"))
                    .hasCount(1);
            assertThat(visitor.page.locator(".ranks a").first()).isVisible();
            assertThat(refused[0]).isGreaterThan(1);
            visitor.forgive("503");
        }
    }

    @Test
    void aLeaderComesToTheirOwnPageByOnePress() {
        try (Visitor visitor = Visitor.to("/")) {
            visitor.page.getByText("我是谁").first().click();
            visitor.page.locator("banyan-me input").fill("郑榕峰");
            visitor.page.locator(".who-list button").first().click();
            visitor.idle();
            assertThat(visitor.page.locator(".unit h2")).hasText("郑榕峰");
            visitor.go("/");
            visitor.page.getByText("我的联系点").click();
            visitor.idle();
            assertThat(visitor.page.locator(".unit h2")).hasText("郑榕峰");
            assertThat(visitor.page.locator(".unit")).containsText("联系点");
        }
    }

    @Test
    void theLegendLeavesOutAndTheAddressSaysSo() {
        try (Visitor visitor = Visitor.to("/?at=330110010278-B")) {
            assertThat((Integer) visitor.ask("__banyan.cy.edges('.link[relation=\"ASSISTS\"]').length"))
                    .isEqualTo(4);
            visitor.page.locator(".legend button").last().click();
            visitor.idle();
            assertThat((Integer) visitor.ask("__banyan.cy.edges('.link[relation=\"ASSISTS\"]').length"))
                    .isZero();
            assertThat(visitor.page.url()).contains("hide=assist");
        }
    }

    @Test
    void thePictureGoesToPaperAndToFiles() {
        try (Visitor visitor = Visitor.to("/?at=330382")) {
            for (String kind : List.of("PNG", "SVG")) {
                visitor.page.getByText("导出").click();
                Download file = visitor.page.waitForDownload(() -> visitor.page
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(kind))
                        .click());
                assertThat(file.suggestedFilename()).isEqualTo("乐清市." + kind.toLowerCase(java.util.Locale.ROOT));
                visitor.page.getByText("导出").click();
            }
            visitor.ask("dispatchEvent(new Event('beforeprint'))");
            visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page.locator(".on-paper > svg")).isVisible();
            assertThat(visitor.page.locator(".on-paper")).containsText("柳市镇");
            assertThat(visitor.page.locator("banyan-network .canvas")).isHidden();
            assertThat(visitor.page.locator(".unit h2")).isVisible();
        }
    }

    @Test
    void theSearchSaysOnADayWhatWasNotThereThen() {
        try (Visitor visitor = Visitor.to("/?asOf=2010-01-01")) {
            assertThat(visitor.page.locator(".day input:not([type])")).hasValue("2010-01-01");
            visitor.page.keyboard().press("/");
            visitor.page.keyboard().type("网格党支部");
            assertThat(visitor.page.getByRole(AriaRole.OPTION).first()).containsText("才有");
            visitor.page.keyboard().press("Escape");
        }
    }

    @Test
    void theKeyMapNamesTheKeysOfTheWorkbench() {
        try (Visitor visitor = Visitor.to("/?view=history")) {
            visitor.page.keyboard().press("?");
            for (String word : List.of("组织网络", "调整工作台", "拆分", "任命", "按住看调整前"))
                assertThat(visitor.page.locator("dialog.key-map")).containsText(word);
        }
    }

    @Test
    void theFirstPageIsSmallAndAsksLittle() {
        try (Visitor visitor = Visitor.to("/")) {
            Map<String, Integer> sizes = visitor.transferred("/");
            assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum())
                    .as(sizes.toString())
                    .isLessThan(300_000);
            assertThat(sizes).hasSizeLessThan(70);
        }
    }
}
