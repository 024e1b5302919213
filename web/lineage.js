// @ts-check
import { html, svg } from 'lit'
import { get } from './api.js'
import { unitLink } from './links.js'
import { Ask, Part } from './part.js'
import { date, percent, t } from './words.js'

const W = 142
const H = 42
const GAP = 10
const REACH = 34

/** Where each unit of a lineage stands: predecessors left, one column a step, successors right. Pure. */
export function columns({ unit, predecessors, successors }) {
  const steps = new Map([[0, [{ unit, self: true }]]])
  const put = (list, sign) => list.forEach((p) => steps.set(sign * p.step, [...(steps.get(sign * p.step) ?? []), p]))
  put(predecessors, -1)
  put(successors, 1)
  const order = [...steps.keys()].sort((a, b) => a - b)
  const tallest = Math.max(...order.map((step) => steps.get(step).length))
  const height = tallest * (H + GAP) - GAP
  const cards = order.flatMap((step, column) => {
    const list = steps.get(step)
    const top = (height - (list.length * (H + GAP) - GAP)) / 2
    return list.map((p, i) => ({ ...p, step, x: column * (W + REACH), y: top + i * (H + GAP) }))
  })
  const lines = cards.filter((c) => !c.self).map((c) => [c, nearest(cards, c)])
  return { cards, lines, width: order.length * (W + REACH) - REACH, height }
}

/** A card is tied to the one of the step nearer to the middle; which one exactly is in `via` where it is known. */
const nearest = (cards, c) => cards.find((o) => o.step === c.step - Math.sign(c.step) && (!c.via || c.via === o.ref || o.self)) ?? cards.find((o) => o.self)

/** What a unit came from and what became of it, as a drawing with links. */
class LineageDrawing extends Part {
  static properties = { at: {}, of: {} }
  answer = new Ask(this, () => [this.at, this.state.lang].join(' '), () => get(`/api/units/${this.at}/lineage`))

  render() {
    return this.answer.value ? this.draw(this.answer.value) : ''
  }
  draw(lineage) {
    const many = lineage.predecessors.length + lineage.successors.length
    if (!many) return ''
    return html`<section class="lineage"><h3>${t('lineage')}</h3>
      ${many > 24 ? '' : html`<div class="scroll" tabindex="0" role="region" aria-label=${t('lineage')}>${drawing(lineage)}</div>`}
      <ul class="plain rows">${[...lineage.predecessors.map((p) => row(p, 'from')), ...lineage.successors.map((p) => row(p, 'into'))]}</ul></section>`
  }
}
customElements.define('banyan-lineage', LineageDrawing)

const row = (p, way) => html`<li><span class="role">${t('lineage.' + way)}</span><span>${unitLink(p.unit, '~' + p.ref)} ${p.since || p.until ? html`<small class="muted">${p.since ? date(p.since) : ''} – ${p.until ? date(p.until) : ''}</small>` : ''}</span>
  <span class="muted">${p.on ? date(p.on) : ''} ${p.share == null ? '' : percent(p.share)}</span></li>`

function drawing(lineage) {
  const { cards, lines, width, height } = columns(lineage)
  const short = (name) => (name.length > 10 ? name.slice(0, 9) + '…' : name)
  return html`<svg class="tree-of" width=${width + 4} height=${height + 4} viewBox=${`-2 -2 ${width + 4} ${height + 4}`} role="img" aria-label=${t('lineage')}>
    ${lines.map(([a, b]) => {
      const [l, r] = a.x < b.x ? [a, b] : [b, a]
      return svg`<path d=${`M${l.x + W} ${l.y + H / 2}C${l.x + W + REACH / 2} ${l.y + H / 2} ${r.x - REACH / 2} ${r.y + H / 2} ${r.x} ${r.y + H / 2}`}></path>`
    })}
    ${cards.map((c) => svg`<g class=${(c.self ? 'self' : '') + (c.until ? ' ended' : '')}><rect x=${c.x} y=${c.y} width=${W} height=${H} rx="8"></rect>
      <text x=${c.x + 10} y=${c.y + 18}>${short(c.unit.name)}</text><text class="when" x=${c.x + 10} y=${c.y + 34}>${c.on ? date(c.on) : c.self ? t('lineage.self') : ''}${c.share != null && c.share < 1 ? ' · ' + percent(c.share) : ''}</text></g>`)}
  </svg>`
}
