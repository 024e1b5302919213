// @ts-check
import { html } from 'lit'
import { Part } from './part.js'
import { t } from './words.js'

const KEYS = [
  ['/', 'search'],
  ['↑ ↓', 'rows'],
  ['→ ←', 'fold'],
  ['Enter', 'enter'],
  ['Home End', 'ends'],
  ['Space', 'pick'],
  ['M', 'merge'],
  ['+ −', 'zoom'],
  ['F', 'fit'],
  ['Alt ←', 'back'],
  ['Esc', 'escape'],
  ['?', 'help'],
]

/** Where one types, a key is a letter. */
const typing = (e) => e.ctrlKey || e.metaKey || e.altKey || e.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, dialog')

/** The map of the keys, on `?`; and the keys of the picture. */
class Help extends Part {
  connectedCallback() {
    super.connectedCallback()
    addEventListener('keydown', (e) => {
      if (typing(e)) return
      const network = /** @type {any} */ (document.querySelector('banyan-network'))
      if (e.key === '?') this.open()
      else if (!network?.picture) return
      else if (e.key === '+' || e.key === '=') network.picture.zoom(1.3)
      else if (e.key === '-') network.picture.zoom(1 / 1.3)
      else if (e.key === 'f' || e.key === 'F') network.picture.fit(network.lens, true)
      else return
      e.preventDefault()
    })
  }
  open() {
    const dialog = this.querySelector('dialog')
    if (!dialog.open) dialog.showModal()
  }
  render() {
    return html`<button type="button" class="quiet wide-only" aria-label=${t('help')} title=${t('help')} @click=${() => this.open()}>?</button>
      <dialog aria-labelledby="help-title"><form method="dialog"><h2 id="help-title">${t('help')}</h2>
        <dl class="keys">${KEYS.map(([key, word]) => html`<div><dt>${key.split(' ').map((k) => html`<kbd>${k}</kbd> `)}</dt><dd>${t('key.' + word)}</dd></div>`)}</dl>
        <footer><button class="primary" autofocus>${t('close')}</button></footer></form></dialog>`
  }
}
customElements.define('banyan-help', Help)
