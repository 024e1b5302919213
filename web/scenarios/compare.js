// @ts-check
import { html } from 'lit'
import { reading } from '../figures.js'
import { Ask, Part } from '../part.js'
import { definitions, measures } from '../tree.js'
import { difference, number, t } from '../words.js'
import { named } from './changes.js'
import { settled } from './jobs.js'
import { chip } from './list.js'
import { learn, note, nameOf } from './names.js'
import { changeSentence } from './sentences.js'

const FIRST = ['villages', 'communities', 'townships', 'branches', 'members', 'formalMembers', 'backwardBranches', 'enterprisesCovered']

/** Scenarios side by side with the organisation as it stands. */
class Compare extends Part {
  static properties = { id: {}, scope: {}, level: { state: true } }
  answer = new Ask(
    this,
    () => [this.id, this.state.with, this.state.lang].join(' '),
    async () => {
      const [comparison, names, indicators] = await Promise.all([settled(`/api/scenarios/${this.id}/compare`, () => {}, { with: this.state.with.join(',') }), measures(), definitions()])
      note(comparison.levels.map((l) => l.unit))
      learn(named(comparison.differences.flatMap((d) => [...d.onlyLeft, ...d.onlyRight]), 80)).then(() => this.requestUpdate())
      return { comparison, names, indicators }
    },
  )

  firstUpdated() {
    this.querySelector('dialog').showModal()
  }
  render() {
    return html`<dialog class="wide" aria-labelledby="compare-title" @close=${() => this.dispatchEvent(new Event('close'))}>
      <header><h2 id="compare-title">${t('compare')}</h2><button type="button" @click=${() => this.querySelector('dialog').close()}>${t('close')} <kbd>Esc</kbd></button></header>
      <div class="compare">${this.answer.show((a) => this.draw(a), 12)}</div></dialog>`
  }
  draw({ comparison: { sides, levels, differences }, names, indicators }) {
    const level = levels.find((l) => l.unit.code === (this.level ?? this.scope)) ?? levels.at(0)
    const changed = level ? Object.keys(names).filter((m) => new Set(level.counts.map((c) => c?.[m] ?? 0)).size > 1) : []
    const shown = [...FIRST.filter((m) => changed.includes(m)), ...changed.filter((m) => !FIRST.includes(m))]
    const ratios = level ? indicators.filter((d) => new Set(level.indicators.map((i) => reading(i?.[d.id] ?? null, d.target))).size > 1) : []
    return html`<div class="scroll"><table class="sides"><thead><tr><th scope="col"><span class="hidden">${t('compare.measure')}</span></th>${sides.map((s) => html`<th scope="col">${s.id ? html`${s.name} ${chip(s.state)}` : t('compare.now')}</th>`)}</tr></thead><tbody>
        ${line(t('plans.changes'), sides, (s) => (s.id ? number(s.changes) : '–'))}
        ${line(t('strip.open'), sides, (s) => (s.wrong ? t('compare.wrong') : s.id ? number(s.undecided) : '–'), (s) => s.undecided > 0)}
        ${line(t('impact.introduced'), sides, (s) => (s.id ? number(sum(s.checks, 'introduced')) : '–'), (s) => sum(s.checks, 'introduced') > 0)}
        ${line(t('impact.resolved'), sides, (s) => (s.id ? number(sum(s.checks, 'resolved')) : '–'))}
        ${line(t('compare.displaced'), sides, (s) => (s.id ? number(s.displaced.length) : '–'), (s) => s.displaced.length > 0)}
        ${line(t('compare.overloaded'), sides, (s) => number(s.overloaded.length))}
      </tbody></table></div>
      ${level ? html`<h3>${t('compare.figures')} <select aria-label=${t('compare.level')} @change=${(e) => (this.level = e.target.value)}>${levels.map((l) => html`<option value=${l.unit.code} ?selected=${l === level}>${l.unit.name}</option>`)}</select></h3>
      <div class="scroll"><table class="sides"><thead><tr><th scope="col">${t('compare.measure')}</th>${sides.map((s) => html`<th scope="col">${s.name ?? t('compare.now')}</th>`)}</tr></thead><tbody>
        ${shown.map((m) => html`<tr><th scope="row">${names[m]}</th>${level.counts.map((c, i) => html`<td>${c ? number(c[m] ?? 0) : '–'}${i && c && (c[m] ?? 0) !== (level.counts[0]?.[m] ?? 0) ? html` <small>${difference((c[m] ?? 0) - (level.counts[0]?.[m] ?? 0))}</small>` : ''}</td>`)}</tr>`)}
        ${ratios.map((d) => html`<tr><th scope="row">${d.name}</th>${level.indicators.map((i) => html`<td>${reading(i?.[d.id] ?? null, d.target)}</td>`)}</tr>`)}
        ${shown.length + ratios.length ? '' : html`<tr><td colspan=${sides.length + 1}>${t('compare.same')}</td></tr>`}
      </tbody></table></div>` : ''}
      ${differences.map((d) => pair(d, sides))}`
  }
}
customElements.define('banyan-compare', Compare)

const sum = (checks, what) => Object.values(checks).reduce((all, found) => all + found[what], 0)
const line = (name, sides, say, bad = (_) => false) => html`<tr><th scope="row">${name}</th>${sides.map((s) => html`<td class=${s.id && bad(s) ? 'low' : ''}>${say(s)}</td>`)}</tr>`

/** What one change list has and the other has not, as sentences. */
function pair(d, sides) {
  const called = (id) => sides.find((s) => s.id === id)?.name ?? nameOf(id)
  const only = (id, list) => html`<div><h4>${t('compare.only', { name: called(id) })} <span class="n">${number(list.length)}</span></h4>
    <ul class="plain sentences">${list.slice(0, 40).map((c) => html`<li>${changeSentence(c)}</li>`)}</ul>${list.length > 40 ? html`<p class="muted">${t('more', { n: list.length - 40 })}</p>` : ''}${list.length ? '' : html`<p class="muted">${t('none')}</p>`}</div>`
  return html`<h3>${t('compare.lists', { left: called(d.left), right: called(d.right) })}</h3><p class="muted">${t(d.sameOrder ? 'compare.both' : 'compare.both.order', { n: d.same })}</p><div class="two">${only(d.left, d.onlyLeft)}${only(d.right, d.onlyRight)}</div>`
}
