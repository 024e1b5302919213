// @ts-check
// Every text of the page, in Chinese and in English; nothing is put together from pieces.
import { read } from './state.js'
import { page } from './words-page.js'
import { scenarios } from './words-scenarios.js'
import { things } from './words-things.js'

/** @type {Record<string, [string, string]>} */
const texts = { ...page, ...things, ...scenarios }
/** Adds the texts of a screen that is fetched when it is first asked for. */
export const add = (/** @type {Record<string, [string, string]>} */ more) => Object.assign(texts, more)

const column = () => (read().lang === 'zh' ? 0 : 1)
const locale = () => (read().lang === 'zh' ? 'zh-CN' : 'en-GB')

/** The text of a key, `{name}` filled in; a key nobody translated shows its own last word. */
export function t(/** @type {string} */ key, /** @type {Record<string, unknown>} */ fill = {}) {
  const text = texts[key]?.[column()] ?? key.split('.').at(-1)
  return text.replace(/\{(\w+)\}/g, (_, name) => (typeof fill[name] === 'number' ? number(fill[name]) : String(fill[name] ?? '')))
}

/** Whether there is a text of that key. */
export const has = (/** @type {string} */ key) => key in texts

export const number = (/** @type {number} */ n) => new Intl.NumberFormat(locale()).format(n)

/** Short for small places: 14.1万 or 141K; what is short already stays exact. */
export const compact = (/** @type {number} */ n) => n < 10_000 ? number(n) : new Intl.NumberFormat(locale(), { notation: 'compact', maximumSignificantDigits: 3 }).format(n)

/** +3, −3 or ±0, with a true minus sign. */
export const difference = (/** @type {number} */ n, digits = 1) =>
  new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero', maximumFractionDigits: digits }).format(n).replace('-', '−')

export const percent = (/** @type {number} */ ratio) =>
  new Intl.NumberFormat(locale(), { style: 'percent', minimumFractionDigits: ratio === 1 || ratio === 0 ? 0 : 1, maximumFractionDigits: 1 }).format(ratio)

/** Yuan, short: 107.0 万元 or ¥1.07M. */
export const yuan = (/** @type {number} */ n, digits = 1) =>
  read().lang === 'zh'
    ? new Intl.NumberFormat('zh-CN', { maximumFractionDigits: digits }).format(n / 10_000) + ' 万元'
    : '¥' + new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 2 }).format(n)

export const date = (/** @type {string} */ iso) =>
  new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(iso))
