// @ts-check
import { html } from 'lit'
import './assistance.js'
import './checks.js'
import './chain.js'
import './children.js'
import { dayNote } from './day.js'
import './lineage.js'
import './coverage.js'
import { unitLink } from './links.js'
import { Part } from './part.js'
import { pinButton } from './pins.js'
import { date, has, number as count, percent, t, yuan } from './words.js'

/** The chosen unit: who it is, its figures, and the parts that say the rest. */
class UnitPanel extends Part {
  static properties = { unit: {} }

  render() {
    const u = this.unit
    if (!u) return ''
    // What is asked for stands first.
    const chain = u.until ? '' : html`<banyan-chain .at=${u.code}></banyan-chain>`
    return html`<article class="unit">
      <header>
        <p class="kind">${t(`kind.${u.of}.${u.kind}`)}${u.form ? html` · ${t('form.' + u.form)}` : ''}<code>${u.code}</code></p>
        <div class="named"><h2>${u.name}</h2>${u.children && !u.until ? pinButton(u) : ''}</div>
        ${u.since || u.termEnds ? html`<p class="muted">${[u.since && t('unit.since', { date: date(u.since) }), u.termEnds && t('unit.termEnds', { date: date(u.termEnds) })].filter(Boolean).join(' · ')}</p>` : ''}
        ${u.backwardSince ? html`<p class="notice low"><strong>${t('unit.backward', { date: date(u.backwardSince) })}</strong>${u.backwardReason}</p>` : ''}
        ${dayNote(this.state.asOf)}
        ${u.until ? html`<div class="narrow-only">${former(u)}</div>` : ''}
      </header>
      ${this.state.to ? chain : ''}
      ${u.until ? '' : this.living(u)}
      ${this.state.to ? '' : chain}
      <banyan-lineage .at=${u.until || this.state.asOf ? '~' + u.ref.replace(/^~/, '') : u.code}></banyan-lineage>
      ${u.formerly?.length ? html`<section><h3>${t('unit.formerly')}</h3><ul class="plain">${u.formerly.map((f) => html`<li>${unitLink(f, '~' + f.ref.replace(/^~/, ''))} <span class="muted">${f.until ? t('until', { date: date(f.until) }) : ''}</span></li>`)}</ul></section>` : ''}
    </article>`
  }
  living(u) {
    if (u.of === 'organization') return html`${numbers(u)} ${posts(u)} ${facts(u)}`
    const branch = u.of === 'branch'
    return html`
      ${branch ? html`<banyan-assistance .unit=${u}></banyan-assistance>` : ''}
      ${numbers(u)} ${posts(u)}
      ${u.of === 'place' && !this.state.asOf ? html`<banyan-coverage .at=${u.code}></banyan-coverage>` : ''}
      ${u.children ? html`<banyan-children .at=${u.code}></banyan-children>` : ''}
      ${branch ? '' : html`<banyan-assistance .unit=${u}></banyan-assistance>`}
      <banyan-contacts .at=${u.code}></banyan-contacts>
      ${this.state.asOf ? '' : html`<banyan-checks .at=${u.code}></banyan-checks>`}
      ${facts(u)}`
  }
}
customElements.define('banyan-unit', UnitPanel)

const figure = (n, name) => html`<div><dd>${count(n)}</dd><dt>${name}</dt></div>`

function numbers(u) {
  return html`<dl class="numbers">
    ${u.size == null ? '' : figure(u.size, t('unit.members'))}
    ${u.of === 'branch' ? figure(u.formalMembers ?? 0, t('unit.formal')) : ''}
    ${u.children ? figure(u.children, t('unit.children')) : ''}
  </dl>`
}

function posts(u) {
  if (!u.posts?.length && !u.superior) return ''
  return html`<section><h3>${t('unit.posts')}</h3><ul class="plain rows">
    ${u.posts?.map((p) => html`<li><span class="role">${has('post.' + p.post) ? t('post.' + p.post) : p.post}</span><span>${p.leader.name}</span><span class="muted">${p.since ? t('unit.since', { date: date(p.since) }) : ''}</span></li>`)}
    ${u.superior ? html`<li><span class="role">${t('unit.superior')}</span>${unitLink(u.superior)}</li>` : ''}
  </ul></section>`
}

const said = (value) => (typeof value === 'boolean' ? (value ? '✓' : '–') : typeof value === 'number' ? count(value) : String(value))

function facts(u) {
  const list = Object.entries(u.facts ?? {})
  if (!list.length) return ''
  return html`<details class="fold"><summary><h3>${t('unit.facts')}</h3></summary><dl class="pairs">
    ${list.map(([id, value]) => html`<div><dt>${t('fact.' + id)}</dt><dd>${['collectiveIncome', 'cadrePay'].includes(id) ? yuan(Number(value)) : said(value)}</dd></div>`)}
  </dl></details>`
}

/** That a unit has ended, and what took its place. */
export function former(u) {
  return html`<p class="notice"><strong>${t('unit.former', { date: date(u.until) })}</strong></p>
    ${u.succeededBy?.length ? html`<h3>${t('unit.successors')}</h3><ul class="plain rows">${u.succeededBy.map((s) => html`<li>${unitLink(s, s.ref ? '~' + s.ref.replace(/^~/, '') : s.code)}<code>${s.code}</code><span class="muted">${s.share == null ? '' : t('unit.share', { share: percent(s.share) })}</span></li>`)}</ul>` : ''}`
}
