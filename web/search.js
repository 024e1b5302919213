// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { LEADER } from './links.js'
import { Ask, Part } from './part.js'
import { go } from './state.js'
import { date, t } from './words.js'

const PAUSE = 120

/** Type-ahead over names, codes, pinyin and former names. `/` comes here, ↑↓ choose, Enter goes, Esc leaves. */
class Search extends Part {
  static properties = { text: { state: true }, active: { state: true }, shut: { state: true } }
  found = new Ask(this, () => this.text && `${this.text} ${this.state.lang}`, () => get('/api/search', { q: this.text, limit: 12 }))

  constructor() {
    super()
    Object.assign(this, { text: '', active: 0, shut: true })
  }
  connectedCallback() {
    super.connectedCallback()
    addEventListener('keydown', (e) => {
      if (e.key !== '/' || e.ctrlKey || e.metaKey || /** @type {Element} */ (e.target).closest?.('input, textarea, select, dialog')) return
      e.preventDefault()
      this.querySelector('input').focus()
    })
  }
  get items() {
    return this.found.value?.items ?? []
  }
  get isOpen() {
    return !this.shut && Boolean(this.text)
  }
  render() {
    return html`<div class="search" role="search">
      <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5"></circle><path d="M13 13l4.5 4.5"></path></svg>
      <input type="search" role="combobox" aria-label=${t('search.label')} placeholder=${t('search.hint')} autocomplete="off" spellcheck="false"
        aria-expanded=${this.isOpen} aria-controls="found" aria-autocomplete="list" aria-activedescendant=${this.isOpen && this.items.length ? 'found-' + this.active : ''}
        @input=${(e) => this.type(e.target.value)} @keydown=${this.key} @focus=${() => (this.shut = false)} @blur=${() => setTimeout(() => (this.shut = true), 150)}>
      <kbd class="wide-only">/</kbd>
      <div class="found" id="found" role="listbox" aria-label=${t('search.label')} ?hidden=${!this.isOpen}>${this.isOpen ? this.results() : ''}</div>
      <span class="hidden" role="status">${this.isOpen && this.found.value ? t('search.count', { n: this.items.length }) : ''}</span>
    </div>`
  }
  results() {
    return this.found.show(() => (this.items.length ? this.items.map((item, i) => this.row(item, i)) : html`<p class="muted">${t('search.none', { q: this.text })}</p>`), 4)
  }
  row(item, i) {
    return html`<div role="option" id=${'found-' + i} aria-selected=${i === this.active} @mousedown=${(e) => (e.preventDefault(), this.choose(item))} @mousemove=${() => (this.active = i)}>
      <span class="name">${mark(item.name, this.text)}${this.lasted(item)}</span>
      <span class="where">${item.path?.map((u) => u.name ?? u).join(' › ')}</span><code>${item.code}</code>
    </div>`
  }
  /** That it has ended; of a day, that it was not there then. */
  lasted({ since, until }) {
    const { asOf } = this.state
    const word = !asOf ? (until ? html`${t('former')} ${t('until', { date: date(until) })}` : '') : since > asOf ? t('search.later', { date: date(since) }) : until <= asOf ? t('search.gone', { date: date(until) }) : ''
    return word ? html`<em class=${'tag' + (asOf ? ' low' : '')}>${word}</em>` : ''
  }
  type(text) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => Object.assign(this, { text: text.trim(), active: 0, shut: false }), PAUSE)
  }
  key(e) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key]
    if (step && this.items.length) {
      e.preventDefault()
      this.active = (this.active + step + this.items.length) % this.items.length
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }))
    } else if (e.key === 'Enter' && !e.isComposing) this.enter(e.target.value.trim())
    else if (e.key === 'Escape') this.leave()
  }
  /** Enter may come before the answer does: then the first one is taken when it is here. */
  enter(typed) {
    clearTimeout(this.timer)
    this.eager = typed !== this.text || !this.found.value
    if (this.eager) Object.assign(this, { text: typed, active: 0, shut: false })
    else if (this.items[this.active]) this.choose(this.items[this.active])
  }
  updated() {
    if (!this.eager || !this.found.value) return
    this.eager = false
    if (this.items[0]) this.choose(this.items[0])
  }
  choose(item) {
    this.leave()
    const at = item.of === 'leader' ? LEADER + item.code : item.until ? '~' + item.ref.replace(/^~/, '') : item.code
    go({ at, open: [] })
  }
  leave() {
    const input = this.querySelector('input')
    input.value = ''
    input.blur()
    Object.assign(this, { text: '', shut: true })
  }
}
customElements.define('banyan-search', Search)

/** The name with the part that was typed marked. */
function mark(name, typed) {
  const at = name.toLowerCase().indexOf(typed.toLowerCase())
  return at < 0 ? name : html`${name.slice(0, at)}<mark>${name.slice(at, at + typed.length)}</mark>${name.slice(at + typed.length)}`
}
