// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { link } from './links.js'
import { Ask, Part } from './part.js'
import { saveRemaps } from './remaps.js'
import { ready, works } from './ready.js'
import { history } from './words-history.js'
import { add, date, difference, number, t } from './words.js'
import { measures } from './tree.js'

add(history)

/** What was reorganised: the list, and one of them with its impact as recorded when it was applied. */
class History extends Part {
  list = new Ask(this, () => 'all ' + this.state.lang, () => get('/api/reorganizations'))
  one = new Ask(this, () => this.id && this.id + this.state.lang, async () => ({ ...(await get('/api/reorganizations/' + this.id)), names: await measures(), moved: await get(`/api/reorganizations/${this.id}/remaps`) }))

  get id() {
    return this.state.as || this.list.value?.items[0]?.id || ''
  }
  connectedCallback() {
    super.connectedCallback()
    this.away = works(() => !this.list.value && !this.list.error)
  }
  disconnectedCallback() {
    super.disconnectedCallback()
    this.away()
  }
  render() {
    document.title = [t('view.history'), t('title')].join(' · ')
    return html`<div class="history"><nav class="side-left" aria-label=${t('view.history')}><h2>${t('history.list')}</h2>${this.list.show((a) => this.all(a), 6)}</nav>
      <article class="paper-of">${this.one.show((r) => this.draw(r), 12)}</article></div>`
  }
  all({ items }) {
    if (!items.length) return html`<p class="muted">${t('history.none')}</p>`
    return html`<ol class="plain applied">${items.map((r) => html`<li class=${r.id === this.id ? 'on' : ''}>${link({ as: r.id }, html`<b>${r.name}</b><span class="muted">${date(r.on)} · ${t('history.ended', { n: r.ended ?? 0 })} · ${t('history.begun', { n: r.established ?? 0 })}</span>`)}</li>`)}</ol>`
  }
  draw(r) {
    const dayBefore = new Date(Date.parse(r.on) - 864e5).toISOString().slice(0, 10)
    const moved = r.moved.items ?? r.moved
    const at = r.scope || ''
    return html`<header><h2>${r.name}</h2><p class="muted">${date(r.on)}${r.by ? ` · ${r.by}` : ''}${r.why ? ` · ${r.why}` : ''}</p>
        ${r.reverted ? html`<p class="notice low"><strong>${t('history.reverted', { date: date(r.reverted.on) })}</strong>${r.reverted.why ?? ''}</p>` : ''}
        <p class="acts">${link({ view: '', at, asOf: dayBefore, as: '' }, t('history.before'), 'button')} ${link({ view: '', at, asOf: r.on, as: '' }, t('history.after'), 'button')}</p></header>
      <dl class="numbers"><div><dd>${number(r.ended ?? 0)}</dd><dt>${t('history.units.ended')}</dt></div><div><dd>${number(r.established ?? 0)}</dd><dt>${t('history.units.begun')}</dt></div></dl>
      ${r.impact?.counts ? figures(r.impact.counts, r.names) : html`<p class="muted">${t('history.unrecorded')}</p>`}
      <section><h3>${t('history.remaps', { n: moved.length })}</h3>${moved.length ? html`<p class="acts"><button type="button" @click=${() => saveRemaps(moved, r.name)}>${t('remaps.save')}</button></p>${table(moved)}` : ''}</section>`
  }
  updated() {
    if (this.list.value || this.list.error) ready()
  }
}
customElements.define('banyan-history', History)

/** The figures that changed, as they were recorded: before and after. */
function figures({ before, after }, names) {
  const changed = Object.keys(after).filter((m) => before[m] !== after[m])
  return html`<section><h3>${t('history.figures')}</h3><table><thead><tr><th scope="col">${t('history.measure')}</th><th scope="col">${t('history.was')}</th><th scope="col">${t('history.became')}</th><th scope="col">${t('history.difference')}</th></tr></thead>
    <tbody>${changed.map((m) => html`<tr><th scope="row">${names[m] ?? m}</th><td>${number(before[m] ?? 0)}</td><td>${number(after[m] ?? 0)}</td><td>${difference((after[m] ?? 0) - (before[m] ?? 0))}</td></tr>`)}</tbody></table></section>`
}

const FEW = 300

/** Old to new, each end a link. */
const table = (rows) => html`<table class="remaps"><thead><tr><th scope="col">${t('history.from')}</th><th scope="col">${t('history.to')}</th></tr></thead>
  <tbody>${rows.slice(0, FEW).map((r) => html`<tr><td>${link({ view: '', at: r.ref ? '~' + r.ref : r.from, as: '' }, r.fromName)}<code>${r.from}</code></td><td>${r.to ? html`${link({ view: '', at: r.to, as: '' }, r.toName)}<code>${r.to}</code>` : t('none')}</td></tr>`)}</tbody></table>
  ${rows.length > FEW ? html`<p class="muted">${t('more', { n: rows.length - FEW })}</p>` : ''}`
