// @ts-check
// A lens as Cytoscape elements: terraces, cards, the line of descent and the links. Pure.
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
    ...lens.terraces.map((r) => node('terrace', r.id, r.x, r.y, { w: r.w, h: r.h, label: broken(r.kind === 'above' ? terrace(r) : `${terrace(r)}\n${number(r.count)}`) })),
    ...lens.stems.flatMap((s) => stem(s)),
    ...lens.places.map((p) => node('card', p.id, p.x, p.y, { w: p.w, h: p.h, ...card(p) })),
    ...links.filter((e) => at.has(e.source) && at.has(e.target)).map((e) => link(e, at)),
  ]
}

const FEW = 12

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

function link(e, at) {
  const [a, b] = [at.get(e.source), at.get(e.target)]
  const beside = Math.abs(a.x - b.x) > (a.w + b.w) / 2
  const side = (p, q) => (beside ? `${q.x > p.x ? 50 : -50}% 0%` : `0% ${q.y > p.y ? 50 : -50}%`)
  return { group: 'edges', classes: 'link', data: { ...e, label: e.count > 1 ? '×' + number(e.count) : '', from: side(a, b), to: side(b, a), ...curve(a, b, beside) } }
}

/** An even curve that leaves and arrives square to the cards, in Cytoscape's terms: shares of the line, distances from it. */
function curve(a, b, beside) {
  const p = beside ? { x: a.x + (Math.sign(b.x - a.x) * a.w) / 2, y: a.y } : { x: a.x, y: a.y + (Math.sign(b.y - a.y) * a.h) / 2 }
  const q = beside ? { x: b.x - (Math.sign(b.x - a.x) * b.w) / 2, y: b.y } : { x: b.x, y: b.y - (Math.sign(b.y - a.y) * b.h) / 2 }
  const line = { x: q.x - p.x, y: q.y - p.y }
  const long = Math.hypot(line.x, line.y) || 1
  const turns = [0.42, 0.58].map((share, i) => (beside ? { x: line.x * share, y: i * line.y } : { x: i * line.x, y: line.y * share }))
  return { weights: turns.map((c) => (c.x * line.x + c.y * line.y) / long ** 2), bends: turns.map((c) => (c.y * line.x - c.x * line.y) / long) }
}
