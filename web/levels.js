// @ts-check
import { html } from 'lit'
import { band, reading } from './figures.js'
import { ratio } from './tree.js'
import { difference, number, t, yuan } from './words.js'

/** Coverage at each level, from what was merged up to the whole: one block a level, one row an indicator that changes. */
export function levels(impact, indicators) {
  const list = [...impact.coverage].filter((l) => l.after).reverse()
  const gone = impact.coverage.filter((l) => !l.after)
  return html`<div class="levels">${list.map((l, i) => level(l, i === 0 ? total(gone, l.before) : l.before, indicators, i < 2))}</div>`
}

/** What a merged unit is compared with: all that it was made of. */
function total(gone, own) {
  const sum = {}
  for (const counts of [...gone.map((g) => g.before), own]) for (const [m, n] of Object.entries(counts ?? {})) sum[m] = (sum[m] ?? 0) + n
  return sum
}

function level({ unit, after }, before, indicators, open) {
  const rows = indicators.map((d) => ({ d, was: ratio(before, d), is: ratio(after, d), of: [before?.[d.of] ?? 0, after[d.of] ?? 0], n: [before?.[d.value] ?? 0, after[d.value] ?? 0] }))
  const changed = rows.filter((r) => r.n[0] !== r.n[1] || r.of[0] !== r.of[1])
  return html`<details class="fold level" ?open=${open && changed.length > 0}>
    <summary><span class="name">${unit.name}</span><small class="muted">${t(`kind.place.${unit.kind}`)}</small><span class="dots">${t('impact.changes', { n: changed.length })}</span></summary>
    ${changed.length ? html`<table><thead><tr><th scope="col">${t('coverage')}</th><th scope="col">${t('impact.before')}</th><th scope="col">${t('impact.after')}</th><th scope="col">${t('impact.diff')}</th></tr></thead>
      <tbody>${changed.map((r) => row(r))}</tbody></table>` : html`<p class="muted">${t('impact.same')}</p>`}</details>`
}

function row({ d, was, is, of, n }) {
  return html`<tr><th scope="row">${d.name}</th>
    <td>${reading(was, d.target)}${parts(was, d.target, n[0], of[0])}</td>
    <td class=${band(is, d.target)}>${reading(is, d.target)}${parts(is, d.target, n[1], of[1])}</td>
    <td>${was == null || is == null ? '–' : change(was, is, d.target)}</td></tr>`
}

/** What the ratio is made of; of an average, how many it is over. */
const parts = (ratio, target, n, of) => html`<small class="muted">${ratio > 2 || target > 2 ? t('over', { n: of }) : `${number(n)} / ${number(of)}`}</small>`

/** The difference: in percentage points, or in yuan where it is an amount. */
const change = (was, is, target) => {
  if (is === was) return '0'
  if (was > 2 || is > 2 || target > 2) return (is > was ? '+' : '−') + yuan(Math.abs(is - was), 2)
  const points = (is - was) * 100
  return t('impact.points', { n: difference(points, Math.abs(points) < 0.1 ? 3 : 1) })
}
