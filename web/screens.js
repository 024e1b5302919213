// @ts-check
// The screens of the page. The first is there at once, the others are fetched when they are first asked for.
import { html } from 'lit'
import './explore.js'

/** @type {Record<string, {draw: () => unknown, load?: () => Promise<unknown>, sheet?: string}>} by `view` of the address */
const SCREENS = {
  '': { draw: () => html`<banyan-explore></banyan-explore>` },
  coverage: { draw: () => html`<banyan-overview></banyan-overview>`, load: () => import('./overview.js'), sheet: '/overview.css' },
  assistance: { draw: () => html`<banyan-board></banyan-board>`, load: () => import('./board.js'), sheet: '/board.css' },
  scenarios: { draw: () => html`<banyan-bench></banyan-bench>`, load: () => import('./scenarios/bench.js'), sheet: '/scenarios/scenarios.css' },
  history: { draw: () => html`<banyan-history></banyan-history>`, load: () => import('./history.js'), sheet: '/history.css' },
}

/** The screens in the order of the bar; the first one's name is empty. */
export const VIEWS = Object.keys(SCREENS)

const here = new Set([''])
const coming = new Map()

/** The screen of that name, once its module and style sheet are here; `then` is called when they are. */
export function screen(/** @type {string} */ view, /** @type {() => void} */ then) {
  const name = view in SCREENS ? view : ''
  if (here.has(name)) return SCREENS[name].draw()
  if (!coming.has(name)) {
    const { load, sheet } = SCREENS[name]
    coming.set(name, Promise.all([load?.(), sheet && styled(sheet)]).then(() => (here.add(name), then())))
  }
  return ''
}

/** Whether a screen is still on its way. */
export const loading = () => [...coming.keys()].some((name) => !here.has(name))

function styled(/** @type {string} */ href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  document.head.append(link)
  return new Promise((done) => (link.onload = link.onerror = done))
}
