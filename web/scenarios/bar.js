// @ts-check
import { html } from 'lit'
import { number, t } from '../words.js'

/** What can be done with what is picked: its key, and how many it wants. */
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
]

export const fits = (/** @type {{least: number, most: number}} */ action, /** @type {number} */ n) => n >= action.least && (n <= action.most || action.least === 0)

/**
 * The bar under the picture: what is picked, and what can be done with it.
 * @param {any[]} picked units, as the plan leaves them
 * @param {{act: (kind: string) => void, clear: () => void, open: () => void}} does
 */
export function bar(picked, does) {
  const n = picked.length
  const members = picked.reduce((sum, u) => sum + (u.counts?.members ?? u.counts?.size ?? 0), 0)
  return html`<section class=${'bar-below' + (n ? ' some' : '')} aria-label=${t('pick.n', { n })}>
    ${n ? html`<p><strong>${t('pick.n', { n })}</strong> <span class="names" title=${picked.map((u) => u.name).join(t('comma'))}>${picked.map((u) => u.name).join(t('comma'))}</span> <span class="muted">${t('pick.sum', { members: number(members) })}</span></p>` : html`<p class="muted">${t('pick.none')}</p>`}
    <div class="acts">${ACTIONS.filter((a) => fits(a, n)).map((a) => html`<button type="button" class=${a.kind === 'merge' ? 'primary' : ''} data-act=${a.kind} @click=${() => does.act(a.kind)}>${t('do.' + a.kind)} <kbd>${a.key.toUpperCase()}</kbd></button>`)}
      ${n === 1 ? html`<button type="button" @click=${does.open}>${t('do.open')} <kbd>↵</kbd></button>` : ''}
      ${n ? html`<button type="button" @click=${does.clear}>${t('pick.clear')} <kbd>Esc</kbd></button>` : ''}</div>
  </section>`
}
