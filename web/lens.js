// @ts-check
// The lens: where every card of the picture stands. Pure: no page, no Cytoscape.
// The path runs downwards; each level is one terrace of cards that wraps, so that a county's
// 32 townships or a township's 200 villages stay on one screen and keep their places.
import { rows } from './rows.js'

/**
 * @typedef {import('./rows.js').Card} Card
 * @typedef {import('./rows.js').Row} Row
 * @typedef {import('./rows.js').Size} Size
 * @typedef {{id: string, x: number, y: number, w: number, h: number, size: Size}} Place centre and size
 * @typedef {{id: string, kind: string, of: string, count: number, x: number, y: number, w: number, h: number, pin?: string}} Terrace
 * @typedef {{width: number, height: number, zoom: number, places: Place[], terraces: Terrace[], stems: any[], folded: Map<string, number>}} Lens
 */

/** Room for the labels, left of the cards. */
export const GUTTER = 84
const PAD = 9
const STEP = 18
/** Width, height and gap of a card. */
const SIZES = { pill: [104, 32, 8], s: [108, 36, 6], w: [166, 36, 6], m: [166, 70, 10], l: [226, 104, 11] }
/** Room between the focus and what is linked to it, for the lines. */
const REACH = 104
/** A picture that needs less is taller than the window instead. */
export const LEAST = 0.4
/** Below this zoom names are hard to read: the levels far above fold instead. A small picture may be asked for more. */
const readable = (/** @type {number} */ children) => (children > 48 ? 0.66 : children > 15 ? 0.8 : 0.98)

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
    terraces.push({ id: `row:${row.of}:${row.kind}:${row.pin ? row.ids[0] : row.path.join()}`, pin: row.pin, kind: row.kind, of: row.of, count: row.count, x: width / 2, y: top + tall / 2, w: width, h: tall })
    top += tall + STEP
  }
  return { places, terraces, width, height: top - STEP }
}

/** The picture whose shape suits the window best, with as few levels folded as leave it readable. @returns {Lens} */
export function lens(/** @type {Card[]} */ cards, /** @type {string[]} */ path, /** @type {{w: number, h: number}} */ view, open = []) {
  let best
  for (let folds = 0; folds <= Math.max(0, path.length - 1); folds++) {
    const { list, folded } = rows(cards, path, folds, open)
    const narrowest = Math.max(700, 110 + 112 * path.length)
    const widths = Array.from({ length: 76 }, (_, i) => narrowest + 26 * i).filter((width) => width === narrowest || width <= view.w / LEAST)
    const tried = widths.map((width) => stack(list, width)).map((s) => ({ ...s, list, folded, zoom: Math.min(view.w / s.width, view.h / s.height, 1.2) }))
    const fit = tried.reduce((a, b) => (b.zoom > a.zoom + 0.003 ? b : a))
    if (!best || fit.zoom > best.zoom * 1.03) best = fit
    if (best.zoom >= readable(cards.filter((c) => c.role === 'child').length)) break
  }
  return { ...best, stems: stems(best) }
}

/**
 * The line of descent: from each card of the path to the next, or into the terrace below. It leaves through the gap
 * beside the cards under it, and reaches the next card of the path where that stands in the first line.
 */
function stems({ places, terraces, list }) {
  const at = new Map(places.map((p) => [p.id, p]))
  return list.flatMap((row, i) => {
    const along = row.path.slice(1).map((id, n) => ({ id: 'along:' + id, from: row.path[n], to: id }))
    const card = at.get(row.path.at(-1))
    const j = terraces[i + 1]?.kind === 'other' ? i + 2 : i + 1
    if (!card || !terraces[j] || terraces[j].pin) return along
    const between = [...row.ids, ...(j > i + 1 ? list[i + 1].ids : [])]
    const under = between.some((id) => at.get(id).y > card.y && Math.abs(at.get(id).x - card.x) < 1)
    const x = under ? card.x + card.w / 2 + SIZES[row.size][2] / 2 : card.x
    const top = terraces[j].y - terraces[j].h / 2
    const next = at.get(list[j].path[0])
    const first = next && list[j].ids.every((id) => at.get(id).y >= next.y - 1)
    const straight = first && Math.abs(x - next.x) < next.w / 2 - 12
    const end = straight ? [{ x, y: next.y - next.h / 2 }] : first ? [{ x, y: top - STEP / 2 }, { x: next.x, y: top - STEP / 2 }, { x: next.x, y: next.y - next.h / 2 }] : [{ x, y: top }]
    return [...along, { id: 'stem:' + card.id, from: card.id, points: [...(under ? [{ x, y: card.y }] : []), ...end] }]
  })
}
