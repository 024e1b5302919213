// @ts-check
// The keyboard between the cards: arrows walk, with Shift they pick, Space picks, Enter opens, Ctrl+A takes all.

/** Answers a key pressed among the cards of `panes`. */
export function walk(/** @type {KeyboardEvent} */ e, panes) {
  const card = /** @type {HTMLElement} */ (e.target).closest?.('button.card')
  if (!card || e.altKey) return
  const { side, code } = card.dataset
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'a') panes.choose(cards(panes, side).map((c) => c.dataset.code).filter(Boolean), true)
  else if (e.ctrlKey || e.metaKey) return
  else if (e.key.startsWith('Arrow') || e.key === 'Home' || e.key === 'End') {
    const next = neighbour(cards(panes, side), card, e.key)
    if (!next) return
    if (e.shiftKey) panes.choose([code, next.dataset.code].filter(Boolean), true)
    panes.anchor ??= code
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  } else if (e.key === 'Enter') card.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  else return
  e.preventDefault()
}

const cards = (panes, side) => /** @type {HTMLElement[]} */ ([...panes.querySelectorAll(`button.card[data-side=${side}]`)])

/** The nearest card in a direction, by where they stand. */
function neighbour(all, card, key) {
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  const at = all.indexOf(card)
  if (key === 'ArrowRight') return all[at + 1]
  if (key === 'ArrowLeft') return all[at - 1]
  const here = card.getBoundingClientRect()
  const down = key === 'ArrowDown'
  const beyond = all.map((c) => ({ c, r: c.getBoundingClientRect() })).filter(({ r }) => (down ? r.top >= here.bottom - 1 : r.bottom <= here.top + 1))
  const far = ({ r }) => Math.abs(r.top - here.top) * 10 + Math.abs(r.left - here.left)
  return beyond.sort((a, b) => far(a) - far(b))[0]?.c
}
