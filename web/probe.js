// @ts-check
// What the browser tests look at: loaded with `test=1` in the address only.
import { pending } from './api.js'
import { drawing } from './ready.js'
import { loading } from './screens.js'
import { read } from './state.js'

const frame = () => new Promise(requestAnimationFrame)

/** Settles when every question is answered and everything is drawn. */
async function idle() {
  do await new Promise((done) => setTimeout(done, 20))
  while (pending() || loading() || drawing())
  await frame()
  await frame()
  if (pending() || loading() || drawing()) await idle()
}

Object.assign(window, {
  __banyan: { state: read, idle, get cy() { return /** @type {any} */ (document.querySelector('banyan-network'))?.picture?.cy } }, // prettier-ignore
})
