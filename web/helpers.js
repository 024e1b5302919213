// @ts-check
// Those who help, as they are written on the page.
import { html } from 'lit'
import { LEADER, unitLink } from './links.js'
import { has, t } from './words.js'

/** A helper by name; a leader leads to the leader's page. */
export const leadTo = (/** @type {{code: string, name: string, kind: string}} */ h) => (h.kind === 'leader' ? unitLink(h, LEADER + h.code) : unitLink(h))

/** The name of a role. */
export const roleName = (/** @type {string} */ id) => (has('role.' + id) ? t('role.' + id) : id)

/** What a helper carries against the cap of each role: a bar and the numbers beside it. */
export const loadBar = (/** @type {{loads: {role: string, load: number, cap: number, over: boolean}[]}} */ h) => html`<span class="carries">${h.loads.map(
  (l) => html`<span class=${l.over ? 'over' : ''}><svg viewBox="0 0 60 8" width="60" height="8" aria-hidden="true"><rect class="track" width="60" height="8" rx="3"></rect>
    <rect class=${'fill ' + (l.over ? 'low' : l.load === l.cap ? 'mid' : 'good')} width=${Math.min(60, (60 * l.load) / (l.cap || 1))} height="8" rx="3"></rect></svg>
    ${roleName(l.role)} ${t('board.carries', { n: l.load, cap: l.cap })}</span>`,
)}</span>`
