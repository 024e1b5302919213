// @ts-check
// The picture around a unit on a day, put together from what stood where.
import { get } from './api.js'
import { children } from './tree.js'

/** Cards a picture may hold; what is more is counted. */
const MOST = 400

/** @returns {Promise<any>} focus, path, elements, and how much of what is shown */
export async function around(/** @type {string} */ code) {
  const unit = await get('/api/units/' + code)
  const line = [...unit.path, unit]
  const below = await Promise.all(line.map((u) => children(u.code).catch(() => ({ items: [], total: 0 }))))
  return picture(unit, below)
}

/**
 * Pure: the path, the siblings along it and the children of the last.
 * @param {any} unit the focus with its path
 * @param {{items: any[], total: number}[]} below what stands below each of the path, and of the focus
 */
export function picture(unit, below) {
  const line = [...unit.path, unit]
  const nodes = line.map((u, depth) => node({ ...u, of: u === unit ? unit.of : (found(below[depth - 1], u)?.of ?? 'place'), members: found(below[depth - 1], u)?.members }, u === unit ? 'focus' : 'path', line[depth - 1]?.code))
  below.forEach(({ items }, depth) => {
    const next = line[depth + 1]?.code
    const role = depth === line.length - 1 ? 'child' : 'sibling'
    const kin = role === 'child' ? items : items.filter((item) => item.code !== next && item.of === (found(below[depth], line[depth + 1])?.of ?? 'place'))
    nodes.push(...kin.slice(0, MOST - nodes.length).map((item) => node(item, role, line[depth].code)))
  })
  const total = line.length + below.reduce((n, b, depth) => n + b.total - (depth < line.length - 1 ? 1 : 0), 0)
  return { focus: { code: unit.code, name: unit.name, kind: unit.kind }, path: unit.path, elements: { nodes: nodes.map((data) => ({ data })), edges: [] }, shown: nodes.length, total, cut: [] }
}

const found = (below, unit) => below?.items.find((item) => item.code === unit?.code)

const node = (u, role, parent) => ({ id: u.code, label: u.name, kind: u.kind, of: u.of, form: u.form, role, parent, children: u.children, members: u.counts?.members ?? u.members })
