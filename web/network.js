// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { picture } from './cards.js'
import { face, pickable } from './faces.js'
import { Picture } from './graph.js'
import { ink } from './ink.js'
import { lens } from './lens.js'
import './legend.js'
import { Ask, Part } from './part.js'
import { togglePick } from './scenarios.js'
import { go, replace } from './state.js'
import { children, ratio, shown } from './tree.js'
import { has, number, t } from './words.js'

/** The network: the chosen unit, its path, the siblings along it and what stands below it. */
class Network extends Part {
  static properties = { at: {} }
  answer = new Ask(this, () => [this.at, this.state.lang].join(' '), () => get('/api/graph/' + this.at))
  /** @type {Map<string, any>} counts of the cards, by code */ counts = new Map()

  render() {
    const graph = this.answer.value
    return html`<div class="canvas" role="img" aria-label=${graph ? t('network.label', { name: graph.focus.name, shown: graph.shown }) : t('network')}></div>
      ${graph ? '' : this.answer.show(() => '', 6)}
      <footer class="foot">
        <banyan-legend></banyan-legend>
        ${graph ? html`<p class="chip">${t('chip', { shown: this.onScreen ?? graph.shown, total: graph.total })}${cutNote(graph)}</p>` : ''}
        <div class="zoom">
          <button type="button" aria-label=${t('zoom.out')} @click=${() => this.picture.zoom(1 / 1.3)}>−</button>
          <button type="button" aria-label=${t('zoom.in')} @click=${() => this.picture.zoom(1.3)}>+</button>
          <button type="button" @click=${() => this.picture.fit(this.lens, true)}>${t('zoom.fit')}</button>
        </div>
      </footer>`
  }
  firstUpdated() {
    this.picture = new Picture(this.querySelector('.canvas'), (press) => this.press(press))
    this.picture.paint(ink())
    addEventListener('theme', () => (this.picture.paint(ink()), (this.drawn = ''), this.requestUpdate()))
    new ResizeObserver(() => ((this.drawn = ''), (this.calm = true), this.requestUpdate())).observe(this)
  }
  updated() {
    const graph = this.answer.value
    if (!graph) return
    this.figures(graph)
    const key = [this.answer.asked, JSON.stringify(this.state), this.counted, this.offsetWidth].join('|')
    if (key !== this.drawn && this.offsetWidth) this.draw(graph, key)
  }
  /** Fetches the figures of the terraces on screen; the picture does not wait for them. */
  async figures(graph) {
    const key = [this.answer.asked, this.state.show].join()
    if (key === this.figured) return
    this.figured = key
    const definition = await shown()
    const line = [...graph.path, graph.focus]
    const [top, ...all] = await Promise.all([get(`/api/units/${line[0].code}/coverage`), ...line.slice(-3).map((u) => children(u.code))])
    if (key !== this.figured) return
    this.definition = definition
    this.counts = new Map([[line[0].code, top.counts], ...all.flatMap((a) => a.items.map((item) => [item.code, item.counts]))])
    this.counted = key
    this.requestUpdate()
  }
  draw(graph, key) {
    const ids = [...graph.path, graph.focus].map((u) => u.code)
    const cards = [...graph.elements.nodes.map((n) => n.data), ...this.missing(graph)]
    const next = lens(cards, ids, this.picture.view, this.state.open)
    const glide = this.picture.draw(this.elements(next, cards, graph.elements.edges)) && !this.calm
    if (this.answer.asked !== this.framed || this.calm || next.width !== this.lens?.width || next.height !== this.lens?.height) this.picture.fit(next, glide)
    Object.assign(this, { lens: next, drawn: key, framed: this.answer.asked, calm: false })
    const onScreen = next.places.filter((p) => !p.id.startsWith('fold:')).length
    if (onScreen !== this.onScreen) queueMicrotask(() => ((this.onScreen = onScreen), this.requestUpdate()))
    document.documentElement.dataset.ready = ''
  }
  missing() {
    return []
  }
  elements(next, cards, edges) {
    const k = ink()
    const byId = new Map(cards.map((c) => [c.id, c]))
    const at = new Map(next.places.map((p) => [p.id, p]))
    const node = (classes, id, x, y, data) => ({ group: 'nodes', classes, data: { id, ...data }, position: { x, y } })
    return [
      ...next.terraces.map((r) => node('terrace', r.id, r.x, r.y, { w: r.w, h: r.h, label: r.kind === 'above' ? terrace(r) : `${terrace(r)}\n${number(r.count)}` })),
      ...next.stems.flatMap((s) => stem(s, node)),
      ...next.places.map((p) => node('card', p.id, p.x, p.y, { w: p.w, h: p.h, ...this.card(p, byId.get(p.id), k, next) })),
      ...edges.map((e) => e.data).filter((e) => e.relation !== 'PART_OF' && at.has(e.source) && at.has(e.target)).map((e) => link(e, at)),
    ]
  }
  card(place, data, k, next) {
    if (!data) return { image: picture({ title: t('fold', { n: next.folded.get(place.id) }), size: place.size, look: 'fold' }, k, place.w, place.h) }
    const { pick, impact, into } = this.state
    const shownFace = face(data, place.size, { pick, impact, into, ratio: ratio(this.counts.get(data.id), this.definition), target: this.definition?.target })
    return { image: picture(shownFace, k, place.w, place.h), box: Boolean(shownFace.box) }
  }
  press({ id, keys, corner }) {
    if (id.startsWith('fold:')) return replace({ open: [...this.state.open, id.slice(5)] })
    const data = this.answer.value.elements.nodes.find((n) => n.data.id === id)?.data
    if (!data || ['leader', 'organization'].includes(data.of)) return
    if ((keys || corner) && pickable(data)) return togglePick(id)
    go({ at: id, open: [], impact: false })
  }
}
customElements.define('banyan-network', Network)

function cutNote(graph) {
  return graph.cut?.length ? html` · ${graph.cut.map((c) => t('cut', c)).join(' · ')}` : ''
}

const terrace = (r) => (['other', 'above'].includes(r.kind) ? t('row.' + r.kind) : has(`kinds.${r.of}.${r.kind}`) && r.count > 1 ? t(`kinds.${r.of}.${r.kind}`) : t(`kind.${r.of}.${r.kind}`))

function stem(s, node) {
  if (s.to) return [{ group: 'edges', classes: 'stem', data: { id: s.id, source: s.from, target: s.to } }]
  const anchor = (name, x, y) => node('anchor', `${s.id}:${name}`, x, y, { w: 1, h: 1 })
  const line = (name, source, target) => ({ group: 'edges', classes: 'stem', data: { id: `${s.id}:line:${name}`, source, target } })
  const end = anchor('end', s.x, s.y)
  if (s.bend == null) return [end, line('a', s.from, end.data.id)]
  const bend = anchor('bend', s.x, s.bend)
  return [bend, end, line('a', s.from, bend.data.id), line('b', bend.data.id, end.data.id)]
}

function link(e, at) {
  const [a, b] = [at.get(e.source), at.get(e.target)]
  return { group: 'edges', classes: 'link', data: { ...e, bend: Math.sign(a.x - b.x || 1) * Math.min(60, Math.abs(a.x - b.x) / 5 + 8) } }
}
