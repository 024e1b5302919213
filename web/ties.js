// @ts-check
// Two columns and the counted links between them: the layout of the relations between two levels. Pure.

/**
 * @typedef {{code: string, name: string, kind: string}} End
 * @typedef {{from: End, to: End, pairings: number, contactPoints: number, roles: Record<string, number>}} Item as the server counts them
 * @typedef {{key: string, end: End, x: number, y: number, h: number}} Box
 * @typedef {{key: string, item: Item, n: number, y1: number, y2: number}} Link
 */

export const WIDE = 190
export const REACH = 210
const PORT = 17
const GAP = 8

export const counted = (/** @type {Item} */ i) => i.pairings + i.contactPoints
export const keyOf = (/** @type {Item} */ i) => `${i.from.code}/${i.to.code}`

/** The largest links with their ends; each link has a place of its own at both ends, so that no two numbers meet. */
export function ties(/** @type {Item[]} */ items, /** @type {number} */ most) {
  const shown = [...items].sort((a, b) => counted(b) - counted(a)).slice(0, most)
  const left = ends(shown, (i) => i.from, () => 0)
  const rank = new Map(left.map((e, n) => [e.code, n]))
  const right = ends(shown, (i) => i.to, (i) => rank.get(i.from.code) ?? 0)
  const below = new Map(right.map((e, n) => [e.code, n]))
  const height = Math.max(tall(left), tall(right))
  const place = (list, x) => list.reduce(({ y, boxes }, e) => ({ y: y + high(e) + GAP, boxes: [...boxes, { key: e.code, end: e.end, x, y, h: high(e) }] }), { y: (height - tall(list)) / 2, boxes: /** @type {Box[]} */ ([]) }).boxes
  const [lefts, rights] = [place(left, 0), place(right, WIDE + REACH)]
  const port = (boxes, list, n, at) => {
    const box = boxes[n]
    return box.y + (box.h - (list.length - 1) * PORT) / 2 + list.indexOf(at) * PORT
  }
  for (const e of left) e.items.sort((a, b) => below.get(a.to.code) - below.get(b.to.code))
  for (const e of right) e.items.sort((a, b) => rank.get(a.from.code) - rank.get(b.from.code))
  const links = shown.map((item) => {
    const [l, r] = [rank.get(item.from.code), below.get(item.to.code)]
    return { key: keyOf(item), item, n: counted(item), y1: port(lefts, left[l].items, l, item), y2: port(rights, right[r].items, r, item) }
  })
  return { boxes: [...lefts, ...rights], links, width: 2 * WIDE + REACH, height, rest: items.length - shown.length }
}

const high = ({ items }) => Math.max(28, items.length * PORT + 4)
const tall = (list) => list.reduce((sum, e) => sum + high(e) + GAP, -GAP)

/** The ends on one side, by where their links come from, then by how much they hold. */
function ends(shown, of, from) {
  const by = Object.entries(Object.groupBy(shown, (i) => of(i).code))
  const middle = (items) => items.reduce((sum, i) => sum + from(i), 0) / items.length
  const sum = (items) => items.reduce((s, i) => s + counted(i), 0)
  return by.map(([code, items]) => ({ code, end: of(items[0]), items })).sort((a, b) => middle(a.items) - middle(b.items) || sum(b.items) - sum(a.items))
}
