package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxeTest {
    /** Only what is wrong is told: the lists of what is right take most of the time. */
    private static final AxeRunOptions WRONG = wrong();

    private static AxeRunOptions wrong() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "zh,DARK", "en,LIGHT", "en,DARK"})
    void noScreenBreaksARuleOfAccessibility(String lang, ColorScheme scheme) {
        try (Visitor visitor = Visitor.to("/?lang=" + lang, scheme, 1440, 900)) {
            for (String address : Screens.ALL) {
                visitor.turnTo(address + "&lang=" + lang);
                assertThat(broken(visitor.page)).as(address).isEmpty();
            }
        }
    }

    /** The rules a page breaks, and where; what is framed in it is a page of its own. */
    static List<String> broken(Page page) {
        return new AxeBuilder(page)
                .options(WRONG).setLegacyMode(true).exclude("iframe").analyze().getViolations().stream()
                        .map(AxeTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
