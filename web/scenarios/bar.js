// @ts-check
import { html } from 'lit'
import { number, t } from '../words.js'

/** What can be done with what is picked: its key, and how many it wants. Those without a key stand behind "more". */
export const ACTIONS = [
  { kind: 'merge', key: 'm', least: 2, most: Infinity },
  { kind: 'split', key: 's', least: 1, most: 1 },
  { kind: 'transfer', key: 't', least: 1, most: Infinity },
  { kind: 'abolish', key: 'x', least: 1, most: Infinity },
  { kind: 'rename', key: 'r', least: 1, most: 1 },
  { kind: 'convert', key: 'c', least: 1, most: Infinity },
  { kind: 'appoint', key: 'p', least: 1, most: 1 },
  { kind: 'assist', key: 'a', least: 1, most: 1 },
  { kind: 'establish', key: 'n', least: 0, most: 0 },
  ...['dismiss', 'unassist', 'cover', 'uncover', 'move-members', 'set', 'raise', 'release', 'recode'].map((kind) => ({ kind, key: '', least: 1, most: 1 })),
  { kind: 'contact', key: '', least: 1, most: Infinity },
  { kind: 'uncontact', key: '', least: 1, most: 1 },
]

export const fits = (/** @type {{least: number, most: number}} */ action, /** @type {number} */ n) => n >= action.least && (n <= action.most || action.least === 0)

/** Whether a word of the address names one of these. */
export const isForm = (/** @type {string} */ kind) => ACTIONS.some((a) => a.kind === kind)

/**
 * The bar under the picture: what is picked, and what can be done with it.
 * @param {any[]} picked units, as the plan leaves them
 * @param {{act: (kind: string) => void, clear: () => void, open: () => void}} does
 */
export function bar(picked, does) {
  const n = picked.length
  const can = ACTIONS.filter((a) => fits(a, n))
  const rest = can.filter((a) => !a.key)
  const members = picked.reduce((sum, u) => sum + (u.counts?.members ?? u.counts?.size ?? 0), 0)
  return html`<section class=${'bar-below' + (n ? ' some' : '')} aria-label=${t('pick.n', { n })}>
    ${n ? html`<p><strong>${t('pick.n', { n })}</strong> <span class="names" title=${picked.map((u) => u.name).join(t('comma'))}>${picked.map((u) => u.name).join(t('comma'))}</span> <span class="muted">${t('pick.sum', { members: number(members) })}</span></p>` : html`<p class="muted">${t('pick.none')}</p>`}
    <div class="acts">${can.filter((a) => a.key).map((a) => html`<button type="button" class=${a.kind === 'merge' ? 'primary' : ''} data-act=${a.kind} @click=${() => does.act(a.kind)}>${t('do.' + a.kind)} <kbd>${a.key.toUpperCase()}</kbd></button>`)}
      ${rest.length ? html`<details class="menu up" @keydown=${leave}><summary class="button">${t('bench.more')} ▴</summary><div>${rest.map((a) => html`<button type="button" data-act=${a.kind} @click=${(e) => (e.target.closest('details').removeAttribute('open'), does.act(a.kind))}>${t('do.' + a.kind)}</button>`)}</div></details>` : ''}
      ${n === 1 ? html`<button type="button" @click=${does.open}>${t('do.open')} <kbd>↵</kbd></button>` : ''}
      ${n ? html`<button type="button" @click=${does.clear}>${t('pick.clear')} <kbd>Esc</kbd></button>` : ''}</div>
  </section>`
}

const leave = (e) => e.key === 'Escape' && (e.stopPropagation(), e.currentTarget.removeAttribute('open'))
