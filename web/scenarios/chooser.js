// @ts-check
import { html } from 'lit'
import { get } from '../api.js'
import { Part } from '../part.js'
import { t } from '../words.js'
import { note } from './names.js'

const PAUSE = 120
let count = 0

/** A field of a form that chooses a thing by typing part of its name, its code or pinyin. */
class Chooser extends Part {
  static properties = { name: {}, of: {}, kind: {}, under: {}, label: {}, unit: {}, needed: { type: Boolean }, items: { state: true }, active: { state: true }, typed: { state: true } }
  id_ = 'chooser-' + ++count

  constructor() {
    super()
    Object.assign(this, { items: [], active: 0, typed: undefined, needed: true })
  }
  render() {
    const open = this.items.length > 0
    return html`<label class="field chooser">${this.label}
      <input type="hidden" name=${this.name} .value=${this.unit?.code ?? ''}>
      <input role="combobox" autocomplete="off" spellcheck="false" aria-expanded=${open} aria-controls=${this.id_} aria-autocomplete="list" aria-activedescendant=${open ? this.id_ + this.active : ''}
        ?required=${this.needed} placeholder=${t('choose.hint')} .value=${this.typed ?? this.unit?.name ?? ''}
        @input=${(e) => this.type(e.target)} @keydown=${(e) => this.key(e)} @blur=${() => setTimeout(() => (this.items = []), 150)}>
      ${this.unit && this.typed === undefined ? html`<small class="muted where">${where(this.unit)}</small>` : ''}
      <ul id=${this.id_} role="listbox" class="options" aria-label=${this.label} ?hidden=${!open}>${this.items.map(
        (item, i) => html`<li role="option" id=${this.id_ + i} aria-selected=${i === this.active} @pointerdown=${(e) => (e.preventDefault(), this.take(item))}>
          <b>${item.name}</b><small class="muted">${where(item)}</small></li>`)}</ul></label>`
  }
  async type(input) {
    this.typed = input.value
    this.unit = undefined
    input.setCustomValidity(input.value ? t('choose.none') : '')
    clearTimeout(this.timer)
    if (!input.value.trim()) return (this.items = [])
    this.timer = setTimeout(async () => {
      const { items } = await get('/api/search', { q: input.value.trim(), of: this.of, kind: this.kind, under: this.under, limit: 8 })
      if (this.typed !== input.value) return
      this.active = 0
      this.items = items.filter((item) => !item.until)
    }, PAUSE)
  }
  key(e) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key]
    if (!this.items.length) return
    if (step) this.active = (this.active + step + this.items.length) % this.items.length
    else if (e.key === 'Enter') this.take(this.items[this.active])
    else if (e.key === 'Escape') this.items = []
    else return
    e.preventDefault()
    e.stopPropagation()
  }
  take(item) {
    Object.assign(this, { unit: item, typed: undefined, items: [] })
    note([item])
    const input = /** @type {HTMLInputElement} */ (this.querySelector('[role=combobox]'))
    input.setCustomValidity('')
    this.dispatchEvent(new CustomEvent('choose', { detail: item }))
  }
}
customElements.define('banyan-chooser', Chooser)

const where = (unit) => [...(unit.path ?? []).slice(-3).map((u) => u.name), unit.code].join(' › ')
