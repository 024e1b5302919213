package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The layout of the network, asked in the browser as the page asks it. */
class LensTest {
    /** A province, a city, a county and a township, each among {@code siblings}, and {@code children} villages. */
    private static final String TREE = """
            const tree = (siblings, children, others = 0) => {
              const path = ['33', '3303', '330382', '330382114']
              const card = (id, parent, role, kind, of = 'place') => ({ id, parent, role, kind, of, label: id })
              const cards = path.map((id, i) => card(id, path[i - 1], i === 3 ? 'focus' : 'path', 'k' + i))
              for (let level = 1; level < 4; level++)
                for (let i = 0; i < siblings; i++) cards.push(card(`${path[level]}s${i}`, path[level - 1], 'sibling', 'k' + level))
              for (let i = 0; i < children; i++) cards.push(card('v' + i, path[3], 'child', i % 9 ? 'village' : 'community'))
              for (let i = 0; i < others; i++) cards.push(card('o' + i, undefined, 'other', 'leader', 'leader'))
              return { cards, path }
            }
            """;

    @Test
    void everyCardHasAPlaceOfItsOwnOrIsCounted() {
        assertThat(inBrowser("""
                        const faults = []
                        for (const siblings of [0, 1, 3, 12, 31, 60])
                          for (const children of [0, 1, 11, 16, 49, 240])
                            for (const others of [0, 1, 5, 14]) {
                              const { cards, path } = tree(siblings, children, others)
                              const { places, terraces, folded } = lens(cards, path, { w: 720, h: 700 })
                              const shown = places.filter((p) => !p.id.startsWith('fold:')).length
                              const counted = [...folded.values()].reduce((a, b) => a + b, 0)
                              if (shown + counted !== cards.length) faults.push(['lost', siblings, children, others, shown, counted])
                              places.forEach((a, i) => {
                                if (places.slice(i + 1).some((b) => Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2)) faults.push(['overlap', siblings, children, others, a.id])
                                if (!terraces.some((t) => a.x - a.w / 2 >= t.x - t.w / 2 && a.x + a.w / 2 <= t.x + t.w / 2 && a.y - a.h / 2 >= t.y - t.h / 2 && a.y + a.h / 2 <= t.y + t.h / 2)) faults.push(['outside', siblings, children, others, a.id])
                              })
                            }
                        return JSON.stringify(faults.slice(0, 5))""")).isEqualTo("[]");
    }

    @Test
    void aTownshipOfTwoHundredVillagesFitsTheWindowReadably() {
        assertThat((Double) inBrowser("""
                        const { cards, path } = tree(24, 200)
                        return lens(cards, path, { w: 740, h: 720 }).zoom""")).isGreaterThan(0.58);
    }

    @Test
    void whatWasOpenedByHandStaysOpen() {
        assertThat(inBrowser("""
                        const { cards, path } = tree(50, 200)
                        const closed = lens(cards, path, { w: 740, h: 720 })
                        const open = lens(cards, path, { w: 740, h: 720 }, ['330382'])
                        return [...closed.folded.keys()].includes('fold:330382') && ![...open.folded.keys()].includes('fold:330382')""")).isEqualTo(true);
    }

    private static Object inBrowser(String body) {
        try (Visitor visitor = Visitor.to("/")) {
            return visitor.page.evaluate(
                    "async () => { const { lens } = await import('/lens.js'); " + TREE + body + " }");
        }
    }
}
