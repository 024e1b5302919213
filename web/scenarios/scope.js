// @ts-check
import { html } from 'lit'
import { get } from '../api.js'
import { replace } from '../state.js'
import { measures, shown } from '../tree.js'
import { t } from '../words.js'
import { link } from '../links.js'
import { note } from './names.js'

const LOOKS = ['both', 'before', 'after', 'changes']

/** Above the picture: whose children are shown, which side, cards or table, and a filter by name. */
export function scopeBar(bench) {
  const { unit } = bench.scope.value
  const { root } = bench.desk.scenario
  const from = unit.path.findIndex((u) => u.code === root.code)
  const inside = unit.code === root.code || from >= 0
  return html`<div class="scope">
    <nav aria-label=${t('bench.scope')}><ol class="trail">${(inside ? unit.path.slice(from < 0 ? unit.path.length : from) : unit.path).map((u) => html`<li>${link({ at: u.code, pick: [] }, u.name)}</li>`)}<li><span aria-current="location">${unit.name}</span></li></ol>
      ${inside ? '' : html`<em class="tag low">${t('bench.outside', { root: root.name })}</em>`}</nav>
    <input type="search" class="filter" aria-label=${t('bench.filter')} placeholder=${t('bench.filter')} .value=${bench.filter ?? ''} @input=${(e) => (bench.filter = e.target.value)}>
    ${bench.state.as === 'table' || bench.happened ? '' : html`<div class="sort looks" role="group" aria-label=${t('look.label')} title=${t('look.hold')}>${LOOKS.map((look) => html`<button type="button" class=${look === 'both' ? 'wide-only' : ''} aria-pressed=${bench.look === look} @click=${() => replace({ look })}>${t('look.' + look)}</button>`)}</div>`}
    <div class="sort">${['', 'table'].map((as) => html`<button type="button" aria-pressed=${bench.state.as === as} @click=${() => replace({ as })}>${t('as.' + (as || 'cards'))}</button>`)}</div>
  </div>`
}

/** A unit, what stands below it and its figures. */
export async function about(/** @type {string} */ code) {
  const [unit, below, coverage, definition, names] = await Promise.all([get('/api/units/' + code), get(`/api/units/${code}/children`, { limit: 1000 }), get(`/api/units/${code}/coverage`).catch(() => ({ counts: {} })), shown(), measures()])
  note([unit, ...unit.path, ...below.items])
  return { unit, children: below.items, counts: coverage.counts, definition, names }
}

/** Units that stand elsewhere than what is shown; whoever is not known is left out. */
export async function strangers(/** @type {string[]} */ codes) {
  const units = await Promise.all(codes.map((code) => get('/api/units/' + code).catch(() => undefined)))
  note(units)
  return units.filter((u) => u && !u.until).map((u) => ({ ...u, counts: { members: u.size }, living: true }))
}
