// @ts-check
// What stands on which terrace of the picture, top down, and what is only counted. Pure.

/**
 * @typedef {{id: string, kind: string, of: string, role: string, parent?: string, label: string, under?: string}} Card
 * @typedef {'s'|'m'|'l'|'pill'|'w'} Size
 * @typedef {{path: string[], kind: string, of: string, count: number, ids: string[], size: Size,
 *   beside?: string[], focus?: string, slim?: boolean, pin?: string}} Row `path`: ids of it on the path; `beside`: what is linked to the focus, drawn at its right; `pin`: name of the pinned unit they stand below
 */

/** More than this around the path are counted instead: 200 villages say little about one of them. */
export const CROWD = 41

/** How large the cards of a terrace may be, by how many there are. @returns {Size} */
export const sizeFor = (/** @type {number} */ n) => (n <= 15 ? 'l' : n <= 48 ? 'm' : 's')

const byId = (a, b) => (a.of === b.of ? (a.id < b.id ? -1 : 1) : a.of === 'place' ? -1 : 1)

/**
 * Rows of the picture, top down: one for each level of the path, then the children by kind, then what is linked, then what stands below pinned units.
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
    const slim = depth < path.length - 1 && ids.every((other) => other === id || other.startsWith('fold:'))
    const row = out.at(-1)
    if (slim && row?.slim) join(row, id, ids)
    else out.push({ slim, path: [id], kind: common(level), of: me.of, count: level.length, ids, size: hero(level, away, depth === path.length - 1) })
  })
  const others = cards.filter((c) => c.role === 'other' || c.role === 'missing').map((c) => c.id)
  const last = out.at(-1)
  if (others.length && last.size === 'l' && others.length <= 6) last.beside = others
  else if (others.length) out.push({ path: [], focus: path.at(-1), kind: 'other', of: 'other', count: others.length, ids: others, size: others.length > 12 ? 'pill' : 'm' })
  const children = cards.filter((c) => c.role === 'child')
  for (const group of kinds(children)) out.push({ path: [], kind: common(group), of: group[0].of, count: group.length, ids: group.map((c) => c.id), size: row(group, children.length) })
  for (const below of Object.values(Object.groupBy(cards.filter((c) => c.role === 'pinned'), (c) => c.parent ?? '')))
    for (const group of kinds(below)) out.push({ path: [], kind: common(group), of: group[0].of, count: group.length, ids: group.map((c) => c.id), size: row(group, below.length), pin: below[0].under })
  return { list: out, folded }
}

/** The kind all of them are of; of many kinds none. */
const common = (group) => (group.every((c) => c.kind === group[0].kind) ? group[0].kind : 'any')

/** One more level in the row of those above: the path first, then the numbers of the others. */
function join(row, id, [, fold]) {
  row.path.push(id)
  row.kind = 'above'
  row.ids = [...row.path, ...row.ids.filter((other) => other.startsWith('fold:')), ...(fold ? [fold] : [])]
}

/** The focus is drawn large where there is room for it. @returns {Size} */
const hero = (level, away, focus) => (focus && (away || level.length < 5) ? 'l' : 'pill')

/** Branches among many places have long names and little to say: one wide line each. @returns {Size} */
const row = (group, children) => (group[0].of === 'branch' && sizeFor(children) === 's' ? 'w' : sizeFor(children))

/** Places by kind, the largest group first; branches together. */
function kinds(/** @type {Card[]} */ cards) {
  const groups = Object.values(Object.groupBy([...cards].sort(byId), (c) => (c.of === 'place' ? c.kind : c.of)))
  return groups.sort((a, b) => Number(a[0].of !== 'place') - Number(b[0].of !== 'place') || b.length - a.length)
}

/** Past this many cards the row that was opened first folds again. */
export const SOFT = 400
/** More cards than this nobody can read, and no machine draws at once. */
export const HARD = 1500

/**
 * @param {number} base cards that are always there
 * @param {{id: string, n: number}[]} open rows opened by hand, the oldest first; `n`: cards each brings
 * @param {{n: number}[]} pins what stays open, in the order it was pinned
 * @returns {{open: string[], pins: any[], refused: any[]}} what fits; the row opened last is never folded
 */
export function fitting(base, open, pins) {
  let sum = base
  /** @type {any[]} */ const kept = []
  /** @type {any[]} */ const refused = []
  for (const pin of pins) {
    if (sum + pin.n > HARD) {
      refused.push(pin)
      continue
    }
    sum += pin.n
    kept.push(pin)
  }
  const brought = (rows) => rows.reduce((all, row) => all + row.n, 0)
  let rows = open
  while (rows.length > 1 && sum + brought(rows) > SOFT) rows = rows.slice(1)
  return { open: rows.map((row) => row.id), pins: kept, refused }
}
