// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { link } from './links.js'
import { Part } from './part.js'
import { go, read, replace } from './state.js'
import { t } from './words.js'

/** A draft that is kept only once something stands in it. */
export const NEW = 'new'

/** Picks a unit for a change, or lets it go again. */
export function togglePick(/** @type {string} */ code) {
  const { pick } = read()
  replace({ pick: pick.includes(code) ? pick.filter((c) => c !== code) : [...pick, code] })
}

const known = new Map()
const unit = (code) => known.get(code) ?? known.set(code, get('/api/units/' + code)).get(code)

/** The bar that rises when units are picked: from here they go to the workbench. */
class Scenarios extends Part {
  static properties = { units: { state: true } }

  constructor() {
    super()
    // A field of the class would hide the property that draws again.
    /** @type {any[]} */ this.units = []
  }

  connectedCallback() {
    super.connectedCallback()
    this.press = (e) => this.key(e)
    addEventListener('keydown', this.press)
  }
  disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('keydown', this.press)
  }
  key(e) {
    if (!this.state.pick.length || e.target.closest?.('input:not([type=checkbox]), dialog') || e.ctrlKey || e.metaKey) return
    if (e.key.toLowerCase() === 'm' && this.state.pick.length > 1) this.merge()
    else if (e.key === 'Escape') replace({ pick: [] })
    else return
    e.preventDefault()
  }
  async willUpdate() {
    const key = this.state.pick.join()
    if (key === this.asked) return
    this.asked = key
    this.coming = Promise.all(this.state.pick.map((c) => unit(c).catch(() => ({ code: c, name: c, path: [] }))))
    const units = await this.coming
    if (key === this.asked) this.units = units
  }
  render() {
    const n = this.state.pick.length
    if (!n) return ''
    const villages = this.units.every((u) => u.kind === 'village' && u.of === 'place')
    return html`<section class="picked" aria-label=${t('merge')}>
      <strong>${t(villages ? 'pick.village' : 'pick.units', { n })}</strong>
      <span class="names">${n < 2 ? t('pick.one') : this.units.map((u) => u.name).join('、')}</span>
      <span title=${t('pick.bench.hint')}>${link({ ...BENCH, plan: '', at: '' }, t('pick.bench'), 'button')}</span>
      <button type="button" class="primary" title=${t('pick.merge.hint')} ?disabled=${n < 2} @click=${() => this.merge()}>${t('merge')} <kbd>M</kbd></button>
      <button type="button" @click=${() => replace({ pick: [] })}>${t('cancel')} <kbd>Esc</kbd></button>
    </section>`
  }
  /** To the draft at hand, or to a new one, with the form of a merger filled in. */
  async merge() {
    const units = await this.coming
    go({ ...BENCH, plan: this.state.plan || NEW, at: above(units), sheet: 'merge' })
  }
}
customElements.define('banyan-scenarios', Scenarios)

const BENCH = { view: 'scenarios', sheet: '', look: '', as: '', to: '', asOf: '', with: [], open: [] }

/** The lowest unit that all of them stand below. */
const above = ([first, ...others]) => first.path.findLast(({ code }) => others.every((u) => u.path.some((p) => p.code === code)))?.code ?? ''
