// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { Ask, Part } from './part.js'
import { t } from './words.js'

/** A field that finds one thing by name, code or pinyin and says which was chosen (`choose`, with the hit). */
class Finder extends Part {
  static properties = { label: {}, of: {}, text: { state: true } }
  found = new Ask(this, () => this.text && 'find ' + [this.of, this.text, this.state.lang], () => get('/api/search', { q: this.text, of: this.of, limit: 8 }))

  render() {
    const hits = this.text ? (this.found.value?.items ?? []) : []
    return html`<label class="field">${this.label}<input autocomplete="off" spellcheck="false" @input=${(e) => (this.text = e.target.value.trim())} @keydown=${(e) => this.key(e, hits)}></label>
      <ul class="plain who-list">${hits.map((l) => html`<li><button type="button" @click=${() => this.choose(l)}><b>${l.name}</b> <span class="muted">${l.path?.map((u) => u.name).slice(-2).join(' › ')}</span></button></li>`)}</ul>
      ${this.text && this.found.value && !hits.length ? html`<p class="muted">${t('search.none', { q: this.text })}</p>` : ''}`
  }
  key(e, hits) {
    if (e.key !== 'Enter' || e.isComposing) return
    e.preventDefault()
    if (hits[0]) this.choose(hits[0])
  }
  choose(hit) {
    this.text = ''
    this.querySelector('input').value = ''
    this.dispatchEvent(new CustomEvent('choose', { detail: hit }))
  }
}
customElements.define('banyan-finder', Finder)
