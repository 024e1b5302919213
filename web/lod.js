// @ts-check
// How much a picture may hold. Pure.

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
