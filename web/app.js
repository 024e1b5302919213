// @ts-check
import { html } from 'lit'
import { copyLink } from './share.js'
import './help.js'
import { isDark, toggleTheme } from './ink.js'
import { link } from './links.js'
import './me.js'
import { Ask, Part } from './part.js'
import { ready } from './ready.js'
import './scenarios.js'
import { screen, VIEWS } from './screens.js'
import './search.js'
import { replace } from './state.js'
import { root, shown } from './tree.js'
import { t } from './words.js'

// Asked before anything is drawn, the figures are there when the picture wants them; who shows them says what is wrong with them.
shown().catch(() => {})

/** The page: the bar with its screens, and the screen the address names. */
class App extends Part {
  root = new Ask(this, () => 'root ' + this.state.lang, () => root())

  render() {
    const { lang, view } = this.state
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    const none = this.root.error?.status === 404
    return html`${this.top()}
      <main>${none ? empty() : screen(view, () => this.requestUpdate())}</main>
      ${view === 'scenarios' ? '' : html`<banyan-scenarios></banyan-scenarios>`}${hatch}`
  }
  top() {
    const { lang, view } = this.state
    return html`<header class="top">
      ${link({ view: '', at: '', open: [], pick: [] }, html`<img src="/mark.svg" alt="" width="30" height="30"><h1>${t('brand')}</h1>`, 'brand')}
      <nav class="views" aria-label=${t('views')}>${VIEWS.map((v) => html`<span class=${v === view ? 'on' : ''}>${link({ view: v, as: '', to: '' }, t('view.' + (v || 'network')))}</span>`)}</nav>
      <banyan-search></banyan-search>
      <div class="tools">
        <banyan-me></banyan-me>
        <button type="button" class="quiet roomy" @click=${copyLink}>${t('copy')}</button>
        <button type="button" class="quiet" @click=${() => (toggleTheme(), this.requestUpdate())}>${t(isDark() ? 'theme.light' : 'theme.dark')}</button>
        <button type="button" class="quiet" aria-label=${t('language.label')} @click=${() => replace({ lang: lang === 'zh' ? 'en' : 'zh' })}>${t('language')}</button>
        <banyan-help></banyan-help>
      </div>
    </header>`
  }
  updated() {
    if (this.root.error?.status === 404) ready()
  }
}
customElements.define('banyan-app', App)

/** The worst band is hatched, so that it can be told apart without colour. */
const hatch = html`<svg class="hidden" aria-hidden="true"><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect class="hatch-ground" width="5" height="5"></rect><path class="hatch-line" d="M0 0v5"></path></pattern></svg>`

const empty = () => html`<section class="lost"><img src="/mark.svg" alt="" width="72" height="72"><h2>${t('empty.title')}</h2>
  <p>${t('empty.text')}</p><p>${t('empty.command')}</p><pre>bin/banyan load LIST.csv
bin/banyan serve --sample</pre></section>`

if (new URLSearchParams(location.search).get('test') === '1') import('./probe.js')
