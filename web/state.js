// @ts-check
// The state is the address bar: whatever can be seen can be bookmarked and sent to a colleague.

/**
 * @typedef {object} State
 * @property {string} at code (or `~ref`) of the chosen unit; empty is the root
 * @property {'zh'|'en'} lang
 * @property {string[]} pick codes picked for a merger
 * @property {string[]} open folded rows of the picture opened by hand
 * @property {string} show indicator that colours network and lists; empty is the first one
 * @property {boolean} impact the merger of the picked units is worked out
 * @property {string} into code the picked units merge into
 * @property {string} name name of the result, where it is a new one
 * @property {string} under what the result stands under, where the picked ones have different parents
 */

const listeners = new Set()
const list = (/** @type {string | null} */ text) => (text ? text.split(',').filter(Boolean) : [])

/** @returns {State} */
export function read(search = location.search) {
  const q = new URLSearchParams(search)
  const lang = q.get('lang') ?? navigator.language
  return {
    at: q.get('at') ?? '',
    lang: lang.startsWith('zh') ? 'zh' : 'en',
    pick: list(q.get('pick')),
    open: list(q.get('open')),
    show: q.get('show') ?? '',
    impact: q.get('impact') === '1',
    into: q.get('into') ?? '',
    name: q.get('name') ?? '',
    under: q.get('under') ?? '',
  }
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
