// @ts-check
// One card dragged onto another: the two are to be one.
import { follow } from './follow.js'

/**
 * Follows the pointer from a press on a card; answers the codes of what was dragged and of what it was dropped onto.
 * @param {PointerEvent} event
 * @param {HTMLElement} card what is pressed
 * @param {(other: HTMLElement) => boolean} fits whether it may be dropped onto another
 * @param {(from: string, onto: string) => void} done
 */
export function dragged(event, card, fits, done) {
  /** @type {HTMLElement | undefined} */ let onto
  const under = (/** @type {PointerEvent} */ e) => /** @type {HTMLElement | null} */ (document.elementFromPoint(e.clientX, e.clientY)?.closest('button.card[data-code]'))
  const mark = (/** @type {HTMLElement | undefined} */ other) => {
    onto?.classList.remove('onto')
    other?.classList.add('onto')
    onto = other
  }
  follow(event, {
    begin: () => card.classList.add('held'),
    move: (e) => {
      const other = under(e)
      mark(other && other.dataset.code && other.dataset.code !== card.dataset.code && fits(other) ? other : undefined)
    },
    end: () => {
      card.classList.remove('held')
      const code = onto?.dataset.code
      mark(undefined)
      if (code) done(card.dataset.code ?? '', code)
    },
  })
}
