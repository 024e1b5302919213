// @ts-check
import { html } from 'lit'
import { reading } from '../figures.js'
import { ratio } from '../tree.js'
import { number, t } from '../words.js'
import { noteOf } from './panes.js'

const COLUMNS = ['name', 'code', 'kind', 'members', 'coverage', 'after']

/** The same slots as a table: to be sorted, and picked by ticking. */
export function table({ slots, picked, definition }, pick, bench) {
  const rows = slots.map((slot) => row(slot, definition))
  const { by = '', down = false } = bench.sorted ?? {}
  if (by) rows.sort((a, b) => (down ? -1 : 1) * (typeof a[by] === 'number' ? a[by] - b[by] : String(a[by] ?? '').localeCompare(String(b[by] ?? ''), 'zh')))
  const sort = (column) => ((bench.sorted = { by: column, down: by === column && !down }), bench.requestUpdate())
  return html`<table class="list slots-table"><thead><tr><th scope="col"><span class="hidden">${t('table.pick')}</span></th>
      ${COLUMNS.map((c) => html`<th scope="col" class=${['members', 'coverage'].includes(c) ? 'n' : ''} aria-sort=${by === c ? (down ? 'descending' : 'ascending') : 'none'}><button type="button" class="quiet" @click=${() => sort(c)}>${c === 'coverage' ? definition?.name : t('table.' + c)}${by === c ? (down ? ' ↓' : ' ↑') : ''}</button></th>`)}</tr></thead>
    <tbody>${rows.map((r) => html`<tr class=${r.look}><td>${r.pickable ? html`<input type="checkbox" aria-label=${t('table.pick.one', { name: r.name })} .checked=${picked.includes(r.after_.code)} @change=${() => pick({ detail: { codes: [r.after_.code] } })}>` : ''}</td>
      <th scope="row">${r.name}</th><td><code>${r.code}</code></td><td>${r.kind}</td><td class="n">${number(r.members)}</td><td class="n">${r.coverage < 0 ? '–' : reading(r.coverage, definition?.target)}</td><td>${r.after}</td></tr>`)}</tbody></table>`
}

function row(slot, definition) {
  const unit = slot.before.unit ?? slot.after.unit
  const { look, how, other, unit: after_ } = slot.after
  const word = noteOf('after', look, how, other)
  return {
    name: unit.name,
    code: unit.code,
    kind: t(`kind.${unit.of}.${unit.kind}`),
    members: unit.counts?.members ?? unit.counts?.size ?? 0,
    coverage: ratio(unit.counts, definition) ?? -1,
    after: after_ && look !== 'ghost' && after_.name !== unit.name ? `${word} ${after_.name}` : word,
    look,
    after_,
    pickable: look !== 'ghost' && after_,
  }
}
