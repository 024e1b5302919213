package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The workbench in every look: nothing overlaps, is cut off or scrolls sideways, and no rule of accessibility is
 * broken.
 */
class WorkbenchLooksTest {
    private static final String CHANGES =
            "[{'kind': 'merge', 'units': ['330382114201', '330382114202', '330382114203'], 'into': {'code': '330382114201', 'name': '朝阳新村'}},"
                    + " {'kind': 'merge', 'units': ['330382114206', '330382114207'], 'into': {'code': '330382114900', 'name': '新合村'}},"
                    + " {'kind': 'abolish', 'thing': '330382114210', 'successor': '330382114211'},"
                    + " {'kind': 'rename', 'thing': '330382114212', 'name': '峰上村', 'off': true}]";

    /** What may be shorter than its text says the rest when it is pointed at. */
    private static final String FAULTS = """
            (() => {
              const shown = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getClientRects().length
              const top = document.querySelector('dialog[open]') ?? document
              const faults = []
              if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways: ' + document.documentElement.scrollWidth)
              for (const e of top.querySelectorAll('h2, h3, h4, p, li, td, th, button, label, small, b, span, summary')) {
                if (!shown(e) || e.closest('svg, .hidden, iframe, [title], .scroll, .slots-table')) continue
                const clips = ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(e).overflowX)
                if (clips && e.scrollWidth > e.clientWidth + 1) faults.push('cut off: ' + e.className + ' ' + e.textContent.trim().slice(0, 40))
              }
              const meet = (name, cards) => {
                const at = cards.filter(shown).map((e) => ({ e, r: e.getBoundingClientRect() }))
                at.forEach((a, i) => at.slice(i + 1).forEach((b) => {
                  if (a.r.left < b.r.right - 1 && b.r.left < a.r.right - 1 && a.r.top < b.r.bottom - 1 && b.r.top < a.r.bottom - 1)
                    faults.push(`${name} overlap: ` + a.e.textContent.trim().slice(0, 20) + ' / ' + b.e.textContent.trim().slice(0, 20))
                }))
              }
              const all = (selector) => [...top.querySelectorAll(selector)]
              meet('cards', all('.slots .card'))
              meet('tiles', all('.tiles li'))
              meet('parts of the head', all('.bench-head > *'))
              meet('buttons', all('.bench-head button, .bar-below button, .scope button'))
              meet('panels', all('.bench-head, .tiles, .bench-side, .picture'))
              meet('questions', all('.question, .step, .bench-side > section > details'))
              return faults.slice(0, 8)
            })()""";

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,1440,900", "zh,DARK,1440,900", "en,LIGHT,1280,800", "en,DARK,1440,900", "zh,LIGHT,390,844"})
    void everythingHasItsPlace(String lang, ColorScheme scheme, int width, int height) {
        try (Visitor visitor = Visitor.to("/?view=scenarios&lang=" + lang, scheme, width, height)) {
            Planner planner = new Planner(visitor);
            String one = planner.keep("柳市镇行政村规模调整方案", CHANGES);
            String two = planner.keep("另一方案", CHANGES.replace("330382114211", "330382114213"));
            try {
                String bench = "/?view=scenarios&lang=" + lang + "&plan=" + one;
                for (String address : List.of(
                        "/?view=scenarios&lang=" + lang,
                        bench + "&pick=330382114204,330382114205",
                        bench + "&as=table",
                        bench + "&with=" + two + "&sheet=compare")) {
                    visitor.turnTo(address);
                    assertThat((List<?>) visitor.ask(FAULTS)).as(address).isEmpty();
                    assertThat(AxeTest.broken(visitor.page)).as(address).isEmpty();
                }
            } finally {
                planner.clear(one);
                planner.clear(two);
            }
        }
    }
}
