// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { indicator } from './indicators.js'
import { Ask, Part } from './part.js'
import { definitions, measures, shown, whole } from './tree.js'
import { number, t } from './words.js'

const FEW = 6
const BASICS = ['villages', 'communities', 'branches', 'townships', 'counties', 'cities', 'enterprises', 'backwardBranches']
/** The measure that would count a place itself. */
const OWN = { city: 'cities', county: 'counties', township: 'townships', village: 'villages', community: 'communities' }

/** The indicators of a unit, each with target and denominator; pressing one colours the page by it. */
class Coverage extends Part {
  static properties = { at: {}, all: { state: true } }
  answer = new Ask(
    this,
    () => [this.at, this.state.lang].join(' '),
    async () => ({ ...(await get(`/api/units/${this.at}/coverage`)), definition: await shown(), names: await measures(), all: await definitions(), whole: (await whole()).unit }),
  )

  render() {
    return html`<section class="coverage"><h3>${t('coverage')}</h3>${this.answer.show((a) => this.draw(a), 8)}</section>`
  }
  draw({ unit, counts, indicators, definition, names, all, whole }) {
    const isWhole = unit.code === whole.code
    const asked = indicators
      .filter((i) => i.of)
      .map((i) => (i.target != null || isWhole ? i : { ...i, target: all.find((d) => d.id === i.id)?.target, average: whole.name }))
    const chosen = this.state.show || definition?.id
    const worst = [...asked].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen) || weight(a) - weight(b))
    return html`<ul class="plain tallies">${BASICS.filter((m) => counts[m] && m !== OWN[unit.kind]).map((m) => html`<li>${names[m] ?? m} <b>${number(counts[m])}</b></li>`)}</ul>
      ${asked.length ? html`<p class="muted hint">${t('coverage.hint')}</p>` : html`<p class="muted">${t('coverage.none')}</p>`}
      <ul class="plain indicators">${(this.all ? asked : worst.slice(0, FEW)).map((i) => indicator(i, i.id === chosen))}</ul>
      ${asked.length > FEW ? html`<button type="button" class="link" @click=${() => (this.all = !this.all)}>${this.all ? t('less') : t('all.indicators', { n: asked.length })}</button>` : ''}`
  }
}
customElements.define('banyan-coverage', Coverage)

/** What is furthest below its target comes first; what has none, last. */
const weight = (i) => (i.target == null ? 9 : i.ratio / i.target)
