// @ts-check
import { html } from 'lit'
import { get, post } from './api.js'
import { leadTo, roleName } from './helpers.js'
import { unitLink } from './links.js'
import { Part, trouble } from './part.js'
import { go } from './state.js'
import { date, t } from './words.js'

/** Who could fill what is missing, each with the reason; taken over into a draft of a scenario with one press. */
class Proposals extends Part {
  static properties = { at: {}, without: {}, missing: {}, answer: { state: true }, error: { state: true }, left: { state: true } }

  willUpdate(changed) {
    if (changed.has('at') || changed.has('without')) Object.assign(this, { answer: undefined, error: undefined, left: new Set() })
  }
  render() {
    if (!this.missing && !this.without) return ''
    return html`<section class="proposals"><header><h3>${t(this.without ? 'proposals.instead' : 'proposals')}</h3>
        ${this.answer ? '' : html`<button type="button" class="primary" @click=${() => this.ask()}>${t(this.without ? 'proposals.find.instead' : 'proposals.find')}</button>`}</header>
      ${this.answer ? '' : html`<p class="muted">${t('proposals.hint')}</p>`}
      ${this.error ? trouble(this.error, () => this.ask()) : this.answer ? this.draw(this.answer) : ''}</section>`
  }
  async ask() {
    this.error = undefined
    try {
      this.answer = await post(`/api/units/${this.at}/proposals`, this.without ? { without: [this.without] } : {})
    } catch (e) {
      this.error = e
    }
  }
  draw({ pairings, unfilled, ended }) {
    return html`${pairings.length ? '' : html`<p class="muted">${t('proposals.none')}</p>`}
      <ul class="plain proposed">${pairings.map((p) => html`<li><label><input type="checkbox" .checked=${!this.left.has(key(p))} @change=${() => this.toggle(key(p))}>
        <span>${roleName(p.role)}</span></label><span>${leadTo(p.helper)} → ${unitLink(p.target)}<small class="muted">${p.reason}</small></span></li>`)}
        ${ended.map((p) => html`<li class="muted"><span>${t('proposals.ends')}</span><span>${p.helper.name} → ${p.target.name} · ${roleName(p.role)}</span></li>`)}
        ${unfilled.map((p) => html`<li class="low"><span>${t('board.hole')} ${roleName(p.role)}</span><span>${unitLink(p.target)}<small>${p.reason}</small></span></li>`)}</ul>
      ${pairings.length ? html`<button type="button" class="primary" @click=${() => this.take()}>${t('proposals.take', { n: pairings.length - this.left.size })}</button>` : ''}`
  }
  toggle(id) {
    this.left.has(id) ? this.left.delete(id) : this.left.add(id)
    this.requestUpdate()
  }
  /** All that is ticked becomes a draft, and the workbench opens on it. */
  async take() {
    const unit = await get('/api/units/' + this.at)
    const changes = this.answer.changes.filter((c) => !this.left.has(`${c.role} ${c.helper} ${c.target}`)).map((c, i) => ({ id: 'p' + (i + 1), ...c }))
    try {
      const scenario = await post('/api/scenarios', { name: t('proposals.name', { unit: unit.name, date: date(new Date().toISOString()) }), root: this.at, changes })
      go({ view: 'scenarios', plan: scenario.id, at: '', to: '' })
    } catch (e) {
      this.error = e
    }
  }
}
customElements.define('banyan-proposals', Proposals)

const key = (p) => `${p.role} ${p.helper.code} ${p.target.code}`
