// @ts-check
// Which rows of a long list are drawn. Pure.

/** Rows drawn beyond the edge, so that scrolling and arrow keys find them there. */
const SPARE = 12

/** From which row to which (not included), for a list of equal rows seen through a window. */
export function slice(/** @type {number} */ total, /** @type {number} */ top, /** @type {number} */ height, /** @type {number} */ row) {
  const from = Math.max(0, Math.min(total, Math.floor(top / row)) - SPARE)
  const to = Math.min(total, Math.ceil((top + height) / row) + SPARE)
  return { from, to: Math.max(from, to), before: from * row, after: (total - Math.max(from, to)) * row }
}

/** Where to scroll so that row `i` is in view with some of what follows it; `top` where it is already. */
export function reveal(/** @type {number} */ i, /** @type {number} */ top, /** @type {number} */ height, /** @type {number} */ row, spare = 0) {
  const at = i * row
  if (at >= top && at + row <= top + height - spare) return top
  return Math.max(0, spare ? at - height / 3 : at < top ? at : at + row - height)
}
