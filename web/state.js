// @ts-check
// The state is the address bar: whatever can be seen can be bookmarked and sent to a colleague.

/**
 * @typedef {object} State
 * @property {string} view the screen; empty is the network
 * @property {string} at code (or `~ref`, or `@` and a leader's code) of what is chosen; empty is the root
 * @property {'zh'|'en'} lang
 * @property {string} asOf a day, YYYY-MM-DD: all is shown as it was then; empty is now
 * @property {string[]} pick codes picked for a change
 * @property {string[]} pin codes of units whose lower units stay in the picture
 * @property {string[]} open folded rows of the picture opened by hand
 * @property {string} show indicator that colours network and lists; empty is the first one
 * @property {string[]} hide what the legend was told to leave out
 * @property {string} to the other end of the chain that is looked for
 * @property {string} as how a screen shows what it shows: `table`, `gaps`, …
 * @property {string} level kind of the places a list is of
 * @property {string} order `code`: lists by code; else the worst first
 * @property {string} plan id of the scenario on the workbench, `new` for one that is not kept yet; empty is the list of them
 * @property {string[]} with ids of scenarios it is compared with
 * @property {string} look which side of a plan is shown: both, before, after or changes; empty is what suits the window
 * @property {string} sheet what lies open over the workbench: the decision paper, a step, a form
 */

const listeners = new Set()
const text = (/** @type {string | null} */ said) => said ?? ''
const list = (/** @type {string | null} */ said) => (said ? said.split(',').filter(Boolean) : [])

/** Every key the address may hold, and how it is read; a screen that wants another adds a line. */
const KEYS = { view: text, at: text, asOf: text, pick: list, pin: list, open: list, show: text, hide: list, to: text, as: text, level: text, order: text, plan: text, with: list, look: text, sheet: text }

/** @returns {State} */
export function read(search = location.search) {
  const q = new URLSearchParams(search)
  const lang = q.get('lang') ?? navigator.language
  const said = Object.entries(KEYS).map(([key, as]) => [key, as(q.get(key))])
  return { ...Object.fromEntries(said), lang: lang.startsWith('zh') ? 'zh' : 'en' }
}

/** The address of the present state with `patch` applied; keys that say nothing are left out. */
export function address(/** @type {Partial<State>} */ patch) {
  const next = { ...read(), ...patch }
  const q = new URLSearchParams(location.search)
  for (const [key, value] of Object.entries(next)) {
    if (key === 'lang' && !('lang' in patch)) continue
    const text = Array.isArray(value) ? value.join(',') : value === true ? '1' : value || ''
    text ? q.set(key, text) : q.delete(key)
  }
  return '?' + q.toString().replaceAll('%2C', ',')
}

/** Goes on to a new state; the browser's Back returns. */
export const go = (/** @type {Partial<State>} */ patch) => move('pushState', patch)

/** Changes the state in place, for what nobody would want to step back through. */
export const replace = (/** @type {Partial<State>} */ patch) => move('replaceState', patch)

/** Calls back at every change; answers how to stop it. */
export function subscribe(/** @type {() => void} */ listener) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function move(/** @type {'pushState'|'replaceState'} */ how, patch) {
  const to = address(patch)
  if (to !== (location.search || '?')) history[how](null, '', to)
  tell()
}

const tell = () => listeners.forEach((listener) => listener())
addEventListener('popstate', tell)
