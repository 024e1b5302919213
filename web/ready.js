// @ts-check
// When the page stands still: what a test, or a printer, waits for.

/** @type {Set<() => boolean>} */
const workers = new Set()

/** A part that draws says here whether it is still at it; answers how to sign off. */
export function works(/** @type {() => boolean} */ busy) {
  workers.add(busy)
  return () => workers.delete(busy)
}

/** Whether some part is still drawing. */
export const drawing = () => [...workers].some((busy) => busy())

let first = () => {}
/** Settles when the first picture stands: what is heavy and can wait is asked then. @type {Promise<void>} */
export const stands = new Promise((done) => (first = done))

/** The first picture stands. */
export function ready() {
  document.documentElement.dataset.ready = ''
  first()
}
