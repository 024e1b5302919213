package banyan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebTest {
    private static final String TOWNSHIP = "330382114";
    private static final List<String> VILLAGES = List.of("330382114201", "330382114202", "330382114203");
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
    void mergingThreeVillagesShowsWhatTheApiAnswersAndStoresNothing() {
        try (Visitor visitor = Visitor.to("/?at=" + TOWNSHIP)) {
            String before = get(visitor, "/api/units/33/coverage").get("counts").toString();
            for (String village : VILLAGES) visitor.pressCard(village, KeyboardModifier.SHIFT);
            assertThat(visitor.page.locator(".picked")).containsText("已选 3 个村");
            visitor.type("m");
            visitor.type("Enter");
            Locator impact = visitor.page.locator("banyan-impact");
            assertThat(impact.locator(".sum")).containsText("3 个单位合并为");
            JsonNode counts = impactOf(visitor, VILLAGES).get("counts");
            for (Locator figure : impact.locator("[data-measure]").all()) {
                String measure = figure.getAttribute("data-measure");
                assertThat(figure.getAttribute("data-before"))
                        .as(measure)
                        .isEqualTo(counts.get("before").get(measure).asString());
                assertThat(figure.getAttribute("data-after"))
                        .as(measure)
                        .isEqualTo(counts.get("after").get(measure).asString());
            }
            Locator villages = impact.locator("[data-measure=villages]");
            assertThat(Long.parseLong(villages.getAttribute("data-before"))
                            - Long.parseLong(villages.getAttribute("data-after")))
                    .isEqualTo(2);
            assertThat(impact.locator(".level")).hasCount(5);
            // The two villages that end, and their branches.
            assertThat(impact.locator(".remaps tbody tr")).hasCount(4);
            assertThat(impact).containsText("什么都没有保存");
            visitor.page.getByText("撤销推演").click();
            assertThat(visitor.page.locator(".unit h2")).hasText("柳市镇");
            assertThat(get(visitor, "/api/units/33/coverage").get("counts").toString())
                    .isEqualTo(before);
        }
    }

    @Test
    void aMergerThatARuleForbidsSaysSoInWords() {
        try (Visitor visitor = Visitor.to(
                "/?at=%s&pick=%s,330382114002&into=330382114201&impact=1".formatted(TOWNSHIP, "330382114201"))) {
            assertThat(visitor.page.locator("banyan-impact .trouble")).containsText("不符合规则");
            visitor.forgive("422");
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
            visitor.type("m");
            visitor.type("Enter");
            assertThat(visitor.page.locator("banyan-impact .sum")).containsText("2 个单位合并为");
            visitor.type("Escape");
            assertThat(visitor.page.locator(".unit h2")).hasText("柳市镇");
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

    @Test
    void theFirstPageIsSmall() {
        try (Visitor visitor = Visitor.to("/")) {
            List<Integer> sizes = new ArrayList<>();
            visitor.page.onResponse(response -> sizes.add(response.request().sizes().responseBodySize));
            visitor.page.reload();
            visitor.page.waitForSelector("html[data-ready]");
            visitor.idle();
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(400_000);
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

    private static JsonNode impactOf(Visitor visitor, List<String> villages) {
        Map<String, Object> merge =
                Map.of("id", "1", "kind", "merge", "units", villages, "into", Map.of("code", villages.getFirst()));
        APIResponse response = visitor.page
                .request()
                .post(
                        Site.address() + "/api/impact",
                        RequestOptions.create().setData(Map.of("changes", List.of(merge))));
        return JSON.readTree(response.text());
    }
}
