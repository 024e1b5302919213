// @ts-check
// A lens as Cytoscape elements: terraces, cards, the line of descent and the links. Pure.
import { has, number, t } from './words.js'

const node = (classes, id, x, y, data) => ({ group: 'nodes', classes, data: { id, ...data }, position: { x, y } })

/**
 * @param {import('./lens.js').Lens} lens
 * @param {any[]} edges as the server tells them
 * @param {(place: import('./lens.js').Place) => object} card what a card looks like
 */
export function elements(lens, edges, card) {
  const at = new Map(lens.places.map((p) => [p.id, p]))
  return [
    ...lens.terraces.map((r) => node('terrace', r.id, r.x, r.y, { w: r.w, h: r.h, label: r.kind === 'above' ? terrace(r) : `${terrace(r)}\n${number(r.count)}` })),
    ...lens.stems.flatMap((s) => stem(s)),
    ...lens.places.map((p) => node('card', p.id, p.x, p.y, { w: p.w, h: p.h, ...card(p) })),
    ...edges.map((e) => e.data).filter((e) => e.relation !== 'PART_OF' && at.has(e.source) && at.has(e.target)).map((e) => link(e, at)),
  ]
}

/** Something linked says how: its roles. */
export function told(data, edges) {
  if (data.role !== 'other') return data
  const roles = edges.filter((e) => [e.data.source, e.data.target].includes(data.id) && e.data.relation !== 'PART_OF')
  return { ...data, line: roles.map(({ data: e }) => (e.role && has('role.' + e.role) ? t('role.' + e.role) : t('relation.' + e.relation)) + (e.count > 1 ? ` ×${e.count}` : '')).join(' · '), relation: roles[0]?.data.relation }
}

const terrace = (r) => (['other', 'above'].includes(r.kind) ? t('row.' + r.kind) : has(`kinds.${r.of}.${r.kind}`) && r.count > 1 ? t(`kinds.${r.of}.${r.kind}`) : t(`kind.${r.of}.${r.kind}`))

function stem(s) {
  if (s.to) return [{ group: 'edges', classes: 'stem', data: { id: s.id, source: s.from, target: s.to } }]
  const anchor = (name, x, y) => node('anchor', `${s.id}:${name}`, x, y, { w: 1, h: 1 })
  const line = (name, source, target) => ({ group: 'edges', classes: 'stem', data: { id: `${s.id}:line:${name}`, source, target } })
  const end = anchor('end', s.x, s.y)
  if (s.bend == null) return [end, line('a', s.from, end.data.id)]
  const bend = anchor('bend', s.x, s.bend)
  return [bend, end, line('a', s.from, bend.data.id), line('b', bend.data.id, end.data.id)]
}

function link(e, at) {
  const [a, b] = [at.get(e.source), at.get(e.target)]
  const beside = Math.abs(a.x - b.x) > (a.w + b.w) / 2
  const side = (p, q) => (beside ? `${q.x > p.x ? 50 : -50}% 0%` : `0% ${q.y > p.y ? 50 : -50}%`)
  return { group: 'edges', classes: 'link', data: { ...e, from: side(a, b), to: side(b, a), ...curve(a, b, beside) } }
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
