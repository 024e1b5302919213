// @ts-check
import { html, svg } from 'lit'
import { Part } from './part.js'
import { shown } from './tree.js'
import { t } from './words.js'

/** What colours and lines mean. */
class Legend extends Part {
  static properties = { plain: {}, definition: { state: true } }

  willUpdate() {
    const key = this.state.show + this.state.lang
    if (key !== this.asked) shown().then((d) => (this.definition = d))
    this.asked = key
  }
  render() {
    const bands = this.definition?.target == null ? ['plain'] : ['good', 'mid', 'low']
    return html`<ul class="legend plain" aria-label=${t('legend')}>
      ${this.definition ? html`<li class="muted">${this.definition.name}</li>` : ''}
      ${bands.map((b) => html`<li>${swatch(svg`<rect class=${'fill ' + b} y="3" width="26" height="7" rx="3"></rect>`)}${t((this.definition?.average ? 'legend.average.' : 'legend.') + b)}</li>`)}
      ${this.plain ? html`<li>${swatch(svg`<rect class="track" y="3" width="26" height="7" rx="3"></rect>`)}${t('legend.none')}</li>` : links()}
    </ul>`
  }
}
customElements.define('banyan-legend', Legend)

const links = () => html`<li>${swatch(svg`<path class="contact" d="M0 6.5h26"></path>`)}${t('legend.contact')}</li>
      <li>${swatch(svg`<path class="assist" d="M0 6.5h26"></path>`)}${t('legend.assist')}</li>`

const swatch = (shape) => html`<svg viewBox="0 0 26 13" width="26" height="13" aria-hidden="true">${shape}</svg>`
