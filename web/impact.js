// @ts-check
import { html } from 'lit'
import { post } from './api.js'
import { offender } from './checks.js'
import { fateGroups, ledger } from './fates.js'
import { levels } from './levels.js'
import { Ask, Part } from './part.js'
import { plan } from './scenarios.js'
import { replace } from './state.js'
import { definitions, measures } from './tree.js'
import { difference, number, percent, t } from './words.js'

const STRIP = ['villages', 'communities', 'townships', 'branches', 'members', 'formalMembers', 'enterprisesCovered', 'backwardBranches']

/** What a merger would do: worked out by a change that is taken back at once. */
class ImpactPanel extends Part {
  answer = new Ask(
    this,
    () => (this.state.impact ? JSON.stringify([plan(), this.state.lang]) : ''),
    async () => {
      const [impact, names, indicators] = await Promise.all([post('/api/impact', plan()), measures(), definitions()])
      return { impact, names, indicators }
    },
  )

  render() {
    return html`<article class="impact"><header>
        <div><h2>${t('impact')}</h2><p class="paper">${t('impact.paper')}</p></div>
        <button type="button" @click=${() => /** @type {any} */ (document.querySelector('banyan-scenarios')).ask()}>${t('impact.edit')}</button>
        <button type="button" class="primary" @click=${() => replace({ impact: false, pick: [], into: '', name: '', under: '' })}>${t('impact.close')}</button>
      </header>${this.answer.show((a) => draw(a), 12)}</article>`
  }
}
customElements.define('banyan-impact', ImpactPanel)

function draw({ impact, names, indicators }) {
  const [merger] = impact.changes
  const result = impact.coverage.find((l) => l.unit.code === merger.into.code)?.unit
  const root = impact.coverage.find((l) => sameCounts(l.before, impact.counts.before))?.unit
  const derived = impact.changes.filter((c) => c.derivedFrom)
  return html`
    <p class="sum">${t('impact.of', { n: merger.units.length, name: result?.name ?? merger.into.name ?? merger.into.code })}
      <em class=${'tag ' + (impact.undecided ? 'low' : 'good')}>${impact.undecided ? t('impact.undecided', { n: impact.undecided }) : t('impact.settled')}</em></p>
    ${derived.length ? html`<p class="muted">${t('impact.derived', { n: derived.length })}</p>` : ''}
    <section><h3>${root ? t('impact.counts.of', { name: root.name }) : t('impact.counts')}</h3>${strip(impact.counts, names)}</section>
    <section><h3>${t('impact.coverage')}</h3>${levels(impact, indicators)}</section>
    <section><h3>${t('impact.fates')}</h3><p class="muted">${t('impact.fates.note')}</p>${fateGroups(impact.fates)}${ledger(impact.ledger)}</section>
    <section><h3>${t('impact.checks')}</h3>${checks(impact.checks ?? {})}</section>
    <section><h3>${t('impact.remaps')}</h3>${remaps(impact.remaps)}</section>`
}

const sameCounts = (a, b) => a && b && JSON.stringify(a) === JSON.stringify(b)

/** Figures of the whole before and after: the basic ones that change first, then the rest of what changes. */
function strip({ before, after }, names) {
  const changed = Object.keys(after).filter((m) => before[m] !== after[m])
  const shown = [...STRIP.filter((m) => changed.includes(m)), ...changed.filter((m) => !STRIP.includes(m)), ...['members'].filter((m) => !changed.includes(m))]
  return html`<ul class="plain strip">${shown.map((m) => html`<li><span>${names[m] ?? m}</span><b data-measure=${m} data-before=${before[m] ?? 0} data-after=${after[m] ?? 0}>${after[m] === before[m] ? number(after[m]) : `${number(before[m] ?? 0)} → ${number(after[m] ?? 0)}`}</b>
    <i class=${after[m] === before[m] ? '' : 'changed'}>${after[m] === before[m] ? t('impact.unchanged') : difference((after[m] ?? 0) - (before[m] ?? 0))}</i></li>`)}</ul>`
}

function checks({ introduced = [], resolved = [], standing = [] }) {
  const group = (key, list, open) =>
    list.length ? html`<details class="fold" ?open=${open}><summary><span class="name">${t('impact.' + key)}</span><span class=${'dots ' + (key === 'introduced' ? 'low' : '')}>${list.length}</span></summary><ul class="plain">${list.map(offender)}</ul></details>` : ''
  return html`${introduced.length ? '' : html`<p class="verdict good">${t('impact.sound')}</p>`}${group('introduced', introduced, true)}${group('resolved', resolved, true)}${group('standing', standing, false)}`
}

function remaps(list) {
  if (!list.length) return html`<p class="muted">${t('none')}</p>`
  return html`<table class="remaps"><thead><tr><th scope="col">${t('impact.from')}</th><th scope="col">${t('impact.to')}</th><th scope="col">${t('impact.shared')}</th></tr></thead>
    <tbody>${list.map((r) => html`<tr><td>${r.fromName}<code>${r.from}</code></td><td>${r.to ? html`${r.toName}<code>${r.to}</code>` : t('none')}</td><td>${percent(r.share)}</td></tr>`)}</tbody></table>`
}
