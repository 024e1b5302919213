package banyan.web;

import banyan.graph.Graph;
import banyan.http.Rooms;
import banyan.http.Server;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import org.opentest4j.TestAbortedException;

/** The web view as somebody at an office PC meets it: a real browser, a real server, nothing kept from before. */
public final class Viewed implements AutoCloseable {
    /**
     * One promise of the view.
     *
     * @param wanted with its unit
     * @param found medians, with the same unit; why nothing was measured where there is no browser
     */
    public record Promise(String name, String wanted, String found) {}

    private static final int ROUNDS = 7;

    /** Rounds that do not count: a server that was just started is slow for its first visitors. */
    private static final int WARM_UP = 5;

    private static final String TOWNSHIP = "330327101";
    private static final String READY = """
            new MutationObserver(() => { if (document.documentElement?.dataset.ready !== undefined) window.__stood ??= performance.now() })
              .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })""";
    /** Moves the picture a little in each of 60 frames; answers what a frame took, at the median. */
    private static final String PANNED = """
            async () => {
              const { cy } = __banyan
              const cards = cy.nodes('.card')
              for (let i = 0; cy.nodes('.card').length < 400; i++) {
                const like = cards[i % cards.length]
                cy.add({ group: 'nodes', classes: 'card', data: { ...like.data(), id: 'copy:' + i }, position: { x: like.position('x') + 1500, y: like.position('y') } })
              }
              cy.zoom(cy.zoom() * 0.6)
              const frame = () => new Promise(requestAnimationFrame)
              for (let i = 0; i < 20; i++) await frame()
              const took = []
              let last = performance.now()
              for (let i = 0; i < 60; i++) {
                cy.panBy({ x: i % 2 ? 9 : -7, y: 3 })
                await frame()
                took.push(performance.now() - last)
                last = performance.now()
              }
              return took.sort((a, b) => a - b)[30]
            }""";
    /** Takes the form that lies open; answers after how long its consequences stood there. */
    private static final String MERGED = """
            async () => {
              const begun = performance.now()
              document.querySelector('form[data-form=merge] button.primary').click()
              while (!document.querySelector('.effects')) await new Promise(requestAnimationFrame)
              return performance.now() - begun
            }""";

    /** Waits until the draft is kept: it is shown before. */
    private static final String KEPT = """
            async () => {
              while (__banyan.state().plan === 'new') await new Promise((done) => setTimeout(done, 20))
              await __banyan.idle()
            }""";

    private final Server server;
    private final Browser browser;

    private Viewed(Graph graph) {
        browser = Chrome.browser();
        server = Server.start("localhost", 0, Rooms.over(graph.cypher()), CompletableFuture.completedFuture(graph));
        server.warm();
    }

    /** Measures it all; one line that says why where there is no browser. */
    public static List<Promise> over(Graph graph) {
        try (Viewed viewed = new Viewed(graph)) {
            return viewed.all();
        } catch (TestAbortedException e) {
            return List.of(new Promise("the web view", "", "skipped: " + e.getMessage()));
        }
    }

    private List<Promise> all() {
        List<Promise> promises = new ArrayList<>();
        List<Request> asked = new ArrayList<>();
        promises.add(promise("first visit, until it can be used", "under 800 ms", "%.0f ms", this::visit));
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onRequestFinished(asked::add);
            open(page, "/", false);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            int bytes = asked.stream()
                    .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                    .sum();
            promises.add(new Promise("first visit, over the wire", "under 300 KB", bytes / 1000 + " KB"));
            promises.add(new Promise("first visit, requests", "", asked.size() + ""));
        }
        promises.add(promise("the largest township opens", "under 600 ms", "%.0f ms", this::township));
        promises.add(promise("a frame while panning over 400 cards", "under 20 ms", "%.1f ms", page -> {
            open(page, "/?at=" + TOWNSHIP, true);
            return number(page.evaluate(PANNED));
        }));
        promises.add(promise("a merger shows what it does", "under 250 ms", "%.0f ms", this::merger));
        promises.add(promise("the treemap of all villages, drawn", "under 200 ms", "%.0f ms", page -> {
            open(page, "/?view=coverage", true);
            return number(page.evaluate("document.querySelector('banyan-mosaic').took"));
        }));
        promises.add(promise("the treemap's villages, over the wire", "under 400 KB", "%.0f KB", page -> {
            open(page, "/?view=coverage", true);
            return number(
                            page.evaluate(
                                    "performance.getEntriesByType('resource').find((e) => e.name.includes('by=village')).transferSize"))
                    / 1000;
        }));
        return promises;
    }

    private double visit(Page page) {
        page.addInitScript(READY);
        open(page, "/", false);
        return number(page.evaluate("window.__stood"));
    }

    private double township(Page page) {
        open(page, "/?at=330327", true);
        return number(page.evaluate("""
                async (code) => {
                  const begun = performance.now()
                  history.pushState(null, '', '/?test=1&at=' + code)
                  dispatchEvent(new PopStateEvent('popstate'))
                  const network = document.querySelector('banyan-network')
                  do await new Promise(requestAnimationFrame)
                  while (network.at !== code || network.busy)
                  await new Promise(requestAnimationFrame)
                  return performance.now() - begun
                }""", TOWNSHIP));
    }

    /** The draft it leaves behind is removed again. */
    private double merger(Page page) {
        open(
                page,
                "/?view=scenarios&plan=new&sheet=merge&at=330382114&pick=330382114201,330382114202,330382114203",
                true);
        page.waitForSelector("form[data-form=merge]");
        page.evaluate("__banyan.idle()");
        double took = number(page.evaluate(MERGED));
        page.evaluate(KEPT);
        page.evaluate("fetch('/api/scenarios/' + __banyan.state().plan, { method: 'DELETE' }).then(() => 0)");
        return took;
    }

    /** The median of some rounds, each in a window of its own; those that warm the server do not count. */
    private Promise promise(String name, String wanted, String form, ToDoubleFunction<Page> work) {
        List<Double> found = new ArrayList<>();
        for (int round = 0; round < ROUNDS + WARM_UP; round++) {
            try (BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900))) {
                double millis = work.applyAsDouble(context.newPage());
                if (round >= WARM_UP) found.add(millis);
            }
        }
        String median = form.formatted(found.stream().sorted().toList().get(ROUNDS / 2));
        System.out.println("… " + name + ": " + median);
        return new Promise(name, wanted, median);
    }

    private void open(Page page, String address, boolean probed) {
        String test = probed ? (address.contains("?") ? "&" : "?") + "test=1" : "";
        page.navigate("http://localhost:" + server.port() + address + test);
        page.waitForSelector("html[data-ready]");
        if (probed) page.evaluate("__banyan.idle()");
    }

    private static double number(Object found) {
        return ((Number) found).doubleValue();
    }

    @Override
    public void close() {
        server.close();
    }
}
