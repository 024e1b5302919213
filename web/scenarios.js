// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { link } from './links.js'
import { Part } from './part.js'
import { go, read, replace } from './state.js'
import { t } from './words.js'

/** Picks a unit for merging, or lets it go again. */
export function togglePick(/** @type {string} */ code) {
  const { pick } = read()
  replace({ pick: pick.includes(code) ? pick.filter((c) => c !== code) : [...pick, code], impact: false })
}

/** The plan the address describes: one merger. */
export function plan(state = read()) {
  const into = { code: state.into || state.pick[0], ...(state.name ? { name: state.name } : {}) }
  return { changes: [{ id: 'merge-1', kind: 'merge', units: state.pick, into, ...(state.under ? { under: state.under } : {}) }] }
}

const known = new Map()
const unit = (code) => known.get(code) ?? known.set(code, get('/api/units/' + code)).get(code)

/** The bar that rises when units are picked, and the small form that says what they become. */
class Scenarios extends Part {
  static properties = { units: { state: true }, fresh: { state: true }, chosen: { state: true } }

  constructor() {
    super()
    Object.assign(this, { units: [], fresh: false })
  }
  connectedCallback() {
    super.connectedCallback()
    addEventListener('keydown', (e) => {
      if (!this.state.pick.length || /** @type {Element} */ (e.target).closest?.('input:not([type=checkbox]), dialog') || e.ctrlKey || e.metaKey) return
      if (e.key.toLowerCase() === 'm' && this.state.pick.length > 1) this.ask()
      else if (e.key === 'Escape') replace({ pick: [], impact: false, into: '', name: '', under: '' })
      else return
      e.preventDefault()
    })
  }
  async willUpdate() {
    const key = this.state.pick.join()
    if (key === this.asked) return
    this.asked = key
    const units = await Promise.all(this.state.pick.map((c) => unit(c).catch(() => ({ code: c, name: c, path: [] }))))
    if (key === this.asked) this.units = units
  }
  render() {
    const { pick, impact } = this.state
    return html`${pick.length && !impact ? this.bar(pick.length) : ''}<dialog aria-labelledby="merge-title" @close=${() => this.requestUpdate()}>${this.open ? this.form() : ''}</dialog>`
  }
  get open() {
    return this.querySelector('dialog')?.open || this.opening
  }
  bar(n) {
    const villages = this.units.every((u) => u.kind === 'village' && u.of === 'place')
    const names = this.units.map((u) => u.name)
    return html`<section class="picked" aria-label=${t('merge')}>
      <strong>${t(villages ? 'pick.village' : 'pick.units', { n })}</strong>
      <span class="names">${n < 2 ? t('pick.one') : names.join('、')}</span>
      ${link({ view: 'scenarios', sheet: '', look: '', impact: false, open: [] }, t('pick.bench'), 'button')}
      <button type="button" class="primary" ?disabled=${n < 2} @click=${() => this.ask()}>${t('merge')} <kbd>M</kbd></button>
      <button type="button" @click=${() => replace({ pick: [], into: '', name: '', under: '' })}>${t('cancel')} <kbd>Esc</kbd></button>
    </section>`
  }
  async ask() {
    this.opening = true
    const { into, pick } = this.state
    this.chosen = into || pick[0]
    this.fresh = Boolean(into) && !pick.includes(into)
    this.requestUpdate()
    await this.updateComplete
    const dialog = this.querySelector('dialog')
    if (!dialog.open) dialog.showModal()
    this.opening = false
  }
  /** Filled in: the first picked lives on, so that Enter is enough. */
  form() {
    const parents = [...new Map(this.units.map((u) => [u.path.at(-1)?.code, u.path.at(-1)])).values()].filter(Boolean)
    const name = this.state.name || this.units.find((u) => u.code === this.chosen)?.name || this.units[0]?.name
    return html`<form method="dialog" @submit=${(e) => this.accept(e)}>
      <h2 id="merge-title">${t('merge.title', { n: this.units.length })}</h2>
      <fieldset><legend>${t('merge.into')}</legend>
        ${this.units.map((u, i) => html`<label class="choice"><input type="radio" name="into" value=${u.code} ?autofocus=${i === 0} .checked=${!this.fresh && this.chosen === u.code} @change=${() => Object.assign(this, { fresh: false, chosen: u.code })}>
          <span>${t('merge.keep', { name: u.name })}</span><code>${u.code}</code></label>`)}
        <label class="choice"><input type="radio" name="into" value="" .checked=${this.fresh} @change=${() => (this.fresh = true)}><span>${t('merge.new')}</span></label>
      </fieldset>
      ${this.fresh ? html`<label class="field">${t('merge.code')}<input name="code" required pattern="[^,\\s]+" .value=${this.state.into && !this.state.pick.includes(this.state.into) ? this.state.into : proposed(this.units[0]?.code)}></label>` : ''}
      <label class="field">${t('merge.name')}<input name="name" required .value=${name ?? ''}></label>
      ${parents.length > 1 ? html`<label class="field">${t('merge.under')}<select name="under">${parents.map((p) => html`<option value=${p.code}>${p.name} ${p.code}</option>`)}</select></label>` : ''}
      <p class="muted">${t('merge.note')}</p>
      <footer><button type="button" @click=${() => this.querySelector('dialog').close()}>${t('cancel')} <kbd>Esc</kbd></button>
        <button class="primary">${t('merge.go')} <kbd>Enter</kbd></button></footer>
    </form>`
  }
  accept(event) {
    const said = new FormData(event.target)
    const into = String(this.fresh ? said.get('code') : this.chosen)
    const name = String(said.get('name')).trim()
    const same = this.units.find((u) => u.code === into)?.name === name
    go({ impact: true, into, name: same ? '' : name, under: String(said.get('under') ?? '') })
  }
}
customElements.define('banyan-scenarios', Scenarios)

/** A code for a new unit: like the first one's, with the end open to change. */
const proposed = (code = '') => (/^\d{12}$/.test(code) ? code.slice(0, 9) + '399' : code + '-2')
