// @ts-check
// A press that moves: nothing until it has gone far enough to be meant, then each move, then the end.

const FAR = 6

/**
 * @param {PointerEvent} event the press
 * @param {{begin: () => void, move: (e: PointerEvent) => void, end: (e: PointerEvent) => void}} does `end` comes only after `begin`
 */
export function follow({ clientX: x, clientY: y }, { begin, move, end }) {
  let begun = false
  const on = (/** @type {PointerEvent} */ e) => {
    if (!begun && Math.hypot(e.clientX - x, e.clientY - y) < FAR) return
    if (!begun) begin()
    begun = true
    move(e)
    e.preventDefault()
  }
  const up = (/** @type {PointerEvent} */ e) => {
    removeEventListener('pointermove', on)
    removeEventListener('pointerup', up)
    if (!begun) return
    // The press that ends it is no press on the card under it.
    addEventListener('click', stop, { capture: true, once: true })
    setTimeout(() => removeEventListener('click', stop, { capture: true }), 0)
    end(e)
  }
  addEventListener('pointermove', on)
  addEventListener('pointerup', up)
}

const stop = (e) => (e.stopPropagation(), e.preventDefault())
