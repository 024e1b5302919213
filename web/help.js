// @ts-check
import { html } from 'lit'
import { Part } from './part.js'
import { togglePin } from './pins.js'
import { add, t } from './words.js'

/** Keys by where they hold; those of the workbench's actions are told by the workbench. */
const KEYS = {
  all: [['/', 'search'], ['Alt ←', 'back'], ['Esc', 'escape'], ['?', 'help']],
  network: [['↑ ↓', 'rows'], ['→ ←', 'fold'], ['Enter', 'enter'], ['Home End', 'ends'], ['Space', 'pick'], ['M', 'merge'], ['P', 'pin'], ['+ −', 'zoom'], ['F', 'fit']],
  bench: [['↑ ↓ ← →', 'walk'], ['Shift →', 'range'], ['Space', 'choose'], ['Ctrl A', 'every'], ['Enter', 'open'], ['Z', 'undo'], ['Y', 'redo'], ['B', 'hold'], ['G', 'table']],
} // prettier-ignore

/** Where one types, a key is a letter. */
const typing = (e) => e.ctrlKey || e.metaKey || e.altKey || e.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, dialog')

/** The map of the keys, on `?`; and the keys of the picture. */
class Help extends Part {
  static properties = { actions: { state: true } }

  connectedCallback() {
    super.connectedCallback()
    addEventListener('keydown', (e) => {
      if (typing(e)) return
      const network = /** @type {any} */ (document.querySelector('banyan-network'))
      if (e.key === '?') this.open()
      else if (!network?.picture) return
      else if (e.key === '+' || e.key === '=') network.picture.zoom(1.3)
      else if (e.key === '-') network.picture.zoom(1 / 1.3)
      else if (e.key === 'p' || e.key === 'P') togglePin(network.at)
      else if (e.key === 'f' || e.key === 'F') network.picture.fit(network.lens, true)
      else return
      e.preventDefault()
    })
  }
  async open() {
    const [{ ACTIONS }, { formWords }, { keyWords }] = await Promise.all([import('./scenarios/bar.js'), import('./words-forms.js'), import('./words-keys.js')])
    add({ ...formWords, ...keyWords })
    this.actions = ACTIONS
    await this.updateComplete
    const dialog = this.querySelector('dialog')
    if (!dialog.open) dialog.showModal()
  }
  render() {
    return html`<button type="button" class="quiet wide-only" aria-label=${t('help')} title=${t('help')} @click=${() => this.open()}>?</button>
      <dialog class="key-map" aria-labelledby="help-title"><form method="dialog"><h2 id="help-title">${t('help')}</h2>
        ${this.actions ? html`<div class="keys">${Object.keys(KEYS).map((where) => this.group(where))}</div>` : ''}
        <footer><button class="primary" autofocus>${t('close')}</button></footer></form></dialog>`
  }
  group(where) {
    const acts = where === 'bench' ? this.actions.filter((a) => a.key).map((a) => [a.key.toUpperCase(), t('do.' + a.kind)]) : []
    return html`<section><h3>${t('keys.' + where)}</h3><dl>${[...acts, ...KEYS[where].map(([key, word]) => [key, t('key.' + word)])].map(
      ([key, word]) => html`<div><dt>${key.split(' ').map((k) => html`<kbd>${k}</kbd> `)}</dt><dd>${word}</dd></div>`)}</dl></section>`
  }
}
customElements.define('banyan-help', Help)
