// @ts-check
// A lens as Cytoscape elements: terraces, cards, the line of descent and the links. Pure.
import { GUTTER } from './lens.js'
import { has, number, t } from './words.js'

const node = (classes, id, x, y, data) => ({ group: 'nodes', classes, data: { id, ...data }, position: { x, y } })

/**
 * @param {import('./lens.js').Lens} lens
 * @param {any[]} links those to draw
 * @param {(place: import('./lens.js').Place) => object} card what a card looks like
 */
export function elements(lens, links, card) {
  const at = new Map(lens.places.map((p) => [p.id, p]))
  return [
    ...lens.terraces.map((r) => node('terrace', r.id, r.x, r.y, { w: r.w, h: r.h, label: broken([r.pin, terrace(r), r.kind === 'above' ? '' : number(r.count)].filter(Boolean).join('\n')) })),
    ...lens.stems.flatMap((s) => stem(s)),
    ...lens.places.map((p) => node('card', p.id, p.x, p.y, { w: p.w, h: p.h, ...card(p) })),
    ...links.filter((e) => at.has(e.source) && at.has(e.target)).map((e) => link(e, at, lens)),
  ]
}

const FEW = 12
/** Room between cards and terraces in which a line may run. */
const LANE = 9

/**
 * The cards and links of a picture: all units, and of what is linked to them the ends that reach the focus itself. Where none
 * does, those that reach something below it are shown instead, if they are few.
 */
export function chosen({ focus, elements: { nodes, edges } }, hide = []) {
  const kin = new Set(nodes.filter((n) => n.data.role !== 'other').map((n) => n.data.id))
  const left = { CONTACTS: 'contact', ASSISTS: 'assist' }
  const links = edges.map((e) => e.data).filter((e) => e.relation !== 'PART_OF' && !hide.includes(left[e.relation]) && !(e.relation === 'COVERS' && kin.has(e.source) && kin.has(e.target)))
  const reach = links.filter((e) => e.source === focus.code || e.target === focus.code)
  const drawn = reach.length ? reach : links.length <= FEW ? links : []
  const ends = new Set(drawn.flatMap((e) => [e.source, e.target]))
  return { links: drawn, cards: nodes.map((n) => n.data).filter((d) => d.role !== 'other' || ends.has(d.id)).map((d) => told(d, drawn)) }
}

/** Something linked says how: its roles. */
function told(data, edges) {
  if (data.role !== 'other') return data
  const roles = edges.filter((e) => [e.source, e.target].includes(data.id))
  return { ...data, line: roles.map((e) => (e.role && has('role.' + e.role) ? t('role.' + e.role) : t((e.source === data.id ? 'relation.' : 'relation.to.') + e.relation)) + (e.count > 1 ? ` ×${e.count}` : '')).join(' · '), relation: roles[0]?.relation }
}

/** A word to a line: the label's column is narrow, and only Chinese breaks anywhere. */
const broken = (/** @type {string} */ s) => s.replaceAll(' ', '\n')

const terrace = (r) => (['other', 'above'].includes(r.kind) ? t('row.' + r.kind) : has(`kinds.${r.of}.${r.kind}`) && r.count > 1 ? t(`kinds.${r.of}.${r.kind}`) : t(`kind.${r.of}.${r.kind}`))

function stem({ id, from, to, points }) {
  const line = (n, source, target) => ({ group: 'edges', classes: 'stem', data: { id: `${id}:line:${n}`, source, target } })
  if (to) return [line(0, from, to)]
  const turns = points.map((p, i) => node('anchor', `${id}:${i}`, p.x, p.y, { w: 1, h: 1 }))
  return [...turns, ...turns.map((turn, i) => line(i, i ? turns[i - 1].data.id : from, turn.data.id))]
}

function link(e, at, lens) {
  const [a, b] = [at.get(e.source), at.get(e.target)]
  const beside = Math.abs(a.x - b.x) > (a.w + b.w) / 2
  const label = e.count > 1 ? '×' + number(e.count) : ''
  const points = a.y < b.y ? around(a, b, lens) : around(b, a, lens)?.reverse()
  const side = (p, q) => (beside ? `${q.x > p.x ? 50 : -50}% 0%` : `0% ${q.y > p.y ? 50 : -50}%`)
  const way = points ? { points, from: end(a, points[0]), to: end(b, points.at(-1)), ...bent(points[0], points.at(-1), points.slice(1, -1)) } : { from: side(a, b), to: side(b, a), ...curve(a, b, beside) }
  return { group: 'edges', classes: points ? 'link bent' : 'link', data: { ...e, label, ...way } }
}

const end = (card, p) => `${p.x - card.x}px ${p.y - card.y}px`
const over = (p, c) => Math.abs(c.x - p.x) < (c.w + p.w) / 2

/** Where cards stand between two of different terraces: the corners of a way through the gaps beside them. */
function around(up, low, { places, terraces }) {
  const [above, row] = [up, low].map((c) => terraces.findIndex((r) => Math.abs(c.y - r.y) < r.h / 2))
  if (above < 0 || row <= above) return undefined
  const between = places.filter((c) => c !== up && c !== low && c.y > up.y && c.y < low.y)
  if (!between.some((c) => over(c, up) || over(c, low))) return undefined
  const lanes = terraces.slice(above + 1, row + 1).map((r) => r.y - r.h / 2 - LANE)
  const [lane, last] = [lanes[0], lanes.at(-1)]
  const left = { x: low.x - low.w / 2, y: low.y }
  const gap = left.x - LANE / 2
  const aside = GUTTER - LANE / 2
  // Straight down where nothing stands below it, else through the gap at its left; never on the line of descent.
  const start = between.some((c) => c.y < lane && over(c, up)) ? [{ x: up.x - up.w / 2, y: up.y }, { x: up.x - up.w / 2 - LANE / 2, y: up.y }] : [{ x: up.x + up.w / 4, y: up.y + up.h / 2 }]
  // Past terraces in between there is room beside their labels only.
  const past = lanes.length > 1 ? [{ x: aside, y: lane }, { x: aside, y: last }] : []
  return [...start, { x: start.at(-1).x, y: lane }, ...past, { x: gap, y: last }, { x: gap, y: left.y }, left]
}

/** An even curve that leaves and arrives square to the cards. */
function curve(a, b, beside) {
  const p = beside ? { x: a.x + (Math.sign(b.x - a.x) * a.w) / 2, y: a.y } : { x: a.x, y: a.y + (Math.sign(b.y - a.y) * a.h) / 2 }
  const q = beside ? { x: b.x - (Math.sign(b.x - a.x) * b.w) / 2, y: b.y } : { x: b.x, y: b.y - (Math.sign(b.y - a.y) * b.h) / 2 }
  const turns = [0.42, 0.58].map((share, i) => (beside ? { x: p.x + (q.x - p.x) * share, y: i ? q.y : p.y } : { x: i ? q.x : p.x, y: p.y + (q.y - p.y) * share }))
  return bent(p, q, turns)
}

/** Corners in Cytoscape's terms: shares of the straight line, distances from it. */
function bent(p, q, turns) {
  const line = { x: q.x - p.x, y: q.y - p.y }
  const long = Math.hypot(line.x, line.y) || 1
  const from = turns.map((c) => ({ x: c.x - p.x, y: c.y - p.y }))
  return { weights: from.map((c) => (c.x * line.x + c.y * line.y) / long ** 2), bends: from.map((c) => (c.y * line.x - c.x * line.y) / long) }
}
