// @ts-check
import { html, svg } from 'lit'
import { Part } from './part.js'
import { read, replace } from './state.js'
import { shown } from './tree.js'
import { t } from './words.js'

/** What colours and lines mean; pressing one leaves it out, pressing it again brings it back. */
class Legend extends Part {
  static properties = { plain: {}, definition: { state: true } }

  willUpdate() {
    const key = this.state.show + this.state.lang
    if (key !== this.asked) shown().then((d) => (this.definition = d), () => (this.asked = ''))
    this.asked = key
  }
  render() {
    const { definition: d, state } = this
    const bands = state.asOf ? [] : d?.target == null ? ['plain'] : ['good', 'mid', 'low']
    return html`<ul class="legend plain" aria-label=${t('legend')}>
      ${d && bands.length ? html`<li class="muted">${d.name}</li>` : ''}
      ${bands.map((b) => item(b, svg`<rect class=${'fill ' + b} y="3" width="26" height="7" rx="3"></rect>`, t((d?.average ? 'legend.average.' : 'legend.') + b)))}
      ${this.plain ? html`<li>${swatch(svg`<rect class="track" y="3" width="26" height="7" rx="3"></rect>`)}${t('legend.none')}</li>` : links()}
    </ul>`
  }
}
customElements.define('banyan-legend', Legend)

const links = () => html`${item('contact', svg`<path class="contact" d="M0 6.5h26"></path>`, t('legend.contact'))}
  ${item('assist', svg`<path class="assist" d="M0 6.5h26"></path>`, t('legend.assist'))}`

function item(id, shape, name) {
  const { hide } = read()
  const off = hide.includes(id)
  return html`<li><button type="button" class="key" aria-pressed=${!off} title=${t(off ? 'legend.show' : 'legend.hide')}
    @click=${() => replace({ hide: off ? hide.filter((h) => h !== id) : [...hide, id] })}>${swatch(shape)}${name}</button></li>`
}

const swatch = (shape) => html`<svg viewBox="0 0 26 13" width="26" height="13" aria-hidden="true">${shape}</svg>`
