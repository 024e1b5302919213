// @ts-check
import { html } from 'lit'
import { page } from '../api.js'
import { Part } from '../part.js'
import { saveRemaps } from '../remaps.js'
import { t } from '../words.js'

/** The decision paper as it is printed, in a frame of its own. */
class Paper extends Part {
  static properties = { scenario: {}, remaps: {}, here: { state: true } }

  firstUpdated() {
    this.querySelector('dialog').showModal()
  }
  get frame() {
    return /** @type {HTMLIFrameElement} */ (this.querySelector('iframe'))
  }
  render() {
    const src = page(`/api/scenarios/${this.scenario.id}/report`)
    return html`<dialog class="paper" aria-labelledby="paper-title" @close=${() => this.dispatchEvent(new Event('close'))}>
      <header><h2 id="paper-title">${t('bench.paper')}</h2>
        <a class="button" href=${src} target="_blank" rel="noopener">${t('paper.window')}</a>
        ${this.remaps?.length ? html`<button type="button" data-do="remaps" @click=${() => saveRemaps(this.remaps, this.scenario.name)}>${t('remaps.save')}</button>` : ''}
        <button type="button" class="primary" data-do="print" @click=${() => this.frame.contentWindow.print()}>${t('paper.print')}</button>
        <button type="button" @click=${() => this.querySelector('dialog').close()}>${t('close')} <kbd>Esc</kbd></button></header>
      ${this.here ? '' : html`<p class="coming muted" role="status">${t('paper.coming')}</p>`}
      <iframe src=${src} title=${t('bench.paper')} @load=${() => (this.here = true)}></iframe></dialog>`
  }
}
customElements.define('banyan-paper', Paper)
