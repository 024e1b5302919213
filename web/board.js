// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import './between.js'
import { leadTo, loadBar, roleName } from './helpers.js'
import { LEADER, link, unitLink } from './links.js'
import { Ask, Part } from './part.js'
import './proposals.js'
import { ready, works } from './ready.js'
import { replace } from './state.js'
import { words } from './words-board.js'
import { add, date, number, t } from './words.js'

add(words)

/** A county's pairings on one page: who assists which backward branch, who is missing, who carries too much. */
class Board extends Part {
  board = new Ask(this, () => 'board ' + [this.state.at, this.state.lang], async () => {
    const { at } = this.state
    const unit = await get(at && !at.startsWith(LEADER) ? '/api/units/' + at : '/api/units')
    const [board, helpers] = await Promise.all([get(`/api/units/${unit.code}/assistance/board`), get('/api/helpers', { unit: unit.code, limit: 200 })])
    return { ...board, unit, loads: helpers }
  })
  fall = new Ask(this, () => this.state.to && 'fall ' + [this.state.to, this.state.lang], () => get(`/api/helpers/${this.state.to}/removal`))

  connectedCallback() {
    super.connectedCallback()
    this.away = works(() => !this.board.value && !this.board.error)
  }
  disconnectedCallback() {
    super.disconnectedCallback()
    this.away()
  }
  render() {
    return html`<div class="board">${this.board.show((b) => this.draw(b), 14)}</div>`
  }
  draw(b) {
    document.title = [t('view.assistance'), b.unit.name, t('title')].join(' · ')
    const roles = b.policy.roles.filter((r) => r.target === 'backward')
    const figures = [
      [t('board.branches'), `${number(b.complete)} / ${number(b.total)}`, b.complete < b.total],
      [t('board.missing'), number(b.gaps.total), b.gaps.total > 0],
      [t('board.over'), number(b.overloads.total), b.overloads.total > 0],
      [t('board.villages'), `${number(b.villages.paired)} / ${number(b.villages.total)}`, b.villages.paired < b.villages.total],
      [t('board.tasks'), `${number(b.tasks.overdue)} / ${number(b.tasks.total)}`, b.tasks.overdue > 0],
    ]
    return html`<header class="crumbs"><nav aria-label=${t('breadcrumb')}><ol>${b.unit.path.map((u) => html`<li>${link({ at: u.code, to: '' }, u.name)}</li>`)}<li><span aria-current="page">${b.unit.name}</span></li></ol></nav></header>
      <div class="sheet"><dl class="numbers">${figures.map(([name, n, bad]) => html`<div class=${bad ? 'low' : ''}><dd>${n}</dd><dt>${name}</dt></div>`)}</dl>
        <section><h2>${t('board.title')}</h2>${matrix(b, roles)}</section>
        <banyan-proposals .at=${b.unit.code} .without=${this.state.to} .missing=${b.gaps.total}></banyan-proposals>
        <div class="two">${this.loads(b)}${this.removal(b)}</div>
        <banyan-between .unit=${b.unit}></banyan-between>
        ${b.tasks.items.items.length ? html`<section><h3>${t('board.overdue')}</h3><ul class="plain rows">${b.tasks.items.items.slice(0, 12).map((k) => html`<li><span class="role">${k.due ? date(k.due) : ''}</span><span>${k.text} <small class="muted">${unitLink(k.branch)}</small></span><span class="muted">${k.answersFor?.name ?? ''}</span></li>`)}</ul></section>` : ''}
      </div>`
  }
  loads({ loads }) {
    const list = [...loads.items].sort((a, b) => fill(b) - fill(a))
    return html`<section><h3>${t('board.loads')}</h3>
      ${list.length ? '' : html`<p class="muted">${t('board.nobody')}</p>`}
      <ul class="plain load-list">${list.slice(0, 14).map((h) => html`<li class=${h.over ? 'low' : ''}><span class="name">${leadTo(h)}</span>${loadBar(h)}
        <button type="button" aria-pressed=${this.state.to === h.code} @click=${() => replace({ to: this.state.to === h.code ? '' : h.code })}>${t('board.without')}</button></li>`)}</ul>
      ${loads.total > 14 ? html`<p class="muted">${t('more', { n: loads.total - 14 })}</p>` : ''}</section>`
  }
  removal() {
    if (!this.state.to) return html`<section><h3>${t('board.removal')}</h3><p class="muted">${t('board.removal.hint')}</p></section>`
    return html`<section class="removal"><h3>${t('board.removal')}</h3>${this.fall.show(({ helper, pairings, falls, branches }) => html`
      <p class=${'verdict ' + (falls ? 'low' : 'good')}>${t(falls ? 'board.falls' : 'board.holds', { name: helper.name, pairings, n: falls })}</p>
      <ul class="plain rows">${branches.map((x) => html`<li><span class="role">${x.missing.map(roleName).join('、') || t('board.still')}</span><span>${unitLink(x.unit)}</span><span></span></li>`)}</ul>`)}</section>`
  }
  updated() {
    if (this.board.value || this.board.error) ready()
  }
}
customElements.define('banyan-board', Board)

const fill = (h) => Math.max(...h.loads.map((l) => l.load / (l.cap || 1)), 0)

/** Backward branches by roles: who fills each, what is missing or doubled. */
function matrix({ branches, total, unit }, roles) {
  if (!branches.length) return html`<p class="verdict good">${t('board.none', { name: unit.name })}</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('board.title')}><table class="matrix"><thead><tr><th scope="col">${t('board.branch')}</th>${roles.map((r) => html`<th scope="col">${roleName(r.role)}</th>`)}</tr></thead>
    <tbody>${branches.map((b) => html`<tr><th scope="row">${unitLink(b)}<small class="muted">${b.path.slice(1).map((u) => u.name).join(' › ')}</small>${b.reason ? html`<small>${b.reason}</small>` : ''}</th>
      ${roles.map((r) => cell(b, r))}</tr>`)}</tbody></table></div>
    ${total > branches.length ? html`<p class="muted">${t('more', { n: total - branches.length })}</p>` : ''}`
}

function cell(b, { role, cap }) {
  const who = b.helpers.filter((h) => h.role === role)
  const missing = b.missing.includes(role)
  return html`<td class=${missing ? 'hole' : ''} data-role=${roleName(role)}>${missing ? html`<strong>${t('board.hole')}</strong>` : ''}
    ${who.map((h) => html`<span class="who">${leadTo(h)}<small class=${h.load > cap ? 'low' : 'muted'}>${t('board.load', { n: h.load, cap })}</small>${h.misplaced ? html`<em class="tag low">${t('board.misplaced')}</em>` : ''}</span>`)}
    ${b.doubled?.includes(role) ? html`<em class="tag low">${t('board.doubled')}</em>` : ''}</td>`
}
