// @ts-check
import { html } from 'lit'
import { number, t } from '../words.js'
import { rest } from './questions.js'

/** The rules a plan breaks, mends and leaves broken; for those broken, what would mend them is a press away. */
export function offenders(desk, how) {
  const { resolved, standing } = desk.impact.checks
  return html`${few('introduced', desk.findings.broken, how, (o) => broken(desk, o, how))}
    ${resolved.length ? fold('resolved', resolved, how, (o) => html`<li><b>${o.unit.name}</b> ${o.message}</li>`) : ''}
    ${standing.length ? fold('standing', standing, how, (o) => broken(desk, o, how)) : ''}`
}

const FEW = 20

function few(key, list, how, row) {
  const shown = how.open.has(key) ? list : list.slice(0, FEW)
  return html`${shown.map(row)}${rest(list.length - shown.length, () => how.all(key))}`
}

const fold = (key, list, how, row) => html`<details class="fold"><summary><span class="name">${t('impact.' + key)}</span><span class="dots">${number(list.length)}</span></summary><ul class="plain sentences">${few(key, list, how, row)}</ul></details>`

function broken(desk, o, { repairs, seek }) {
  const fault = `${o.check}:${o.unit.code}`
  const found = repairs.get(fault)
  return html`<article class=${'question rule ' + o.strength} data-fault=${fault}>
    <p><em class=${'tag ' + (o.strength === 'shall' ? 'low' : '')}>${t('strength.' + o.strength)}</em> <b>${o.unit.name}</b> ${o.message}</p>
    ${o.article ? html`<small class="muted">${o.article}</small>` : ''}
    ${!desk.editable ? '' : html`<div class="answers">${found ? answers(desk, found) : html`<button type="button" @click=${() => seek(fault)}>${t('repairs')}</button>`}</div>`}
  </article>`
}

function answers(desk, found) {
  if (found.waiting) return html`<span class="muted" role="status">${t('repairs.wait')}</span>`
  if (!found.repairs?.length) return html`<span class="muted">${t('repairs.none', { n: found.tried ?? 0 })}</span>`
  return found.repairs.slice(0, 6).map((r) => html`<button type="button" @click=${() => desk.attempt(() => ({ changes: desk.numbered(desk.scenario.changes, r.changes) }))}>${r.says}
    ${r.introduced.length || r.undecided > 0 ? html`<small class="muted">${t('repairs.but', { n: r.introduced.length + Math.max(0, r.undecided) })}</small>` : ''}</button>`)
}
