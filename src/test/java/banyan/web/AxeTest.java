package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxeTest {
    private static final String[] PAGES = {
        "/?",
        "/?at=330382114&pick=330382114201,330382114202",
        "/?at=330382114&pick=330382114201,330382114202&into=330382114201&impact=1",
    };

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "zh,DARK", "en,LIGHT", "en,DARK"})
    void noPageBreaksARuleOfAccessibility(String lang, ColorScheme scheme) {
        for (String address : PAGES) {
            try (Visitor visitor = Visitor.to(address + "&lang=" + lang, scheme, 1440, 900)) {
                assertThat(new AxeBuilder(visitor.page).analyze().getViolations())
                        .as(address)
                        .extracting(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .isEmpty();
            }
        }
    }
}
