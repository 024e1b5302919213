// @ts-check
// The style sheet's colours for what is drawn on a canvas, so that they are written down once.

const NAMES = ['surface', 'canvas', 'terrace', 'line', 'ink', 'muted', 'accent', 'accentSoft', 'accentDeep', 'onAccent', 'track', 'good', 'mid', 'low',
  'faint', 'lowSoft', 'lowInk', 'plain', 'pick', 'pickSoft', 'branchLine', 'contact', 'assist'] // prettier-ignore

/** @returns {import('./cards.js').Ink} */
export function ink() {
  const style = getComputedStyle(document.documentElement)
  const kebab = (/** @type {string} */ name) => name.replace(/[A-Z]/g, (c) => '-' + c.toLowerCase())
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue('--' + kebab(name)).trim()]))
}

export const isDark = () => document.documentElement.dataset.theme === 'dark'

/** Switches light and dark and remembers it. */
export function toggleTheme() {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark'
  try {
    localStorage.setItem('theme', isDark() ? 'dark' : 'light')
  } catch {
    // Then it holds for this visit only.
  }
  dispatchEvent(new Event('theme'))
}
