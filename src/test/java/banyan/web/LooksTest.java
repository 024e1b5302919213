package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Asks whatever is visible for its rectangle: nothing lies over anything else, nothing is cut, nothing scrolls
 * sideways.
 */
class LooksTest {
    /**
     * Faults in words. Every line of text counts by the part of it that its scrolling ancestors let show. What lies
     * over the page on purpose (an open menu, a bar that sticks) is left out; an ellipsis is no cut.
     */
    private static final String FAULTS = """
            (() => {
              const over = (e) => { for (; e; e = e.parentElement) if (['sticky', 'fixed'].includes(getComputedStyle(e).position) || e.matches?.('.menu > div, dialog, .hidden')) return true; return false }
              const name = (e) => (e.textContent.trim().slice(0, 24) + ' <' + e.tagName.toLowerCase() + ' ' + (e.getAttribute('class') ?? '') + '>')
              const seen = (r, e) => {
                let box = { l: r.left, t: r.top, r: r.right, b: r.bottom }
                for (let p = e; p; p = p.parentElement) {
                  const s = getComputedStyle(p)
                  if (s.overflowX === 'visible' && s.overflowY === 'visible') continue
                  const q = p.getBoundingClientRect()
                  box = { l: Math.max(box.l, q.left), t: Math.max(box.t, q.top), r: Math.min(box.r, q.right), b: Math.min(box.b, q.bottom) }
                }
                return box
              }
              const faults = []
              const lines = []
              for (const e of document.querySelectorAll('body *')) {
                if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('svg') || over(e)) continue
                const style = getComputedStyle(e)
                const text = [...e.childNodes].filter((n) => n.nodeType === 3 && n.textContent.trim())
                if (text.length && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis' && !['auto', 'scroll'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1) faults.push('cut: ' + name(e))
                for (const node of text) {
                  const range = document.createRange()
                  range.selectNodeContents(node)
                  for (const r of range.getClientRects()) {
                    const b = seen(r, e)
                    if (b.r - b.l > 1 && b.b - b.t > 1) lines.push({ ...b, e, node })
                  }
                }
              }
              lines.sort((a, b) => a.t - b.t)
              for (let i = 0; i < lines.length; i++)
                for (let j = i + 1; j < lines.length && lines[j].t < lines[i].b - 3; j++) {
                  const [a, b] = [lines[i], lines[j]]
                  if (a.node !== b.node && Math.min(a.r, b.r) - Math.max(a.l, b.l) > 2) faults.push('over: ' + name(a.e) + ' and ' + name(b.e))
                }
              if (document.documentElement.scrollWidth > innerWidth) faults.push('scrolls sideways: ' + document.documentElement.scrollWidth)
              return faults.slice(0, 6).join('; ')
            })()""";

    /** Cards of the picture, by the same question. */
    private static final String CARDS = """
            (() => {
              if (!__banyan.cy) return 0
              const cards = __banyan.cy.nodes('.card').map((n) => ({ ...n.position(), w: n.width(), h: n.height() }))
              return cards.flatMap((a, i) => cards.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2)).length
            })()""";

    @ParameterizedTest
    @CsvSource({
        "zh,LIGHT,1440,900",
        "zh,DARK,1440,900",
        "en,LIGHT,1440,900",
        "zh,LIGHT,390,844",
        "en,LIGHT,390,844",
        "en,LIGHT,1024,768"
    })
    void nothingLiesOverAnythingElseAndNothingIsCut(String lang, ColorScheme scheme, int width, int height) {
        try (Visitor visitor = Visitor.to("/?lang=" + lang, scheme, width, height)) {
            for (String address : Screens.ALL) {
                visitor.turnTo(address + "&lang=" + lang);
                assertThat(visitor.ask(FAULTS)).as(address).isEqualTo("");
                assertThat(visitor.ask(CARDS)).as(address).isEqualTo(0);
            }
        }
    }
}
