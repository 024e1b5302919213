// @ts-check
// The lens: where every card of the picture stands. Pure: no page, no Cytoscape.
// The path runs downwards; each level is one terrace of cards that wraps, so that a county's
// 32 townships or a township's 200 villages stay on one screen and keep their places.

/**
 * @typedef {{id: string, kind: string, of: string, role: string, parent?: string, label: string}} Card
 * @typedef {'s'|'m'|'l'|'pill'} Size
 * @typedef {{id: string, x: number, y: number, w: number, h: number, size: Size}} Place centre and size
 * @typedef {{id: string, kind: string, of: string, count: number, x: number, y: number, w: number, h: number}} Terrace
 * @typedef {{path: string[], kind: string, of: string, count: number, ids: string[], size: Size,
 *   beside?: string[], focus?: string}} Row `path`: ids of it on the path; `beside`: what is linked to the focus, drawn at its right
 * @typedef {{width: number, height: number, zoom: number, places: Place[], terraces: Terrace[], stems: any[], folded: Map<string, number>}} Lens
 */

const GUTTER = 84
const PAD = 9
const STEP = 18
/** Width, height and gap of a card. */
const SIZES = { pill: [104, 32, 8], s: [108, 36, 6], m: [166, 70, 10], l: [226, 104, 11] }
/** Room between the focus and what is linked to it, for the lines. */
const REACH = 104
/** More than this around the path are counted instead: 200 villages say little about one of them. */
const CROWD = 41
/** Below this zoom names are hard to read: the levels far above fold instead. A small picture may be asked for more. */
const readable = (/** @type {number} */ children) => (children > 48 ? 0.66 : children > 15 ? 0.8 : 0.98)

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
  const levels = path.map((id, depth) => cards.filter((c) => c.id === id || (c.role === 'sibling' && depth > 0 && c.parent === path[depth - 1])).sort(byId))
  const crowd = levels.slice(0, -1).findLastIndex((level, depth) => level.length > CROWD && !open.includes(path[depth]))
  path.forEach((id, depth) => {
    const level = levels[depth]
    const me = level.find((c) => c.id === id)
    if (!me) return
    const away = level.length > 1 && !open.includes(id) && (depth < folds || depth <= crowd || level.length > CROWD)
    if (away) folded.set('fold:' + id, level.length - 1)
    const ids = away ? [id, 'fold:' + id] : level.map((c) => c.id)
    const above = depth < path.length - 1 && (away || (depth === 0 && (folds > 1 || crowd > 0)))
    const row = out.at(-1)
    if (above && row?.kind === 'above') join(row, id, ids)
    else out.push({ path: [id], kind: above ? 'above' : me.kind, of: me.of, count: level.length, ids, size: hero(level, away, depth === path.length - 1) })
  })
  const others = cards.filter((c) => c.role === 'other' || c.role === 'missing').map((c) => c.id)
  const last = out.at(-1)
  if (others.length && last.size === 'l' && others.length <= 6) last.beside = others
  else if (others.length) out.push({ path: [], focus: path.at(-1), kind: 'other', of: 'other', count: others.length, ids: others, size: others.length > 12 ? 'pill' : 'm' })
  const children = cards.filter((c) => c.role === 'child')
  for (const group of kinds(children)) out.push({ path: [], kind: group[0].kind, of: group[0].of, count: group.length, ids: group.map((c) => c.id), size: sizeFor(children.length) })
  return { list: out, folded }
}

/** One more level in the row of those above: the path first, then the numbers of the others. */
function join(row, id, [, fold]) {
  row.path.push(id)
  row.ids = [...row.path, ...row.ids.filter((other) => other.startsWith('fold:')), ...(fold ? [fold] : [])]
}

/** The focus is drawn large where there is room for it. @returns {Size} */
const hero = (level, away, focus) => (focus && (away || level.length < 5) ? 'l' : 'pill')

function kinds(/** @type {Card[]} */ cards) {
  const groups = Object.values(Object.groupBy([...cards].sort(byId), (c) => c.of + ' ' + c.kind))
  return groups.sort((a, b) => Number(a[0].of !== 'place') - Number(b[0].of !== 'place') || b.length - a.length)
}

