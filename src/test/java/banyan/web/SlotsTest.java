package banyan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Before and after in stable slots, asked in the browser as the workbench asks it. */
class SlotsTest {
    /**
     * Villages {@code v0 … v5} below {@code t}; a plan's slots, each as {@code before name/look → after name/look how}.
     */
    private static final String PLAN = """
            const { diff } = await import('/scenarios/diff.js')
            const villages = Array.from({ length: 6 }, (_, i) => ({ code: 'v' + i, name: 'v' + i, kind: 'village', of: 'place', counts: { members: 10 + i } }))
            const side = ({ unit, look, how }) => look === 'none' ? '·' : `${unit.name} ${look}${how ? ' ' + how : ''}`
            const plan = (...changes) => diff(villages, changes, 't', (code) => ({ code, name: code + '!', kind: 'village', of: 'place' })).map((s) => side(s.before) + ' → ' + side(s.after))
            """;

    @Test
    void aMergerLeavesGhostsInTheSlotsOfThoseWhoJoin() {
        assertThat(slots("{ kind: 'merge', units: ['v2', 'v1', 'v4'], into: { code: 'v2', name: '新' } }"))
                .isEqualTo("""
                        v0 same → v0 same
                        v1 ending merged → v1 ghost merged
                        v2 touched kept → 新 result merged
                        v3 same → v3 same
                        v4 ending merged → v4 ghost merged
                        v5 same → v5 same""");
    }

    @Test
    void aNewUnitTakesTheSlotOfTheFirstItComesFrom() {
        assertThat(slots("{ kind: 'merge', units: ['v3', 'v1'], into: { code: 'n', name: '新' } }"))
                .contains("v3 ending merged → 新 result merged", "v1 ending merged → v1 ghost merged");
    }

    @Test
    void whatIsSplitOffComesAtTheEndAndNobodyMoves() {
        assertThat(slots("{ kind: 'split', unit: 'v1', parts: [{ code: 'v1' }, { code: 'n', name: '新' }] }"))
                .isEqualTo("""
                        v0 same → v0 same
                        v1 touched split → v1 result split
                        v2 same → v2 same
                        v3 same → v3 same
                        v4 same → v4 same
                        v5 same → v5 same
                        · → 新 new split""");
    }

    @Test
    void whoeverGoesElsewhereLeavesAGhostAndWhoeverComesStandsAtTheEnd() {
        assertThat(slots("{ kind: 'transfer', unit: 'v0', to: 'other' }, { kind: 'transfer', unit: 'w', to: 't' }"))
                .contains("v0 ending moved → v0 ghost moved", "· → w! new movedIn");
    }

    @Test
    void codesThatChangeHandsKeepTheirSlots() {
        assertThat(
                        slots(
                                "{ kind: 'recode', pairs: [{ from: 'v0', to: 'v1' }, { from: 'v1', to: 'v0' }] }, { kind: 'rename', thing: 'v1', name: '旧零' }"))
                .contains("v0 touched recoded → 旧零 touched renamed", "v1 touched recoded → v1 touched recoded");
    }

    @Test
    void whateverIsPlannedNoSlotMovesAndNobodyIsLost() {
        assertThat(inBrowser("""
                        let seed = 7
                        const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n
                        const faults = []
                        for (let round = 0; round < 300; round++) {
                          const alive = villages.map((v) => v.code)
                          const changes = Array.from({ length: 1 + random(5) }, (_, i) => {
                            const take = () => alive.splice(random(alive.length), 1)[0]
                            if (alive.length < 3) return { kind: 'rename', thing: alive[0], name: 'r' }
                            const a = take()
                            switch (random(4)) {
                              case 0: { const b = take(); alive.push(a); return { kind: 'merge', units: [a, b], into: { code: a } } }
                              case 1: { alive.push(a, 'n' + i); return { kind: 'split', unit: a, parts: [{ code: a }, { code: 'n' + i, name: 'n' }] } }
                              case 2: return { kind: 'abolish', thing: a }
                              default: return { kind: 'transfer', unit: a, to: 'other' }
                            }
                          })
                          const slots = diff(villages, changes, 't')
                          if (villages.some((v, i) => slots[i].key !== v.code || slots[i].before.unit.code !== v.code)) faults.push(['moved', changes])
                          const left = slots.filter((s) => s.after.look !== 'ghost').map((s) => s.after.unit.code).sort().join()
                          if (left !== [...alive].sort().join()) faults.push([left, alive.join(), changes])
                        }
                        return JSON.stringify(faults.slice(0, 2))""")).isEqualTo("[]");
    }

    private static String slots(String changes) {
        return (String) inBrowser("return plan(" + changes + ").join('\\n')");
    }

    private static Object inBrowser(String body) {
        try (Visitor visitor = Visitor.to("/?view=scenarios")) {
            return visitor.page.evaluate("async () => { " + PLAN + body + " }");
        }
    }
}
