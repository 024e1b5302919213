package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxeTest {
    /** The only rule that sees colours: in the other look of a screen nothing else can have changed. */
    private static final String CONTRAST = "color-contrast";

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noScreenBreaksARuleOfAccessibilityLightOrDark(String lang) {
        try (Visitor visitor = Visitor.to("/?lang=" + lang)) {
            for (String address : Screens.ALL) {
                visitor.turnTo(address + "&lang=" + lang);
                assertThat(broken(visitor.page)).as(address).isEmpty();
                visitor.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                visitor.idle();
                assertThat(broken(visitor.page, CONTRAST))
                        .as(address + ", dark")
                        .isEmpty();
                visitor.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                visitor.idle();
            }
        }
    }

    /** The rules a page breaks, and where; what is framed in it is a page of its own. */
    static List<String> broken(Page page, String... only) {
        // Only what is wrong is told: the lists of what is right take most of the time.
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe =
                new AxeBuilder(page).options(options).setLegacyMode(true).exclude("iframe");
        if (only.length > 0) axe.withRules(List.of(only));
        return axe.analyze().getViolations().stream().map(AxeTest::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