/** Columns and height of so many cards in so much room. */
function grid(n, room, size) {
  const [w, h, gap] = SIZES[size]
  const columns = Math.max(1, Math.min(n, Math.floor((room + gap) / (w + gap))))
  return { columns, tall: Math.ceil(n / columns) * (h + gap) - gap }
}

/** Where a row of what is linked begins, so that it stands below the focus. */
function under(places, row, columns, width) {
  const [w, , gap] = SIZES[row.size]
  const wide = columns * (w + gap) - gap
  const focus = places.find((p) => p.id === row.focus)?.x ?? 0
  return Math.max(GUTTER, Math.min(focus - wide / 2, width - PAD - wide))
}

/** Places every card and terrace in a picture `width` wide. */
export function stack(/** @type {Row[]} */ list, /** @type {number} */ width) {
  /** @type {Place[]} */ const places = []
  /** @type {Terrace[]} */ const terraces = []
  let top = 0
  for (const row of list) {
    const [w, h, gap] = SIZES[row.size]
    const folds = row.size === 'l' && row.ids.length === 2 && row.ids[1].startsWith('fold:')
    const own = folds ? { columns: 1, tall: h + gap + SIZES.pill[1] } : row.beside ? { columns: 1, tall: row.ids.length * (h + gap) - gap } : grid(row.ids.length, width - GUTTER - PAD, row.size)
    const left = GUTTER + w + REACH
    const side = { columns: 1, tall: (row.beside?.length ?? 0) * (SIZES.m[1] + SIZES.m[2]) - SIZES.m[2] }
    const tall = Math.max(own.tall, side.tall) + 2 * PAD
    const put = (id, i, x, y, { columns }, /** @type {Size} */ size) => {
      const [w, h, gap] = SIZES[size]
      places.push({ id, x: x + (i % columns) * (w + gap) + w / 2, y: y + Math.floor(i / columns) * (h + gap) + h / 2, w, h, size })
    }
    const start = row.kind === 'other' ? under(places, row, own.columns, width) : GUTTER
    const from = top + (tall - own.tall) / 2
    if (folds) put(row.ids[0], 0, start, from, own, 'l'), put(row.ids[1], 0, start, from + h + gap, own, 'pill')
    else row.ids.forEach((id, i) => put(id, i, start, from, own, row.size))
    row.beside?.forEach((id, i) => put(id, i, left, top + (tall - side.tall) / 2, side, 'm'))
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
    const widths = Array.from({ length: 76 }, (_, i) => Math.max(700, 110 + 112 * path.length) + 26 * i)
    const tried = widths.map((width) => stack(list, width)).map((s) => ({ ...s, list, folded, zoom: Math.min(view.w / s.width, view.h / s.height, 1.2) }))
    const fit = tried.reduce((a, b) => (b.zoom > a.zoom + 0.003 ? b : a))
    if (!best || fit.zoom > best.zoom * 1.03) best = fit
    if (best.zoom >= readable(cards.filter((c) => c.role === 'child').length)) break
  }
  return { ...best, stems: stems(best) }
}

/** The line of descent: from each card of the path to the next, or into the terrace below through the gap beside the cards under it. */
function stems({ places, terraces, list }) {
  const at = new Map(places.map((p) => [p.id, p]))
  return list.flatMap((row, i) => {
    const along = row.path.slice(1).map((id, n) => ({ id: 'along:' + id, from: row.path[n], to: id }))
    const card = at.get(row.path.at(-1))
    const below = terraces[i + 1]?.kind === 'other' ? terraces[i + 2] : terraces[i + 1]
    if (!card || !below) return along
    const under = [...row.ids, ...(list[i + 1].kind === 'other' ? list[i + 1].ids : [])].some((id) => at.get(id).y > card.y && Math.abs(at.get(id).x - card.x) < 1)
    const x = under ? card.x + card.w / 2 + SIZES[row.size][2] / 2 : card.x
    return [...along, { id: 'stem:' + card.id, from: card.id, x, y: below.y - below.h / 2, bend: under ? card.y : null }]
  })
}
