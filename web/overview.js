// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import './gaps.js'
import './legend.js'
import { link } from './links.js'
import './mosaic.js'
import { offTarget, switcher } from './indicators.js'
import { Ask, Part } from './part.js'
import './ranking.js'
import { ready, works } from './ready.js'
import { go, replace } from './state.js'
import { definitions, root, shown } from './tree.js'
import { villages } from './villages.js'
import { coverage } from './words-coverage.js'
import { add, date, number, t } from './words.js'

add(coverage)

const PLACES = ['country', 'province', 'city', 'county', 'township', 'village', 'community']

/** Coverage at a glance: the figures of a place, every village below it on one map, and where it is worst. */
class Overview extends Part {
  scope = new Ask(this, () => [this.state.at, this.state.lang].join(' '), () => scope(this.state.at))
  figures = new Ask(
    this,
    () => this.scope.value && [this.scope.value.code, this.state.lang].join(' '),
    async () => ({ all: await definitions(), ...(await get(`/api/units/${this.scope.value.code}/coverage`)) }),
  )
  map = new Ask(
    this,
    () => this.scope.value && [this.scope.value.code, this.state.show, this.state.lang].join(' '),
    async () => {
      const definition = await shown()
      return { definition, villages: await villages(this.scope.value.code, definition) }
    },
  )

  connectedCallback() {
    super.connectedCallback()
    this.away = works(() => !this.map.value && !this.map.error)
  }
  disconnectedCallback() {
    super.disconnectedCallback()
    this.away()
  }
  render() {
    const unit = this.scope.value
    if (!unit) return html`<section class="lost">${this.scope.show(() => '', 8)}</section>`
    document.title = [t('view.coverage'), unit.name, t('title')].join(' · ')
    return html`<div class="overview">
      <header class="crumbs">${crumbs(unit)}<p class="muted now">${this.state.asOf ? t('figures.today', { date: date(this.state.asOf) }) : ''}</p></header>
      <nav class="side-left" aria-label=${t('indicators')}>${this.figures.show((f) => this.side(f, unit), 12)}</nav>
      <section class="map" aria-label=${t('view.coverage')}>${this.body(unit)}</section>
      <aside class="side-right" aria-label=${t('ranking')} tabindex="0">
        ${this.map.value ? html`<banyan-ranking .villages=${this.map.value.villages} .definition=${this.map.value.definition} @mark=${(e) => ((this.mark = e.detail), this.requestUpdate())}></banyan-ranking>` : this.map.show(() => '', 12)}
      </aside></div>`
  }
  side({ counts, indicators, all }, unit) {
    const tiles = [['villages', counts.villages], ['communities', counts.communities], ['branches', counts.branches], ['members', counts.members]]
    return html`<dl class="numbers">${tiles.map(([id, n]) => html`<div><dd>${number(n ?? 0)}</dd><dt>${t('measure.' + id)}</dt></div>`)}</dl>
      <p class="muted hint">${t('indicators.off', { n: offTarget(indicators, all), of: indicators.length })}</p>
      ${switcher(indicators, all, this.map.value?.definition.id, unit)}`
  }
  body(unit) {
    const { as, order } = this.state
    const { definition: d, villages: all } = this.map.value ?? {}
    return html`<header class="bar-of">
        <div class="seg" role="group" aria-label=${t('shown.as')}>${['', 'table', 'gaps'].map((a) => html`<button type="button" aria-pressed=${as === a} @click=${() => replace({ as: a })}>${t('as.' + (a || 'map'))}</button>`)}</div>
        ${as ? '' : html`<div class="seg" role="group" aria-label=${t('order')}>${['', 'code'].map((o) => html`<button type="button" aria-pressed=${order === o} @click=${() => replace({ order: o })}>${t(o ? 'children.order' : 'children.worst')}</button>`)}</div>`}
        <h2>${d?.name ?? ''}</h2>
      </header>
      ${as === 'gaps' ? html`<banyan-gaps .at=${unit.code} .definition=${d}></banyan-gaps>` : ''}
      ${as === 'table' && all ? html`<banyan-cover-table .villages=${all} .definition=${d}></banyan-cover-table>` : ''}
      ${as ? '' : html`${this.map.show((m) => html`<banyan-mosaic .villages=${m.villages} .definition=${m.definition} .mark=${this.mark} .still=${order === 'code'} @drill=${drill}></banyan-mosaic>`, 10)}<footer class="foot"><banyan-legend .plain=${true}></banyan-legend></footer>`}`
  }
  updated() {
    if (this.scope.error || this.map.error || (this.map.value && this.state.as)) ready()
  }
}
customElements.define('banyan-overview', Overview)

/** The chosen place, or the one a branch or a former unit stands at. */
async function scope(at) {
  const unit = at && !at.startsWith('@') ? await get('/api/units/' + at) : await root()
  if (unit.of === 'place' && !unit.until) return unit
  const place = unit.path?.findLast((u) => PLACES.includes(u.kind))
  return place ? get('/api/units/' + place.code) : root()
}

const drill = (e) => (e.detail.village ? go({ view: '', at: e.detail.code, open: [] }) : go({ at: e.detail.code }))

const crumbs = (unit) => html`<nav aria-label=${t('breadcrumb')}><ol>
  ${unit.path.map((u) => html`<li>${link({ at: u.code }, u.name)}</li>`)}<li><span aria-current="page">${unit.name}</span></li></ol></nav>`
