package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Modules that know no page, asked in the browser for what they promise. */
class PureTest {
    private static Visitor visitor;

    @BeforeAll
    static void open() {
        visitor = Visitor.to("/");
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void aTreemapGivesEveryVillageItsShareAndNobodyElses() {
        assertThat(in("treemap", """
                const village = (n) => ({ code: 't' + n, name: 't', kind: 'township', parts: [], cells: Array.from({ length: n }, (_, i) => n * 1000 + i), size: n })
                const parts = Array.from({ length: 40 }, (_, i) => village(1 + ((i * 37) % 60)))
                const root = { code: 'r', name: 'r', kind: 'county', parts, cells: [1, 2, 3], size: 3 + parts.reduce((n, p) => n + p.size, 0) }
                const { fields, tiles } = m.treemap(root, { x: 0, y: 0, w: 600, h: 400 })
                const all = fields.flatMap((f) => f.cells)
                const apart = (a, b) => a.x + a.w <= b.x + 0.01 || b.x + b.w <= a.x + 0.01 || a.y + a.h <= b.y + 0.01 || b.y + b.h <= a.y + 0.01
                const over = fields.filter((a, i) => fields.slice(i + 1).some((b) => !apart(a, b))).length
                const out = tiles.filter((t) => t.x < -0.01 || t.y < -0.01 || t.x + t.w > 600.01 || t.y + t.h > 400.01).length
                const one = m.cell(fields[3], 2)
                const found = m.hit({ tiles, fields }, one.x + one.w / 2, one.y + one.h / 2).village
                return [all.length === root.size, new Set(all).size === root.size, over, out, found === fields[3].cells[2]].join()""")).isEqualTo("true,true,0,0,true");
    }

    @Test
    void cardsLieApartOnASheetThatIsNotTooWide() {
        assertThat(in("sheet", """
                const cards = Array.from({ length: 300 }, (_, i) => ({ image: '', w: 60 + ((i * 37) % 190), h: 24 + ((i * 13) % 50) }))
                const { places, width, height } = m.laid(cards)
                const apart = (a, b) => Math.abs(a.x - b.x) >= (a.w + b.w) / 2 || Math.abs(a.y - b.y) >= (a.h + b.h) / 2
                const over = places.filter((a, i) => places.slice(i + 1).some((b) => !apart(a, b))).length
                const out = places.filter((p) => p.x - p.w / 2 < 0 || p.y - p.h / 2 < 0 || p.x + p.w / 2 > width || p.y + p.h / 2 > height).length
                return [places.length, over, out, width <= 4000].join()""")).isEqualTo("300,0,0,true");
    }

    @Test
    void countedLinksHaveAPlaceOfTheirOwnAtBothEndsAndTheSmallestAreCutFirst() {
        assertThat(in("ties", """
                const end = (code) => ({ code, name: code, kind: 'township' })
                const items = Array.from({ length: 60 }, (_, i) => ({ from: end('d' + ((i * 7) % 9)), to: end('t' + ((i * 5) % 11)), pairings: (i * 13) % 29, contactPoints: i % 3, roles: {} }))
                const { boxes, links, rest, height } = m.ties(items, 40)
                const least = Math.min(...links.map((l) => l.n))
                const cut = Math.max(...items.filter((i) => !links.some((l) => l.item === i)).map(m.counted))
                const side = (x) => boxes.filter((b) => (b.x === 0) === x).sort((a, b) => a.y - b.y)
                const over = [true, false].flatMap((x) => side(x).filter((b, i, all) => i && all[i - 1].y + all[i - 1].h >= b.y)).length
                const meet = (ends) => ends.sort((a, b) => a - b).filter((y, i) => i && y - ends[i - 1] < 16).length
                const out = boxes.filter((b) => b.y < -0.01 || b.y + b.h > height + 0.01).length
                const home = links.every((l) => boxes.some((b) => b.x > 0 && b.key === l.item.to.code && l.y2 > b.y && l.y2 < b.y + b.h) && boxes.some((b) => b.x === 0 && b.key === l.item.from.code && l.y1 > b.y && l.y1 < b.y + b.h))
                return [links.length, rest, least >= cut, over, meet(links.map((l) => l.y1)), meet(links.map((l) => l.y2)), out, home].join()""")).isEqualTo("40,20,true,0,0,0,0,true");
    }

    @Test
    void aLongListDrawsOnlyWhatIsSeen() {
        assertThat(in("window", """
                const a = m.slice(10000, 3000, 600, 30)
                return [a.from, a.to, a.before, a.after, m.slice(3, 0, 600, 30).to, m.reveal(500, 0, 600, 30) > 0, m.reveal(5, 0, 600, 30)].join()""")).isEqualTo("88,132,2640,296040,3,true,0");
    }

    @Test
    void aPictureFoldsWhatWasOpenedFirstAndRefusesWhatNobodyCouldRead() {
        assertThat(in("rows", """
                const rows = (...ns) => ns.map((n, i) => ({ id: 'r' + i, n }))
                const pins = (...ns) => ns.map((n, i) => ({ code: 'p' + i, n }))
                const told = ({ open, pins, refused }) => [open.join('+'), pins.map((p) => p.code).join('+'), refused.map((p) => p.code).join('+')].join('|')
                return [m.fitting(100, rows(100, 100, 100), []), m.fitting(100, rows(150, 150, 100), []), m.fitting(100, rows(150, 900), []), m.fitting(300, rows(200), pins(700, 600, 400))].map(told).join(' ')""")).isEqualTo("r0+r1+r2|| r1+r2|| r1|| r0|p0+p2|p1");
    }

    @Test
    void aLineageRunsFromLeftToRight() {
        assertThat(in("lineage", """
                const { cards, lines, width } = m.columns({ unit: { name: 'u' }, predecessors: [{ step: 1, ref: 'a', unit: { name: 'a' } }, { step: 2, ref: 'b', unit: { name: 'b' } }], successors: [{ step: 1, ref: 'c', unit: { name: 'c' } }] })
                const by = (name) => cards.find((c) => c.unit.name === name).x
                return [by('b') < by('a'), by('a') < by('u'), by('u') < by('c'), lines.length, width > by('c')].join()""")).isEqualTo("true,true,true,3,true");
    }

    @Test
    void aFileForSpreadsheetsKeepsCommasAndQuotes() {
        assertThat(in("share", "return m.csv([['a,b', 'say \"x\"', 3, null]]).text()"))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",3,\r\n");
    }

