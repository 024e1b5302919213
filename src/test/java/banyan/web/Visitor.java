package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody at the page, with a browser window of their own. Closing asserts that nothing complained meanwhile: no error
 * of the page, none on the console (a breach of the content policy is one).
 */
final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    private Visitor(Browser.NewContextOptions options) {
        context = Chrome.browser().newContext(options);
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onPageError(error -> complaints.add("page error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add("console: " + message.text());
        });
    }

    /** A window of 1440×900, Chinese, light. */
    static Visitor to(String address) {
        return to(address, ColorScheme.LIGHT, 1440, 900);
    }

    static Visitor to(String address, ColorScheme scheme, int width, int height) {
        Visitor visitor = new Visitor(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        visitor.go(address);
        return visitor;
    }

    /** Opens an address of the site and waits for the first picture. */
    void go(String address) {
        page.navigate(Site.address() + address + (address.contains("?") ? "&" : "?") + "test=1");
        page.waitForSelector("html[data-ready]");
        idle();
    }

    /** Waits until every question is answered and drawn. */
    void idle() {
        page.evaluate("() => window.__banyan.idle()");
    }

    /** An answer of the page's script, without what Cytoscape would serialise. */
    Object ask(String expression) {
        return page.evaluate(
                "() => { const mosaic = () => document.querySelector('banyan-mosaic'); return (" + expression + ") }");
    }

    /** Presses the card of a unit in the picture, with keys held. */
    void pressCard(String code, KeyboardModifier... held) {
        @SuppressWarnings("unchecked")
        Map<String, Object> at = (Map<String, Object>) page.evaluate("""
                code => {
                  const { x, y } = window.__banyan.cy.getElementById(code).renderedPosition()
                  const box = document.querySelector('banyan-network .canvas').getBoundingClientRect()
                  return { x: box.x + x, y: box.y + y }
                }""", code);
        Keyboard keyboard = page.keyboard();
        for (KeyboardModifier key : held) keyboard.down(name(key));
        Mouse mouse = page.mouse();
        mouse.click(((Number) at.get("x")).doubleValue(), ((Number) at.get("y")).doubleValue());
        for (KeyboardModifier key : held) keyboard.up(name(key));
        idle();
    }

    /** Types into the search box and takes the first result that holds {@code name}. */
    void search(String typed, String name) {
        page.keyboard().press("/");
        page.keyboard().type(typed);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        idle();
    }

    /** Presses the point of an element that a script names as {@code {x, y}} from its corner. */
    void press(String selector, String point) {
        @SuppressWarnings("unchecked")
        Map<String, Object> at = (Map<String, Object>) page.evaluate(
                "() => { const mosaic = () => document.querySelector('banyan-mosaic'); return " + point + " }");
        page.locator(selector)
                .click(new Locator.ClickOptions()
                        .setPosition(((Number) at.get("x")).doubleValue(), ((Number) at.get("y")).doubleValue()));
        idle();
    }

    /** Goes somewhere without loading the page again, as a link of the page does. */
    void turnTo(String address) {
        page.evaluate(
                "to => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')) }",
                address + "&test=1");
        idle();
    }

    /** Bytes over the wire by address, of a first visit with nothing kept. */
    Map<String, Integer> transferred(String address) {
        Map<String, Integer> sizes = new java.util.concurrent.ConcurrentHashMap<>();
        try (BrowserContext fresh = Chrome.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
            Page first = fresh.newPage();
            List<com.microsoft.playwright.Request> done = new ArrayList<>();
            first.onRequestFinished(done::add);
            first.navigate(Site.address() + address);
            first.waitForSelector("html[data-ready]");
            first.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            for (com.microsoft.playwright.Request request : List.copyOf(done))
                if (request.url().startsWith("http"))
                    sizes.merge(
                            request.url(),
                            request.sizes().responseBodySize + request.sizes().responseHeadersSize,
                            Integer::sum);
        }
        return sizes;
    }

    private static String name(KeyboardModifier key) {
        return key.name().charAt(0) + key.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    void type(String... keys) {
        for (String key : keys) page.keyboard().press(key);
        idle();
    }

    /** Forgets complaints that the test provoked, such as an expected 404. */
    void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
