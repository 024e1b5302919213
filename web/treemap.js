// @ts-check
// A treemap in strips: what comes first stands top left, rows run to the right, so an order stays readable. Pure.

/**
 * @typedef {{code: string, name: string, kind: string, parts: Group[], cells: number[], size: number}} Group
 *   `cells`: numbers of the villages directly in it; `size`: villages at and below it
 * @typedef {{x: number, y: number, w: number, h: number}} Box
 * @typedef {Box & {group: Group, depth: number, title: number}} Tile `title`: height of the line its name stands on
 * @typedef {Box & {columns: number, wide: number, tall: number, cells: number[], group: Group}} Field villages of one group: a grid
 */

/** Room for a name above a group, by the height of the group. */
const TITLE = 17
const gaps = [4, 2, 1, 0]

/** Every group's tile and every field of villages. */
export function treemap(/** @type {Group} */ root, /** @type {Box} */ box) {
  /** @type {Tile[]} */ const tiles = []
  /** @type {Field[]} */ const fields = []
  place(root, box, 0, tiles, fields)
  return { tiles, fields }
}

function place(group, box, depth, tiles, fields) {
  const title = depth && depth < 3 && group.parts.length + group.cells.length && box.h > 2.6 * TITLE && box.w > 46 ? TITLE : 0
  tiles.push({ ...box, group, depth, title })
  const gap = Math.min(depth ? (gaps[depth] ?? 0) : 0, box.w / 4, box.h / 4)
  const inner = { x: box.x + gap / 2, y: box.y + title + (title ? 0 : gap / 2), w: box.w - gap, h: box.h - title - (title ? gap / 2 : gap) }
  const parts = group.cells.length ? [...group.parts, { ...group, parts: [], size: group.cells.length }] : group.parts
  if (!group.parts.length) return group.cells.length && fields.push(field(group, inner))
  for (const [part, at] of strips(parts, inner)) {
    if (part.cells === group.cells && !part.parts.length) fields.push(field(part, at))
    else place(part, at, depth + 1, tiles, fields)
  }
}

/** Cuts a box into rows, each filled from left to right in the order given, as square all in all as may be. */
export function strips(/** @type {Group[]} */ all, /** @type {Box} */ box) {
  const parts = all.filter((part) => part.size)
  const sum = parts.reduce((n, part) => n + part.size, 0)
  /** @type {[Group, Box][]} */ const out = []
  if (!sum) return out
  const area = (box.w * box.h) / sum
  let y = box.y
  for (const line of lines(parts, area, box.w)) {
    const h = (line.reduce((s, part) => s + part.size, 0) * area) / box.w
    let x = box.x
    for (const part of line) {
      const w = (part.size * area) / h
      out.push([part, { x, y, w, h }])
      x += w
    }
    y += h
  }
  return out
}

/** The parts broken into rows where it costs least: looked at from the end, so that no sliver is left over for the last one. */
function lines(parts, area, wide) {
  const best = Array.from({ length: parts.length + 1 }, () => ({ cost: Infinity, n: 0 }))
  best[parts.length].cost = 0
  for (let i = parts.length - 1; i >= 0; i--) {
    let size = 0
    for (let n = 1; i + n <= parts.length; n++) {
      size += parts[i + n - 1].size
      const h = (size * area) / wide
      const cost = parts.slice(i, i + n).reduce((sum, part) => sum + shape((part.size * area) / h, h), best[i + n].cost)
      if (cost < best[i].cost) best[i] = { cost, n }
    }
  }
  const out = []
  for (let i = 0; i < parts.length; i += best[i].n) out.push(parts.slice(i, i + best[i].n))
  return out
}

const shape = (w, h) => Math.max(w / h, h / w)

/** So many equal cells in a box, as square as may be. */
function field(group, box) {
  const n = group.cells.length
  const columns = Math.max(1, Math.min(n, Math.round(Math.sqrt((n * box.w) / box.h))))
  return { ...box, group, cells: group.cells, columns, wide: box.w / columns, tall: box.h / Math.ceil(n / columns) }
}

/** Where the village at place `i` of a field stands. */
export const cell = (/** @type {Field} */ f, /** @type {number} */ i) => ({ x: f.x + (i % f.columns) * f.wide, y: f.y + Math.floor(i / f.columns) * f.tall, w: f.wide, h: f.tall })

/** The village and the groups around it at a point. */
export function hit(/** @type {{tiles: Tile[], fields: Field[]}} */ { tiles, fields }, /** @type {number} */ x, /** @type {number} */ y) {
  const inside = (box) => x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h
  const around = tiles.filter(inside).sort((a, b) => a.depth - b.depth)
  const f = fields.find(inside)
  const i = f ? Math.floor((y - f.y) / f.tall) * f.columns + Math.floor((x - f.x) / f.wide) : -1
  return { around: around.map((tile) => tile.group), village: f?.cells[i] }
}