    @Test
    void aDayIsTypedAsPeopleTypeIt() {
        assertThat(
                        in(
                                "date-field",
                                "return ['2018-12-31', '2018/1/5', '20181231', '2018年3月1日', '2018-02-30', '31/12/2018', ''].map(m.iso).join('|')"))
                .isEqualTo("2018-12-31|2018-01-05|2018-12-31|2018-03-01|||");
    }

    @Test
    void noPlaceOfATreemapIsASliver() {
        assertThat(in("treemap", """
                const part = (size, i) => ({ code: 't' + i, name: 't', kind: 'city', parts: [], cells: [], size })
                const cities = [1800, 3100, 2900, 2800, 2500, 1300, 3000, 1700, 5400, 5200, 900].map(part)
                const flat = m.strips(cities, { x: 0, y: 0, w: 740, h: 690 }).map(([, b]) => Math.max(b.w / b.h, b.h / b.w))
                const low = Math.max(...m.strips(cities, { x: 0, y: 0, w: 740, h: 690 }).map(([, b]) => b.y + b.h))
                return [Math.max(...flat) < 5, Math.abs(low - 690) < 0.01].join()""")).isEqualTo("true,true");
    }

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(in("words", """
                const all = await Promise.all(['page', 'things', 'scenarios', 'keys', 'fates', 'forms', 'effects', 'steps', 'workbench', 'coverage', 'history', 'board', 'remaps'].map((n) => import(`/words-${n}.js`)))
                return all.flatMap((w) => Object.entries(Object.values(w)[0])).filter(([, two]) => two.length !== 2 || two.some((s) => !s)).map(([key]) => key).join()""")).isEqualTo("");
    }

    private static Object in(String module, String body) {
        return visitor.page.evaluate("async () => { const m = await import('/" + module + ".js'); " + body + " }");
    }
}
