// @ts-check
import { html } from 'lit'
import { get } from '../api.js'
import { Ask, Part } from '../part.js'
import { ready } from '../ready.js'
import { go, replace } from '../state.js'
import { date, number, t } from '../words.js'
import { link } from '../links.js'
import './start.js'

/** The scenarios there are, and how to begin one. */
class List extends Part {
  static properties = { beginning: { state: true } }
  answer = new Ask(this, () => 'list ' + this.state.lang, () => get('/api/scenarios', { limit: 200 }))

  get busy() {
    return !this.answer.value && !this.answer.error
  }
  render() {
    return html`<section class="plans">
      <header><h2>${t('plans')}</h2><p class="muted">${t('plans.what')}</p>
        <button type="button" class="primary" @click=${() => (this.beginning = true)}>${t('plans.new')}</button></header>
      ${this.state.pick.length ? html`<p class="notice">${t('plans.picked', { n: this.state.pick.length })}</p>` : ''}
      ${this.answer.show((answer) => (answer.items.length ? this.table(answer) : empty()), 6)}
      ${this.beginning ? html`<banyan-start @close=${() => (this.beginning = false)}></banyan-start>` : ''}
    </section>`
  }
  updated() {
    if (!this.busy) ready()
  }
  table({ items, total }) {
    const picked = this.state.with
    const toggle = (id) => replace({ with: picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id] })
    return html`<div class="scroll"><table class="list">
        <thead><tr><th scope="col"><span class="hidden">${t('compare')}</span></th>${['name', 'root', 'state', 'changes', 'author', 'on', 'created'].map((h) => html`<th scope="col" class=${h === 'changes' ? 'n' : ''}>${t('plans.' + h)}</th>`)}</tr></thead>
        <tbody>${items.map((s) => html`<tr>
          <td><input type="checkbox" aria-label=${t('compare.pick', { name: s.name })} .checked=${picked.includes(s.id)} @change=${() => toggle(s.id)}></td>
          <th scope="row">${link({ plan: s.id, with: [], ...(this.state.pick.length ? {} : { at: '' }) }, s.name)}</th>
          <td>${s.root.name}</td><td>${chip(s.state)}</td><td class="n">${number(s.changes)}</td><td>${s.author === 'local' ? t('by.local') : s.author}</td>
          <td>${s.on ? date(s.on) : t('plans.open')}</td><td>${date(s.created)}</td></tr>`)}</tbody>
      </table></div>
      <footer>${total > items.length ? html`<p class="muted">${t('more', { n: total - items.length })}</p>` : ''}
        <button type="button" ?disabled=${picked.length < 2} @click=${() => go({ plan: picked[0], with: picked.slice(1), sheet: 'compare' })}>${t('compare.go', { n: picked.length })}</button>
        <span class="muted">${picked.length < 2 ? t('compare.hint') : ''}</span></footer>`
  }
}
customElements.define('banyan-scenario-list', List)

/** How far a scenario has come. */
export const chip = (/** @type {string} */ state) => html`<em class=${'state ' + state}>${t('state.' + state)}</em>`

const empty = () => html`<div class="empty"><h3>${t('plans.empty')}</h3>
  <ol>${['1', '2', '3', '4'].map((n) => html`<li>${t('plans.empty.' + n)}</li>`)}</ol></div>`
