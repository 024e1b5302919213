// @ts-check
import { html } from 'lit'
import { repeat } from 'lit-html/directives/repeat.js'
import { bar } from '../figures.js'
import { Part } from '../part.js'
import { ratio } from '../tree.js'
import { has, number, t } from '../words.js'
import { boxed } from './box.js'
import { dragged } from './drag.js'
import { nameOf } from './names.js'
import { walk } from './walk.js'

/** Villages go without the committee's title, which all of them share. */
const short = (/** @type {string} */ name) => name.replace(/村(民委员会|委会)$/, '村')

const ORDER = ['city', 'county', 'township', 'village', 'community', 'branch']

/** What stands below a unit, before and after, in slots that never move. */
class Panes extends Part {
  static properties = { slots: {}, look: {}, picked: {}, definition: {}, holding: {} }

  render() {
    const sides = { both: ['before', 'after'], before: ['before'], after: ['after'], changes: ['after'] }[this.holding ? 'before' : this.look]
    const groups = Object.entries(Object.groupBy(this.shown, (slot) => slot.group)).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    return html`<div class=${'panes ' + (sides.length > 1 ? 'two' : 'one')} @pointerdown=${(e) => this.pressed(e)} @keydown=${(e) => walk(e, this)} @focusin=${(e) => (this.last = e.target.closest('[data-slot]')?.dataset.slot)}>
      ${sides.map((side) => html`<h3 class=${'side ' + side}>${t(side)}</h3>`)}
      ${groups.flatMap(([group, slots]) => sides.map((side) => this.group(group, slots, side)))}
    </div>`
  }
  get shown() {
    return this.look === 'changes' ? this.slots.filter((slot) => slot.before.look !== 'same' || slot.after.look !== 'same') : this.slots
  }
  group(group, slots, side) {
    const there = slots.filter((slot) => slot[side].unit && slot[side].look !== 'ghost').length
    const word = group === 'branch' ? 'kind.branch.any' : has('kinds.place.' + group) ? 'kinds.place.' + group : 'kind.place.' + group
    return html`<section class=${'group ' + (group === 'branch' ? 'wide' : '')} aria-label=${`${t(side)} ${t(word)}`}>
      <h4>${t(word)} <span class="n">${number(there)}</span></h4>
      <ul class="slots">${repeat(slots, (slot) => slot.key, (slot) => html`<li>${this.card(slot, side)}</li>`)}</ul></section>`
  }
  card(slot, side) {
    const { unit, look, how, other } = slot[side]
    if (look === 'none') return html`<div class="card none" aria-hidden="true"></div>`
    const note = noteOf(side, look, how, other)
    if (look === 'ghost') return html`<div class="card ghost" data-slot=${slot.key} data-side=${side}><span class="name" title=${unit.name}>${short(unit.name)}</span><small title=${note}>${note}</small></div>`
    // Who ends is picked no more: what is added comes after, when it is gone.
    const gone = look === 'ending'
    const code = gone ? '' : side === 'before' ? slot.after.unit?.code : unit.code
    const on = !gone && this.picked.includes(code)
    const value = unit.of === 'place' ? ratio(unit.counts, this.definition) : null
    return html`<button type="button" class=${`card ${look} ${on ? 'chosen' : ''} ${unit.backward ? 'backward' : ''}`} role="checkbox" aria-checked=${on} aria-disabled=${gone} tabindex=${this.first(slot, side) ? 0 : -1}
      data-slot=${slot.key} data-side=${side} data-code=${code} @click=${(e) => this.press(e, code)} @dblclick=${() => code && this.dispatchEvent(new CustomEvent('descend', { detail: slot }))}>
      <span class="name" title=${unit.name}>${short(unit.name)}</span>
      <small>${note || t('card.n', { n: unit.counts?.members ?? unit.counts?.size ?? 0 })}${unit.backward ? html` <em class="low">${t('backward')}</em>` : ''}</small>
      ${value == null ? '' : bar(value, this.definition?.target)}</button>`
  }
  /** A press that moves drags the card it began on; between the cards it draws a box. */
  pressed(e) {
    if (e.button !== 0 || e.pointerType === 'touch' || e.target.closest('a, input')) return
    const card = e.target.closest('button.card')
    const group = (c) => this.slots.find((slot) => slot.key === c.dataset.slot)?.group
    if (!card) boxed(e, this, (codes) => this.choose(codes, true))
    else if (card.dataset.code) dragged(e, card, (other) => group(other) === group(card), (from, onto) => this.dispatchEvent(new CustomEvent('unite', { detail: { from, onto } })))
  }
  /** One card of each side is in the tab order: the last one that was used, else the first. */
  first(slot, side) {
    const shown = this.shown
    const at = shown.find((s) => s.key === this.last && s[side].unit && s[side].look !== 'ghost') ?? shown.find((s) => s[side].unit && s[side].look !== 'ghost')
    return slot === at
  }
  press(event, code) {
    if (!code) return
    if (event.shiftKey && this.anchor) this.choose(this.between(this.anchor, code), true)
    else this.choose([code])
    this.anchor = code
  }
  /** All that can be picked from one to another, in the order they stand. */
  between(from, to) {
    const codes = [...new Set([...this.querySelectorAll('button.card[data-code]')].map((card) => card.getAttribute('data-code')).filter(Boolean))]
    const [a, b] = [codes.indexOf(from), codes.indexOf(to)]
    return a < 0 || b < 0 ? [to] : codes.slice(Math.min(a, b), Math.max(a, b) + 1)
  }
  choose(codes, add = false) {
    this.dispatchEvent(new CustomEvent('pick', { detail: { codes, add } }))
  }
}
customElements.define('banyan-panes', Panes)

/** What happens to it, in a few words. */
export function noteOf(side, look, how, other) {
  const name = other ? short(nameOf(other)) : ''
  if (look === 'same') return ''
  const key = look === 'ghost' ? 'slot.ghost.' + how : ['result', 'new'].includes(look) ? `slot.${look}.${how}` : 'slot.' + how
  if (has(key)) return t(key, { other: name })
  return t(side === 'before' && look === 'ending' ? 'slot.abolished' : 'slot.touched')
}
