// @ts-check
// The lens: where every card of the picture stands. Pure: no page, no Cytoscape.
// The path runs downwards; each level is one terrace of cards that wraps, so that a county's
// 32 townships or a township's 200 villages stay on one screen and keep their places.

/**
 * @typedef {{id: string, kind: string, of: string, role: string, parent?: string, label: string}} Card
 * @typedef {'s'|'m'|'l'|'pill'} Size
 * @typedef {{id: string, x: number, y: number, w: number, h: number, size: Size}} Place centre and size
 * @typedef {{id: string, kind: string, of: string, count: number, x: number, y: number, w: number, h: number}} Terrace
 * @typedef {{path: string[], kind: string, of: string, count: number, ids: string[], size: Size}} Row `path`: ids of it on the path
 * @typedef {{width: number, height: number, zoom: number, places: Place[], terraces: Terrace[], stems: any[], folded: Map<string, number>}} Lens
 */

const GUTTER = 84
const PAD = 9
const STEP = 18
/** Width, height and gap of a card. */
const SIZES = { pill: [104, 32, 8], s: [108, 36, 6], m: [166, 70, 9], l: [218, 94, 11] }
/** Below this zoom names are hard to read: the levels far above fold instead. */
const READABLE = 0.66

/** How large the cards of a terrace may be, by how many there are. @returns {Size} */
export const sizeFor = (/** @type {number} */ n) => (n <= 15 ? 'l' : n <= 48 ? 'm' : 's')

const byId = (a, b) => (a.of === b.of ? (a.id < b.id ? -1 : 1) : a.of === 'place' ? -1 : 1)

/**
 * Rows of the picture, top down: one for each level of the path, then the children by kind, then what is linked.
 * The uppermost `folds` levels share one row in which each shows its card of the path and the number of the others.
 */
export function rows(/** @type {Card[]} */ cards, /** @type {string[]} */ path, folds = 0, open = []) {
  const folded = new Map()
  /** @type {Row[]} */ const out = []
  path.forEach((id, depth) => {
    const level = cards.filter((c) => c.id === id || (c.role === 'sibling' && depth > 0 && c.parent === path[depth - 1])).sort(byId)
    const me = level.find((c) => c.id === id)
    if (!me) return
    const above = depth < folds
    const away = level.length > 1 && !open.includes(id) && (above || crowded(level, me, path.length - 1 - depth))
    if (away) folded.set('fold:' + id, level.length - 1)
    const ids = away ? [id, 'fold:' + id] : level.map((c) => c.id)
    if (above && away && out.at(-1)?.kind === 'above') out.at(-1).ids.push(...ids), out.at(-1).path.push(id)
    else out.push({ path: [id], kind: above && (away || depth === 0) && folds > 1 ? 'above' : me.kind, of: me.of, count: level.length, ids, size: hero(me, level, away, depth === path.length - 1) })
  })
  const children = cards.filter((c) => c.role === 'child')
  for (const group of kinds(children)) out.push({ path: [], kind: group[0].kind, of: group[0].of, count: group.length, ids: group.map((c) => c.id), size: sizeFor(children.length) })
  const others = cards.filter((c) => c.role === 'other' || c.role === 'missing')
  if (others.length) out.push({ path: [], kind: 'other', of: 'other', count: others.length, ids: others.map((c) => c.id), size: others.length > 8 ? 'm' : 'l' })
  return { list: out, folded }
}

/** Branches of one village are few; a crowd around an ancestor, or around a branch, is counted instead. */
const crowded = (level, me, distance) => level.length > 41 && (distance >= 1 || me.of === 'branch')

/** The focus is drawn large where there is room for it. @returns {Size} */
const hero = (me, level, away, focus) => (focus && (away || level.length < 5) ? 'l' : 'pill')

function kinds(/** @type {Card[]} */ cards) {
  const groups = Object.values(Object.groupBy([...cards].sort(byId), (c) => c.of + ' ' + c.kind))
  return groups.sort((a, b) => Number(a[0].of !== 'place') - Number(b[0].of !== 'place') || b.length - a.length)
}

/** Places every card and terrace in a picture `width` wide. */
export function stack(/** @type {Row[]} */ list, /** @type {number} */ width) {
  /** @type {Place[]} */ const places = []
  /** @type {Terrace[]} */ const terraces = []
  let top = 0
  for (const row of list) {
    const [w, h, gap] = SIZES[row.size]
    const columns = Math.max(1, Math.floor((width - GUTTER - PAD + gap) / (w + gap)))
    const tall = Math.ceil(row.ids.length / columns) * (h + gap) - gap + 2 * PAD
    row.ids.forEach((id, i) => {
      const [column, line] = [i % columns, Math.floor(i / columns)]
      places.push({ id, x: GUTTER + column * (w + gap) + w / 2, y: top + PAD + line * (h + gap) + h / 2, w, h, size: row.size })
    })
    terraces.push({ id: `row:${row.of}:${row.kind}:${row.path.join()}`, kind: row.kind, of: row.of, count: row.count, x: width / 2, y: top + tall / 2, w: width, h: tall })
    top += tall + STEP
  }
  return { places, terraces, width, height: top - STEP }
}

/** The picture whose shape suits the window best, with as few levels folded as leave it readable. @returns {Lens} */
export function lens(/** @type {Card[]} */ cards, /** @type {string[]} */ path, /** @type {{w: number, h: number}} */ view, open = []) {
  let best
  for (let folds = 0; folds <= Math.max(0, path.length - 1); folds++) {
    const { list, folded } = rows(cards, path, folds, open)
    const widths = Array.from({ length: 80 }, (_, i) => 520 + 26 * i)
    const tried = widths.map((width) => stack(list, width)).map((s) => ({ ...s, list, folded, zoom: Math.min(view.w / s.width, view.h / s.height, 1.2) }))
    const fit = tried.reduce((a, b) => (b.zoom > a.zoom + 0.003 ? b : a))
    if (!best || fit.zoom > best.zoom * 1.03) best = fit
    if (best.zoom >= READABLE) break
  }
  return { ...best, stems: stems(best) }
}

/** The line of descent: from each card of the path to the next, or into the terrace below through the gap beside the cards under it. */
function stems({ places, terraces, list }) {
  const at = new Map(places.map((p) => [p.id, p]))
  return list.flatMap((row, i) => {
    const along = row.path.slice(1).map((id, n) => ({ id: 'along:' + id, from: row.path[n], to: id }))
    const card = at.get(row.path.at(-1))
    const below = terraces[i + 1]
    if (!card || !below) return along
    const under = row.ids.some((id) => at.get(id).y > card.y && Math.abs(at.get(id).x - card.x) < 1)
    const x = under ? card.x + card.w / 2 + SIZES[row.size][2] / 2 : card.x
    return [...along, { id: 'stem:' + card.id, from: card.id, x, y: below.y - below.h / 2, bend: under ? card.y : null }]
  })
}
