// @ts-check
// Picking by a box drawn with the mouse.
import { follow } from './follow.js'

/** Follows the pointer from a press between the cards; answers the codes of the cards the box touched. */
export function boxed(/** @type {PointerEvent} */ event, /** @type {HTMLElement} */ host, /** @type {(codes: string[]) => void} */ done) {
  const start = { x: event.clientX, y: event.clientY }
  const scroller = /** @type {HTMLElement} */ (host.closest('.panes-scroll') ?? host)
  const from = scroller.scrollTop
  const rect = (e) => {
    const top = start.y - (scroller.scrollTop - from)
    return { left: Math.min(start.x, e.clientX), top: Math.min(top, e.clientY), right: Math.max(start.x, e.clientX), bottom: Math.max(top, e.clientY) }
  }
  const box = Object.assign(document.createElement('div'), { className: 'box' })
  follow(event, {
    begin: () => host.append(box),
    move: (e) => {
      const { left, top, right, bottom } = rect(e)
      Object.assign(box.style, { left: left + 'px', top: top + 'px', width: right - left + 'px', height: bottom - top + 'px' })
    },
    end: (e) => {
      box.remove()
      const touched = [...host.querySelectorAll('button.card[data-code]')].filter((card) => meets(card.getBoundingClientRect(), rect(e)))
      done([...new Set(touched.map((card) => card.getAttribute('data-code')).filter(Boolean))])
    },
  })
}

const meets = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
