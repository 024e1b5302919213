// @ts-check
// Links that stay on the page: the address changes, nothing is loaded again.
import { html } from 'lit'
import { address, go } from './state.js'

/** In the address a leader is told from a unit by this mark before the code. */
export const LEADER = '@'

/** A press on a link goes there; with a key held it opens as any link does. */
export const follow = (/** @type {Partial<import('./state.js').State>} */ patch) => (/** @type {MouseEvent} */ event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  go(patch)
}

/** A link to a state of the page. */
export const link = (/** @type {Partial<import('./state.js').State>} */ patch, /** @type {unknown} */ inner, of = '') =>
  html`<a class=${of} href=${address(patch)} @click=${follow(patch)}>${inner}</a>`

/** A unit by its name, leading to it in the network. */
export const unitLink = (unit, at = unit.code) => link({ view: '', at, open: [] }, unit.name)
