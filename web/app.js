// @ts-check
import { html } from 'lit'
import { get, pending } from './api.js'
import './impact.js'
import { LEADER } from './leaders.js'
import { isDark, toggleTheme } from './ink.js'
import './network.js'
import './outline.js'
import { Ask, Part } from './part.js'
import './scenarios.js'
import './search.js'
import { address, go, read, replace } from './state.js'
import { root } from './tree.js'
import { former } from './units.js'
import { t } from './words.js'

const narrow = matchMedia('(max-width: 899px)')

/** The page: what is chosen stands in the address; this puts the parts side by side. */
class App extends Part {
  root = new Ask(this, () => 'root ' + this.state.lang, () => root())
  unit = new Ask(this, () => this.code && `${this.code} ${this.state.lang}`, () => about(this.code))

  get code() {
    return this.state.at || this.root.value?.code || ''
  }
  connectedCallback() {
    super.connectedCallback()
    narrow.addEventListener('change', () => this.requestUpdate())
  }
  render() {
    const { lang, impact } = this.state
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    document.title = [this.unit.value?.name, t('title')].filter(Boolean).join(' · ')
    return html`${this.top()}
      <main class=${'work' + (impact ? ' deciding' : '')}>${this.root.error?.status === 404 ? empty() : this.work()}</main>
      <banyan-scenarios></banyan-scenarios>${hatch}`
  }
  top() {
    const { lang } = this.state
    return html`<header class="top">
      <a class="brand" href=${address({ at: '', open: [], pick: [], impact: false })} @click=${(e) => follow(e, { at: '', open: [], impact: false })}>
        <img src="/mark.svg" alt="" width="30" height="30"><h1>${t('brand')}</h1></a>
      <banyan-search></banyan-search>
      <div class="tools">
        <button type="button" class="quiet wide-only" @click=${(e) => copy(e.currentTarget)}>${t('copy')}</button>
        <button type="button" class="quiet" @click=${() => (toggleTheme(), this.requestUpdate())}>${t(isDark() ? 'theme.light' : 'theme.dark')}</button>
        <button type="button" class="quiet" aria-label=${t('language.label')} @click=${() => replace({ lang: lang === 'zh' ? 'en' : 'zh' })}>${t('language')}</button>
      </div>
    </header>`
  }
  work() {
    const unit = this.unit.value
    const wide = !narrow.matches
    if (this.unit.error) return html`<section class="lost">${this.unit.show(() => '')}<a class="button" href="/" @click=${(e) => follow(e, { at: '', open: [] })}>${t('home')}</a></section>`
    return html`
      ${wide ? html`<nav class="side-left" aria-label=${t('outline')}><banyan-outline .root=${this.root.value} .unit=${unit}></banyan-outline></nav>` : ''}
      <section class="stage">
        ${unit ? crumbs(unit) : html`<div class="crumbs"></div>`}
        ${wide && unit?.until ? html`<div class="lost">${former(unit)}</div>` : ''}
        ${wide && this.code && !unit?.until ? html`<banyan-network .at=${this.code.replace(LEADER, '')}></banyan-network>` : ''}
      </section>
      <aside class="side-right" aria-label=${t('details')} tabindex="0">
        ${this.state.impact ? html`<banyan-impact></banyan-impact>` : unit?.of === 'leader' ? html`<banyan-leader .leader=${unit}></banyan-leader>` : unit ? html`<banyan-unit .unit=${unit}></banyan-unit>` : this.unit.show(() => '', 8)}
      </aside>`
  }
  updated() {
    const { root, unit } = this
    if ((narrow.matches && unit.value) || unit.value?.until || unit.error || root.error?.status === 404) document.documentElement.dataset.ready = ''
  }
}
customElements.define('banyan-app', App)

/** What there is to know of a unit, or of a leader. */
const about = async (code) => (code.startsWith(LEADER) ? { ...(await get('/api/leaders/' + code.slice(1))), of: 'leader', path: [] } : get('/api/units/' + code))

/** Where the chosen unit stands; each step leads there. */
const crumbs = (unit) => html`<nav class="crumbs" aria-label=${t('breadcrumb')}><ol>
  ${unit.path.map((u) => html`<li><a href=${address({ at: u.code, open: [] })} @click=${(e) => follow(e, { at: u.code, open: [], impact: false })}>${u.name}</a></li>`)}
  <li><span aria-current="page">${unit.name}</span></li></ol></nav>`

/** A link that goes there without loading the page again; with a key held it opens as any link does. */
function follow(event, patch) {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  go(patch)
}

async function copy(button) {
  await navigator.clipboard?.writeText(location.href).catch(() => {})
  button.textContent = t('copied')
  setTimeout(() => (button.textContent = t('copy')), 1500)
}

/** The worst band is hatched, so that it can be told apart without colour. */
const hatch = html`<svg class="hidden" aria-hidden="true"><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect class="hatch-ground" width="5" height="5"></rect><path class="hatch-line" d="M0 0v5"></path></pattern></svg>`

const empty = () => html`<section class="lost"><img src="/mark.svg" alt="" width="72" height="72"><h2>${t('empty.title')}</h2>
  <p>${t('empty.text')}</p><p>${t('empty.command')}</p><pre>bin/banyan load LIST.csv
bin/banyan serve --sample</pre></section>`

if (new URLSearchParams(location.search).get('test') === '1') {
  const frame = () => new Promise(requestAnimationFrame)
  const network = () => /** @type {any} */ (document.querySelector('banyan-network'))
  const idle = async () => {
    do await new Promise((done) => setTimeout(done, 30))
    while (pending() || network()?.busy || network()?.picture?.cy.animated())
    await frame()
    await frame()
  }
  Object.assign(window, { __banyan: { state: read, idle, get cy() { return network()?.picture.cy } } }) // prettier-ignore
}
