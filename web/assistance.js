// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { LEADER, unitLink } from './links.js'
import { Ask, Part } from './part.js'
import { has, t } from './words.js'

const FEW = 3
const role = (id) => (has('role.' + id) ? t('role.' + id) : id)

/** The backward branches at and below a unit and who assists each; at a branch itself, who assists it. */
class Assistance extends Part {
  static properties = { unit: {} }
  answer = new Ask(this, () => [this.unit.code, this.state.lang].join(' '), () => get(`/api/units/${this.unit.code}/assistance`))

  render() {
    const branch = this.unit.of === 'branch'
    if (branch && !this.unit.backwardSince) return ''
    return html`<section class="assistance"><h3>${t(branch ? 'assistance.here' : 'assistance')}</h3>${this.answer.show((a) => (branch ? own(a) : list(a)))}</section>`
  }
}
customElements.define('banyan-assistance', Assistance)

function own({ branches }) {
  const b = branches[0]
  if (!b) return html`<p class="muted">${t('assistance.none')}</p>`
  return html`<p class=${b.missing.length ? 'verdict low' : 'verdict good'}>${b.missing.length ? t('assistance.gap', { n: b.missing.length }) : t('assistance.full')}</p>${helpers(b)}`
}

function list({ total, complete, branches }) {
  if (!total) return html`<p class="muted">${t('assistance.none')}</p>`
  return html`<p class=${complete < total ? 'verdict low' : 'verdict good'}>${t('assistance.sum', { total, complete })}</p>
    ${branches.map((b) => html`<details class="fold branch" ?open=${branches.length === 1}>
      <summary><span class="name">${b.name}</span><span class=${'dots' + (b.missing.length ? ' low' : '')}>${b.helpers.length} / ${b.helpers.length + b.missing.length}</span></summary>
      <p class="muted">${b.path.slice(1).map((u) => u.name ?? u).join(' › ')} · ${unitLink(b)}</p>
      ${helpers(b)}</details>`)}`
}

const helpers = (b) => html`<ul class="plain helpers">
  ${b.helpers.map((h) => html`<li><span class="role">${role(h.role)}</span><span class="name">${h.kind === 'leader' ? unitLink(h, LEADER + h.code) : unitLink(h)}${h.post ? html`<small class="muted">${has('post.' + h.post) ? t('post.' + h.post) : h.post}</small>` : ''}</span>
    <span class="muted load">${t('assistance.load', { n: h.load })}</span></li>`)}
  ${b.missing.map((r) => html`<li class="missing"><span class="role">${role(r)}</span><span>${t('assistance.missing')}</span></li>`)}
</ul>`

/** Leaders who have their contact point at or below a unit. */
class Contacts extends Part {
  static properties = { at: {} }
  answer = new Ask(this, () => [this.at, this.state.lang].join(' '), () => get(`/api/units/${this.at}/contact-points`))

  render() {
    return html`<section class="contacts"><h3>${t('contacts')}</h3>${this.answer.show((a) => draw(a))}</section>`
  }
}
customElements.define('banyan-contacts', Contacts)

function draw(answer) {
  const items = answer.items ?? answer.leaders ?? []
  if (!items.length) return html`<p class="muted">${t('contacts.none')}</p>`
  const few = items.slice(0, 12)
  return html`<ul class="plain rows">${few.map(point)}</ul>${items.length > few.length ? html`<p class="muted">${t('more', { n: (answer.total ?? items.length) - few.length })}</p>` : ''}`
}

function point(c) {
  const leader = c.leader ?? c
  const units = c.units ?? [c.unit].filter(Boolean)
  return html`<li><span>${unitLink(leader, LEADER + leader.code)}${c.post ? html`<small class="muted">${has('post.' + c.post) ? t('post.' + c.post) : c.post}</small>` : ''}</span>
    <span>${units.slice(0, FEW).map((u, i) => html`${i ? '、' : ''}${unitLink(u)}`)}${units.length > FEW ? html` <span class="muted">${t('more', { n: units.length - FEW })}</span>` : ''}</span></li>`
}
