// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { LEADER, link } from './links.js'
import './day.js'
import './network.js'
import './outline.js'
import { Ask, Part } from './part.js'
import { ready } from './ready.js'
import { root } from './tree.js'
import { former } from './units.js'
import { t } from './words.js'

const narrow = matchMedia('(max-width: 899px)')

/** The network's screen: outline, picture and panel of the chosen unit, side by side. */
class Explore extends Part {
  root = new Ask(this, () => 'root ' + this.state.lang, () => root())
  unit = new Ask(this, () => `${this.state.at || 'root'} ${this.state.lang}`, () => about(this.state.at))

  get code() {
    return this.state.at || this.root.value?.code || ''
  }
  connectedCallback() {
    super.connectedCallback()
    narrow.addEventListener('change', () => this.requestUpdate())
  }
  render() {
    const unit = this.unit.value
    const wide = !narrow.matches
    if (this.unit.error) return html`<section class="lost">${this.unit.show(() => '')}${link({ at: '', open: [] }, t('home'), 'button')}</section>`
    return html`<div class="work">
      ${wide ? html`<nav class="side-left" aria-label=${t('outline')}><banyan-outline .root=${this.root.value} .unit=${unit}></banyan-outline></nav>` : ''}
      <section class="stage">
        ${unit ? crumbs(unit) : html`<div class="crumbs"></div>`}
        ${wide && unit?.until ? html`<div class="lost">${former(unit)}</div>` : ''}
        ${wide && this.code && !unit?.until ? html`<banyan-network .at=${this.code.startsWith('~') ? (unit?.code ?? '') : this.code.replace(LEADER, '')}></banyan-network>` : ''}
      </section>
      <aside class="side-right" aria-label=${t('details')} tabindex="0">
        ${unit?.of === 'leader' ? html`<banyan-leader .leader=${unit}></banyan-leader>` : unit ? html`<banyan-unit .unit=${unit}></banyan-unit>` : this.unit.show(() => '', 8)}
      </aside></div>`
  }
  updated() {
    const { unit } = this
    document.title = [unit.value?.name, t('title')].filter(Boolean).join(' · ')
    if ((narrow.matches && unit.value) || unit.value?.until || unit.error) ready()
  }
}
customElements.define('banyan-explore', Explore)

/** What there is to know of a unit, or of a leader. */
async function about(code) {
  if (!code.startsWith(LEADER)) return code ? get('/api/units/' + code) : root()
  const [leader] = await Promise.all([get('/api/leaders/' + code.slice(1)), import('./leaders.js')])
  return { ...leader, of: 'leader', path: [] }
}

/** Where the chosen unit stands; each step leads there. */
const crumbs = (unit) => html`<nav class="crumbs" aria-label=${t('breadcrumb')}><ol>
  ${unit.path.map((u) => html`<li>${link({ at: u.code, open: [] }, u.name)}</li>`)}
  <li><span aria-current="page">${unit.name}</span></li></ol><banyan-day></banyan-day></nav>`
