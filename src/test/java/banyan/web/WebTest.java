package banyan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebTest {
    private static final String TOWNSHIP = "330382114";
    private static final List<String> VILLAGES = List.of("330382114201", "330382114202", "330382114203");
    private static final String MERGER = """
            {"changes": [{"kind": "merge", "units": ["330382114201", "330382114202", "330382114203"], "into": {"code": "330382114201"}}]}""";
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void opensOnTheProvinceAndItsElevenCities() {
        try (Visitor visitor = Visitor.to("/")) {
            assertThat(visitor.ask("__banyan.cy.nodes('.card').filter((n) => /^33\\d\\d$/.test(n.id())).length"))
                    .isEqualTo(11);
            assertThat(visitor.page.locator("[role=treeitem][aria-level='2'].place"))
                    .hasCount(11);
            assertThat(visitor.page.locator(".unit h2")).hasText("浙江省");
            assertThat(visitor.page.locator(".chip")).containsText("画面 13");
        }
    }

    @Test
    void aLinkOpensWhatItNamesInTheLanguageItNames() {
        try (Visitor visitor = Visitor.to("/?at=" + TOWNSHIP + "&lang=en")) {
            assertThat(visitor.page.locator(".unit h2")).hasText("柳市镇");
            assertThat(visitor.page.locator(".crumbs")).containsText("乐清市");
            assertThat(visitor.page.locator(".unit .kind")).containsText("Township");
            assertThat((Integer) visitor.ask("__banyan.cy.nodes('.card').length"))
                    .isGreaterThan(160);
        }
    }

    @Test
    void everyCardOfThePictureStandsClearOfTheOthers() {
        for (String at : List.of("33", "3303", "330382", TOWNSHIP, VILLAGES.getFirst(), backwardBranch())) {
            try (Visitor visitor = Visitor.to("/?at=" + at)) {
                assertThat(visitor.ask("""
                                (() => {
                                  const cards = __banyan.cy.nodes('.card').map((n) => ({ ...n.position(), w: n.width(), h: n.height() }))
                                  return cards.flatMap((a, i) => cards.slice(i + 1).filter((b) =>
                                    Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2)).length
                                })()""")).as(at).isEqualTo(0);
            }
        }
    }

    @Test
    void noLinkRunsBehindACard() {
        try (Visitor visitor = Visitor.to("/?at=330382")) {
            for (String at : List.of("330382", "330382106", TOWNSHIP)) {
                visitor.turnTo("/?at=" + at);
                assertThat(visitor.ask("""
                                (() => {
                                  const cards = __banyan.cy.nodes('.card').map((n) => ({ id: n.id(), ...n.position(), w: n.width(), h: n.height() }))
                                  const inside = (p, c) => Math.abs(p.x - c.x) < c.w / 2 - 1 && Math.abs(p.y - c.y) < c.h / 2 - 1
                                  return __banyan.cy.edges('.link.bent').flatMap((e) => {
                                    const points = e.data('points')
                                    const between = points.slice(1).flatMap((b, i) => Array.from({ length: 51 }, (_, n) => ({ x: points[i].x + ((b.x - points[i].x) * n) / 50, y: points[i].y + ((b.y - points[i].y) * n) / 50 })))
                                    return cards.filter((c) => c.id !== e.source().id() && c.id !== e.target().id() && between.some((p) => inside(p, c))).map((c) => c.id)
                                  }).join()
                                })()""")).as(at).isEqualTo("");
            }
        }
    }

    @Test
    void searchFindsByNameCodeAndInitials() {
        try (Visitor visitor = Visitor.to("/")) {
            for (String typed : List.of("温州市", "3303", "wenzhoushi", "wzs")) {
                visitor.type("/");
                visitor.page.keyboard().type(typed);
                Locator hit = visitor.page
                        .getByRole(AriaRole.OPTION)
                        .filter(new Locator.FilterOptions().setHasText("温州市"))
                        .first();
                assertThat(hit).containsText("浙江省");
                hit.click();
                visitor.idle();
                assertThat(visitor.page.locator(".unit h2")).hasText("温州市");
                visitor.go("/");
            }
        }
    }

    @Test
    void villagesPickedInTheNetworkMergeInADraftThatIsKeptWithItsFirstChange() {
        try (Visitor visitor = Visitor.to("/?at=" + TOWNSHIP)) {
            Planner planner = new Planner(visitor);
            long kept = planner.read("/api/scenarios").get("total").asLong();
            for (String village : VILLAGES) visitor.pressCard(village, KeyboardModifier.SHIFT);
            assertThat(visitor.page.locator(".picked")).containsText("已选 3 个村");
            assertThat(visitor.page.locator(".picked .names")).hasText("朝阳村委会、垟心村委会、后西垟村委会");
            visitor.page.keyboard().press("m");
            visitor.page.waitForSelector("form[data-form=merge]");
            assertThat(planner.read("/api/scenarios").get("total").asLong()).isEqualTo(kept);
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator(".bench-head")).containsText("柳市镇调整方案");
            assertThat(visitor.page.locator(".step")).hasCount(1);
            visitor.idle();
            String id = String.valueOf(visitor.ask("__banyan.state().plan"));
            try {
                JsonNode counts = planner.sent("/api/impact", MERGER).get("coverage");
                for (Locator figure : visitor.page.locator("[data-measure]").all())
                    for (JsonNode level : counts)
                        if (level.at("/unit/code").asString().equals(TOWNSHIP))
                            assertThat(List.of(figure.getAttribute("data-before"), figure.getAttribute("data-after")))
                                    .as(figure.getAttribute("data-measure"))
                                    .containsExactly(
                                            level.get("before")
                                                    .get(figure.getAttribute("data-measure"))
                                                    .asString(),
                                            level.get("after")
                                                    .get(figure.getAttribute("data-measure"))
                                                    .asString());
                assertThat(visitor.page.locator("[data-measure=villages]")).containsText("158 → 156");
                visitor.type("z");
                assertThat(visitor.page.locator(".step")).hasCount(0);
            } finally {
                planner.clear(id);
            }
        }
    }

    @Test
    void villagesOfTwoTownshipsMergeInACountysDraft() {
        try (Visitor visitor = Visitor.to("/?at=330382&pick=330382114201,330382108200")) {
            assertThat(visitor.page.locator(".picked")).containsText("已选 2 个村");
            visitor.page.keyboard().press("m");
            visitor.page.waitForSelector("form[data-form=merge] select[name=under]");
            assertThat(visitor.page.locator(".bench-head")).containsText("乐清市调整方案");
        }
    }

    @Test
    void anUnknownCodeIsNamedAndLeadsBack() {
        try (Visitor visitor = Visitor.to("/")) {
            visitor.page.navigate(Site.address() + "/?at=330000000&test=1");
            assertThat(visitor.page.locator(".trouble")).containsText("330000000");
            visitor.page.getByText("回到最上级").click();
            assertThat(visitor.page.locator(".unit h2")).hasText("浙江省");
            visitor.forgive("404");
        }
    }

    @Test
    void switchingTheLanguageKeepsTheState() {
        try (Visitor visitor = Visitor.to("/?at=%s&pick=%s".formatted(TOWNSHIP, VILLAGES.getFirst()))) {
            visitor.ask("(window.sameDocument = true)");
            visitor.page.getByText("English").click();
            visitor.idle();
            assertThat(visitor.page.locator(".unit .kind")).containsText("Township");
            assertThat(visitor.page.locator(".unit h2")).hasText("柳市镇");
            assertThat(visitor.page.url()).contains("at=" + TOWNSHIP, "pick=" + VILLAGES.getFirst(), "lang=en");
            assertThat(visitor.ask("document.documentElement.lang")).isEqualTo("en");
            assertThat(visitor.ask("window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void backReturnsToWhereOneCameFrom() {
        try (Visitor visitor = Visitor.to("/")) {
            visitor.pressCard("3303");
            assertThat(visitor.page.locator(".unit h2")).hasText("温州市");
            visitor.pressCard("330382");
            assertThat(visitor.page.locator(".unit h2")).hasText("乐清市");
            visitor.page.goBack();
            assertThat(visitor.page.locator(".unit h2")).hasText("温州市");
            visitor.page.goBack();
            assertThat(visitor.page.locator(".unit h2")).hasText("浙江省");
        }
    }

    @Test
    void theKeyboardAloneWalksPicksAndMerges() {
        try (Visitor visitor = Visitor.to("/?at=" + TOWNSHIP)) {
            visitor.page.locator("[role=treeitem][data-code='330382114']").focus();
            visitor.type("ArrowRight", "End", "ArrowUp");
            for (int i = 0; i < 300 && !"330382114200".equals(visitor.ask("document.activeElement.dataset.code")); i++)
                visitor.type("ArrowUp");
            visitor.type("Space", "ArrowDown", "Space");
            assertThat(visitor.page.locator(".picked")).containsText("已选 2 个村");
            visitor.page.keyboard().press("m");
            visitor.page.waitForSelector("form[data-form=merge]");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator(".step")).hasCount(1);
            visitor.idle();
            new Planner(visitor).clear(String.valueOf(visitor.ask("__banyan.state().plan")));
        }
    }

    @Test
    void theBranchSaysWhoAssistsIt() {
        try (Visitor visitor = Visitor.to("/?at=" + backwardBranch())) {
            assertThat(visitor.page.locator(".assistance .helpers li")).hasCount(4);
            assertThat(visitor.page.locator(".assistance")).containsText("第一书记");
            assertThat((Integer) visitor.ask("__banyan.cy.edges('.link').length"))
                    .isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void darkIsDark() {
        try (Visitor visitor = Visitor.to("/", ColorScheme.DARK, 1440, 900)) {
            assertThat(visitor.ask("getComputedStyle(document.querySelector('.top')).backgroundColor"))
                    .isEqualTo("rgb(23, 32, 29)");
            visitor.page.getByText("浅色").click();
            assertThat(visitor.ask("getComputedStyle(document.querySelector('.top')).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void onAPhoneTheListIsTheWayDown() {
        try (Visitor visitor = Visitor.to("/", ColorScheme.LIGHT, 390, 844)) {
            assertThat(visitor.page.locator("banyan-network")).hasCount(0);
            visitor.page.locator(".ranks a").first().click();
            visitor.idle();
            assertThat(visitor.page.locator(".crumbs li")).hasCount(2);
            assertThat((Integer) visitor.ask("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    private static String backwardBranch() {
        try (Visitor visitor = Visitor.to("/")) {
            return get(visitor, "/api/units/33/assistance")
                    .get("branches")
                    .get(0)
                    .get("code")
                    .asString();
        }
    }

    private static JsonNode get(Visitor visitor, String path) {
        return JSON.readTree(visitor.page.request().get(Site.address() + path).text());
    }
}
