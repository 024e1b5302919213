// @ts-check
import { html } from 'lit'
import { bar, reading } from './figures.js'
import { link, unitLink } from './links.js'
import { Part } from './part.js'
import { replace } from './state.js'
import { csv, save } from './share.js'
import { levels, rank, rows } from './villages.js'
import { number, t } from './words.js'

const MOST = 20
/** More rows than this in one table help nobody; the rest is said. */
const LONG = 1000

/** The level whose places are listed: the one asked for, or the lowest above the villages. */
const level = (all, asked) => (levels(all).includes(asked) ? asked : (levels(all).at(-2) ?? 'village'))

const sorted = (all, of, byCode) => {
  const list = rows(all, of)
  return byCode ? list : list.filter((row) => row.ratio != null).sort((a, b) => rank(a.ratio) - rank(b.ratio) || b.of - a.of || (a.code < b.code ? -1 : 1))
}

/** Which level is listed, as a switch. */
const switcher = (all, on) => html`<div class="seg" role="group" aria-label=${t('level')}>
  ${levels(all).map((l) => html`<button type="button" aria-pressed=${l === on} @click=${() => replace({ level: l })}>${t('kind.place.' + l)}</button>`)}</div>`

/** The worst places of a level, first the worst. */
class Ranking extends Part {
  static properties = { villages: {}, definition: {} }

  render() {
    const { villages: all, definition: d } = this
    const on = level(all, this.state.level)
    const list = sorted(all, on, false)
    const mark = (code) => () => this.dispatchEvent(new CustomEvent('mark', { detail: code }))
    return html`<section class="ranking"><h3>${t('ranking')}</h3>${switcher(all, on)}
      ${list.length ? '' : html`<p class="muted">${t('ranking.none')}</p>`}
      <ol class="plain ranks">${list.slice(0, MOST).map((row) => html`<li @pointerenter=${mark(row.code)} @pointerleave=${mark('')} @focusin=${mark(row.code)} @focusout=${mark('')}>
        <span class="name">${on === 'village' ? unitLink(row) : link({ at: row.code }, row.name)}<small class="muted">${row.path}</small></span>
        ${bar(row.ratio, d.target)}<span class="value">${reading(row.ratio, d.target)}<small class="muted">${d.target > 2 ? '' : `${number(row.value)}/${number(row.of)}`}</small></span></li>`)}</ol>
      ${list.length > MOST ? html`<p>${link({ as: 'table', level: on }, t('ranking.all', { n: list.length }))}</p>` : ''}</section>`
  }
}
customElements.define('banyan-ranking', Ranking)

/** All places of a level as a table, and as a file of exactly that. */
class CoverTable extends Part {
  static properties = { villages: {}, definition: {} }

  render() {
    const { villages: all, definition: d } = this
    const on = level(all, this.state.level)
    const byCode = this.state.order === 'code'
    const list = sorted(all, on, byCode)
    const part = list.slice(0, LONG)
    const placed = part.some((r) => r.path)
    const heads = [t('table.name'), t('table.code'), ...(placed ? [t('table.where')] : []), t('table.value'), t('table.of'), d.name]
    const file = () => save(csv([heads, ...part.map((r) => [r.name, r.code, ...(placed ? [r.path] : []), r.value, r.of, r.ratio])]), `${all.root.name}-${d.id}-${on}.csv`)
    return html`<div class="table-of"><header>${switcher(all, on)}
        <div class="seg" role="group" aria-label=${t('order')}>${['', 'code'].map((o) => html`<button type="button" aria-pressed=${this.state.order === o} @click=${() => replace({ order: o })}>${t(o ? 'children.order' : 'children.worst')}</button>`)}</div>
        <span class="muted">${part.length < list.length ? t('table.part', { shown: part.length, n: list.length }) : t('table.rows', { n: list.length })}</span>
        <button type="button" @click=${file}>${t('csv')}</button></header>
      <div class="scroll" tabindex="0" role="region" aria-label=${d.name}><table><thead><tr>${heads.map((h) => html`<th scope="col" class=${h === t('table.where') ? 'where' : ''}>${h}</th>`)}</tr></thead>
        <tbody>${part.map((r) => html`<tr><th scope="row">${unitLink(r)}</th><td><code>${r.code}</code></td>${placed ? html`<td class="where">${r.path}</td>` : ''}<td>${number(r.value)}</td><td>${number(r.of)}</td>
          <td class="meter">${bar(r.ratio, d.target)}<b>${reading(r.ratio, d.target)}</b></td></tr>`)}</tbody></table></div></div>`
  }
}
customElements.define('banyan-cover-table', CoverTable)
