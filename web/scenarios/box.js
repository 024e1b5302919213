// @ts-check
// Picking by a box drawn with the mouse.

const FAR = 6

/** Follows the pointer from a press between the cards; answers the codes of the cards the box touched. */
export function boxed(/** @type {PointerEvent} */ event, /** @type {HTMLElement} */ host, /** @type {(codes: string[]) => void} */ done) {
  const pressed = /** @type {Element} */ (event.target)
  if (event.button !== 0 || event.pointerType === 'touch' || pressed.closest('a, input')) return
  const start = { x: event.clientX, y: event.clientY }
  const scroller = /** @type {HTMLElement} */ (host.closest('.panes-scroll') ?? host)
  const from = scroller.scrollTop
  let box
  const rect = (e) => {
    const top = start.y - (scroller.scrollTop - from)
    return { left: Math.min(start.x, e.clientX), top: Math.min(top, e.clientY), right: Math.max(start.x, e.clientX), bottom: Math.max(top, e.clientY) }
  }
  const move = (e) => {
    if (!box && Math.hypot(e.clientX - start.x, e.clientY - start.y) < FAR) return
    box ??= draw(host)
    const r = rect(e)
    Object.assign(box.style, { left: r.left + 'px', top: r.top + 'px', width: r.right - r.left + 'px', height: r.bottom - r.top + 'px' })
    e.preventDefault()
  }
  const up = (e) => {
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', up)
    if (!box) return
    box.remove()
    // The press that ends a box is no press on the card under it.
    addEventListener('click', stop, { capture: true, once: true })
    setTimeout(() => removeEventListener('click', stop, { capture: true }), 0)
    const r = rect(e)
    const touched = [...host.querySelectorAll('button.card[data-code]')].filter((card) => meets(card.getBoundingClientRect(), r))
    done([...new Set(touched.map((card) => card.getAttribute('data-code')).filter(Boolean))])
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', up)
}

const stop = (e) => (e.stopPropagation(), e.preventDefault())
const meets = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

function draw(host) {
  const box = document.createElement('div')
  box.className = 'box'
  host.append(box)
  return box
}
