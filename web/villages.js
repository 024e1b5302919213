// @ts-check
// Every village below a place with one indicator's figures, as one answer of columns. Pure but for the asking.
import { get } from './api.js'
import { read } from './state.js'
import { once, ratio } from './tree.js'

/**
 * @typedef {import('./treemap.js').Group & {value: number, of: number, ratio: number | null, parent?: string, path: string}} Place
 * @typedef {{root: Place, places: Place[], codes: string[], names: string[], ratios: (number | null)[], values: number[], ofs: number[], parents: string[]}} Villages
 */

/** The villages below a place by an indicator. @returns {Promise<Villages>} */
export const villages = (/** @type {string} */ code, /** @type {{value: string, of: string}} */ d) =>
  once(['villages', code, d.value, d.of, read().lang].join(' '), async () => arrange(await get(`/api/units/${code}/coverage`, { by: 'village', measures: [d.value, d.of].join() }), d))

/** Columns as a tree. */
export function arrange(/** @type {any} */ columns, /** @type {{value: string, of: string}} */ d) {
  const same = d.value === d.of
  /** @type {Map<string, Place>} */ const byCode = new Map()
  for (const { code, name, kind, parent, values } of columns.above) {
    const [value, of] = same ? [values[0], values[0]] : values
    byCode.set(code, { code, name, kind, parent, value, of, ratio: of ? value / of : null, parts: [], cells: [], size: 0, path: '' })
  }
  const places = [...byCode.values()]
  for (const place of places) {
    const above = place.parent && byCode.get(place.parent)
    if (!above) continue
    above.parts.push(place)
    place.path = above.parent && byCode.has(above.parent) ? `${above.path}${above.path ? ' › ' : ''}${above.name}` : ''
  }
  const [values, ofs] = [columns[d.value], columns[d.of]]
  columns.parents.forEach((code, i) => byCode.get(code)?.cells.push(i))
  const root = places.find((place) => !byCode.has(place.parent ?? '')) ?? places[0]
  if (root) sum(root)
  const ratios = columns.codes.map((_, i) => ratio({ [d.value]: values[i], [d.of]: ofs[i] }, d))
  return { root, places, codes: columns.codes, names: columns.names, parents: columns.parents, values, ofs, ratios }
}

const sum = (place) => (place.size = place.cells.length + place.parts.reduce((n, part) => n + sum(part), 0))

/** The same tree with what is worst first at every level; what the indicator says nothing about comes last. */
export function worstFirst(/** @type {Villages} */ all) {
  const order = (place) => ({
    ...place,
    parts: place.parts.map(order).sort((a, b) => rank(a.ratio) - rank(b.ratio) || b.of - a.of),
    cells: [...place.cells].sort((a, b) => rank(all.ratios[a]) - rank(all.ratios[b])),
  })
  return order(all.root)
}

export const rank = (/** @type {number | null} */ r) => r ?? Infinity

/** The kinds of places below the scope, from the top down, with villages as the last. */
export function levels(/** @type {Villages} */ all) {
  const kinds = []
  for (let at = all.root?.parts ?? []; at.length; at = at.flatMap((place) => place.parts)) kinds.push(at[0].kind)
  return [...kinds, 'village']
}

/** The rows of a level: places of that kind, or the villages. */
export function rows(/** @type {Villages} */ all, /** @type {string} */ level) {
  if (level !== 'village') return all.places.filter((place) => place.kind === level && place !== all.root)
  const above = new Map(all.places.map((place) => [place.code, place]))
  return all.codes.map((code, i) => ({ code, name: all.names[i], kind: 'village', value: all.values[i], of: all.ofs[i], ratio: all.ratios[i], path: pathOf(above.get(all.parents[i]), all.root) }))
}

const pathOf = (place, root) => (!place || place === root ? '' : `${place.path}${place.path ? ' › ' : ''}${place.name}`)
