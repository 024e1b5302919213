// @ts-check
import { html, svg } from 'lit'
import { get } from './api.js'
import { leadTo, roleName } from './helpers.js'
import { unitLink } from './links.js'
import { Ask, Part } from './part.js'
import { replace } from './state.js'
import { counted, REACH, ties, WIDE } from './ties.js'
import { date, number, t } from './words.js'

/** The levels there may be below a unit, from the top down, and the measure that counts each. */
const LEVELS = { city: 'cities', county: 'counties', township: 'townships', village: 'villages', community: 'communities', branch: 'branches' }
const FROM = ['department', 'leader', 'enterprise', 'city', 'county', 'township']
/** More links than this and nobody can follow them. */
const MOST = 24
const PAGE = 50

const levelName = (k) => (k === 'leader' ? t('kind.leader.leader') : k === 'branch' ? t('kind.branch.any') : t(`kind.${k in LEVELS ? 'place' : 'organization'}.${k}`))

/** The levels that hold anything below a unit. */
async function below({ of, code, kind, children }) {
  if (!children) return []
  if (of === 'branch') return ['branch']
  const { counts } = await get(`/api/units/${code}/coverage`)
  return Object.keys(LEVELS).filter((k) => k !== kind && counts[LEVELS[k]])
}

/** Pairings and contact points between two levels, drawn as counted links; each opens to what it holds. */
class Between extends Part {
  static properties = { unit: {} }
  below = new Ask(this, () => ['below', this.unit.code, this.state.lang].join(' '), () => below(this.unit))
  links = new Ask(this, () => this.below.answered === this.below.asked && this.below.value.length && ['between', this.unit.code, ...this.levels, this.state.lang].join(' '), () => get(`/api/units/${this.unit.code}/lifted`, this.asked))
  pairs = new Ask(this, () => this.links.value && this.opened && ['pairs', this.unit.code, ...this.levels, this.opened, this.state.lang].join(' '), () => {
    const [of, at] = this.opened.split('/')
    return get(`/api/units/${this.unit.code}/lifted/pairs`, { ...this.asked, of, at, limit: PAGE })
  })

  get levels() {
    const [from, to] = this.state.as.split('.')
    const list = this.below.value
    return [FROM.includes(from) ? from : FROM[0], list.includes(to) ? to : list[0]]
  }
  get asked() {
    const [from, to] = this.levels
    return { from, to }
  }
  get opened() {
    return this.state.open[0] ?? ''
  }
  open(key) {
    replace({ open: key === this.opened ? [] : [key] })
  }
  render() {
    return this.below.show((list) => (list.length ? this.section(list) : ''), 1)
  }
  section(list) {
    const [from, to] = this.levels
    const choose = (name, list, on, then) => html`<select aria-label=${name} @change=${(e) => replace({ as: then(e.target.value), open: [] })}>${list.map((k) => html`<option value=${k} ?selected=${k === on}>${levelName(k)}</option>`)}</select>`
    return html`<section class="between"><h3>${t('between')}</h3>
      <p class="levels">${choose(t('between.from'), FROM, from, (k) => `${k}.${to}`)} → ${choose(t('between.to'), list, to, (k) => `${from}.${k}`)}</p>
      ${this.links.show((b) => this.draw(b), 6)}</section>`
  }
  draw({ items, pairings, contactPoints }) {
    if (!items.length) return html`<p class="muted">${t('between.none')}</p>`
    const drawn = ties(items.filter((i) => i.from && i.to), MOST)
    const said = [t('between.sum', { pairings, contactPoints }), drawn.rest && t('between.rest', { shown: drawn.links.length, n: drawn.rest })]
    const loose = items.filter((i) => !i.from || !i.to).reduce((n, i) => n + counted(i), 0)
    if (loose) said.push(t('between.loose', { n: loose }))
    return html`<p class="muted">${said.filter(Boolean).join(' ')}</p>
      ${drawn.links.length ? this.both(drawn) : ''}`
  }
  both(drawn) {
    return html`<div class="two"><div class="scroll" tabindex="0" role="region" aria-label=${t('between')}>${this.drawing(drawn)}</div>
        <ul class="plain tied">${drawn.links.map((l) => this.row(l))}</ul></div>`
  }
  drawing({ boxes, links, width, height }) {
    const short = (name) => (name.length > 13 ? name.slice(0, 12) + '…' : name)
    return html`<svg class="tree-of ties" width=${width + 4} height=${height + 4} viewBox=${`-2 -2 ${width + 4} ${height + 4}`} role="img" aria-label=${t('between.label', { from: levelName(this.levels[0]), to: levelName(this.levels[1]) })}>
      ${links.map((l) => svg`<g class=${'tie' + (l.key === this.opened ? ' on' : '')} @click=${() => this.open(l.key)}>
        <path d=${`M${WIDE} ${l.y1}C${WIDE + REACH / 2} ${l.y1} ${WIDE + REACH / 2} ${l.y2} ${WIDE + REACH - 30} ${l.y2}`} stroke-width=${1 + Math.min(6, Math.sqrt(l.n))}></path>
        <text x=${WIDE + REACH - 6} y=${l.y2 + 4} text-anchor="end">${number(l.n)}</text></g>`)}
      ${boxes.map((b) => svg`<g><rect x=${b.x} y=${b.y} width=${WIDE} height=${b.h} rx="8"></rect><text x=${b.x + 10} y=${b.y + b.h / 2 + 4}>${short(b.end.name)}</text></g>`)}
    </svg>`
  }
  row({ key, item, n }) {
    const on = key === this.opened
    return html`<li data-tie=${key}><button type="button" aria-expanded=${on} @click=${() => this.open(key)}><span>${item.from.name} → ${item.to.name}</span><b>${number(n)}</b></button>
      ${on ? this.pairs.show((p) => html`<ul class="plain rows">${p.items.map(pair)}</ul>${p.total > p.items.length ? html`<p class="muted">${t('more', { n: p.total - p.items.length })}</p>` : ''}`) : ''}</li>`
  }
}
customElements.define('banyan-between', Between)

const pair = (p) => html`<li><span class="role">${p.role ? roleName(p.role) : t('relation.to.CONTACTS')}</span><span>${leadTo(p.helper)} → ${unitLink(p.unit)}</span><span class="muted">${p.since ? date(p.since) : ''}</span></li>`
