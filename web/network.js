// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { picture } from './cards.js'
import { chosen, elements } from './elements.js'
import { face, pickable } from './faces.js'
import { Picture } from './graph.js'
import { Handing } from './handing.js'
import { ink } from './ink.js'
import { LEADER } from './links.js'
import { lens } from './lens.js'
import './legend.js'
import { Ask, Part } from './part.js'
import { below, fitted, pinned, refusal } from './pins.js'
import { ready, works } from './ready.js'
import { togglePick } from './scenarios.js'
import { go, replace } from './state.js'
import { children, ratio, shown, whole } from './tree.js'
import { t } from './words.js'

/** How long a picture waits for its figures, ms: drawing it once is better than twice. */
const PATIENCE = 250

/** The network: the chosen unit, its path, the siblings along it and what stands below it. */
class Network extends Part {
  static properties = { at: {} }
  answer = new Ask(this, () => this.at && [this.at, this.state.pin, this.state.lang].join(' '), () => this.around())
  out = new Handing(this)
  /** @type {Map<string, any>} counts of the cards, by code */ counts = new Map()

  render() {
    const graph = this.answer.value
    return html`<div class="canvas" role="img" aria-label=${graph ? t('network.label', { name: graph.focus.name, shown: graph.shown }) : t('network')}></div>
      <div class="on-paper"></div>
      ${graph ? '' : this.answer.show(() => '', 6)}
      ${this.refused?.length ? refusal(this.refused) : ''}
      <footer class="foot">
        <banyan-legend></banyan-legend>
        ${graph ? html`<p class="chip">${t('chip', { shown: this.onScreen ?? graph.shown, total: graph.total })}${cutNote(graph)}</p>` : ''}
        <div class="zoom">
          <button type="button" aria-label=${t('zoom.out')} @click=${() => this.picture.zoom(1 / 1.3)}>−</button>
          <button type="button" aria-label=${t('zoom.in')} @click=${() => this.picture.zoom(1.3)}>+</button>
          <button type="button" @click=${() => this.picture.fit(this.lens, true)}>${t('zoom.fit')}</button>
          ${this.state.pin.length ? html`<button type="button" title=${t('pin.off')} @click=${() => replace({ pin: [] })}>${t('pin.clear', { n: this.state.pin.length })}</button>` : ''}
          ${this.out.show()}
        </div>
      </footer>`
  }
  connectedCallback() {
    super.connectedCallback()
    this.away = works(() => Boolean(this.busy || this.picture?.cy.animated()))
  }
  disconnectedCallback() {
    super.disconnectedCallback()
    this.away()
  }
  firstUpdated() {
    this.picture = new Picture(this.querySelector('.canvas'), (press) => this.press(press))
    this.picture.paint(ink())
    addEventListener('theme', () => (this.picture.paint(ink()), (this.drawn = ''), this.requestUpdate()))
    new ResizeObserver(() => ((this.drawn = ''), (this.calm = true), this.requestUpdate())).observe(this)
  }
  async around() {
    const graph = await get('/api/graph/' + this.at)
    const pins = await pinned(graph)
    return { ...graph, pins, total: graph.total + pins.reduce((sum, p) => sum + p.total, 0) }
  }
  /** Whether a picture is still to come. */
  get busy() {
    const { asked, answered, error } = this.answer
    return !error && (this.waiting || answered !== asked || this.framed !== asked)
  }
  updated() {
    const graph = this.answer.value
    if (!graph) return
    this.figures(graph)
    if (this.waiting) return
    const key = [this.answer.answered, JSON.stringify(this.state), this.counted, this.offsetWidth].join('|')
    if (key !== this.drawn && this.offsetWidth) this.draw(graph, key)
  }
  /** Fetches the figures of the terraces on screen; the picture waits for them a moment only. */
  async figures(graph) {
    const key = [this.answer.answered, this.state.show].join()
    if (key === this.figured) return
    this.figured = key
    this.waiting = true
    setTimeout(() => ((this.waiting = false), this.requestUpdate()), PATIENCE)
    const line = graph.elements.nodes.map((n) => n.data).filter((d) => ['path', 'focus'].includes(d.role) && ['place', 'branch'].includes(d.of)).map((d) => d.id)
    const asked = Promise.all([shown(), whole(), ...line.slice(-3).map((code) => children(code)), ...graph.pins.map((p) => below(p.unit.code))])
    const [definition, top, ...all] = await asked.catch((e) => (e.again && setTimeout(() => ((this.figured = ''), this.requestUpdate()), e.again * 1000), []))
    if (!top || key !== this.figured) return
    this.definition = definition
    this.counts = new Map([[top.unit.code, top.counts], ...all.flatMap((a) => a.items.map((item) => [item.code, item.counts]))])
    this.counted = key
    this.waiting = false
    this.requestUpdate()
  }
  async draw(graph, key) {
    this.drawn = key
    const ids = [...graph.path, graph.focus].map((u) => u.code)
    const { cards, links } = chosen(graph, this.state.hide)
    const fits = fitted(graph, this.state)
    this.cards = [...cards, ...fits.cards]
    const next = lens(this.cards, ids, this.picture.view, fits.open)
    const drawing = this.elements(next, this.cards, links)
    await this.picture.paintCards(drawing)
    if (key !== this.drawn) return
    const glide = this.picture.draw(drawing) && !this.calm
    if (this.answer.answered !== this.framed || this.calm || next.width !== this.lens?.width || next.height !== this.lens?.height) this.picture.fit(next, glide)
    Object.assign(this, { drawing, lens: next, framed: this.answer.answered, calm: false })
    const onScreen = next.places.filter((p) => !p.id.startsWith('fold:')).length
    const told = [onScreen, fits.refused.map((p) => p.unit.code)].join()
    if (told !== this.told) queueMicrotask(() => (Object.assign(this, { told, onScreen, refused: fits.refused }), this.requestUpdate()))
    ready()
  }
  elements(next, cards, links) {
    const k = ink()
    const first = cards.find((c) => this.state.pick.includes(c.id))
    this.like = first && first.of + first.kind
    const byId = new Map(cards.map((c) => [c.id, c]))
    return elements(next, links, (place) => this.card(place, byId.get(place.id), k, next))
  }
  card(place, data, k, next) {
    if (!data) return { image: picture({ title: t('fold', { n: next.folded.get(place.id), kind: this.shortKind(place.id) }), size: place.size, look: 'fold' }, k, place.w, place.h) }
    const { pick, hide } = this.state
    const shownFace = face(data, place.size, { pick, like: this.like, hide, ratio: ratio(this.counts.get(data.id), this.definition), target: this.definition?.target })
    return { image: picture(shownFace, k, place.w, place.h), box: Boolean(shownFace.box) }
  }
  shortKind(fold) {
    const { kind, of } = this.answer.value.elements.nodes.find((n) => 'fold:' + n.data.id === fold).data
    return of === 'place' ? t('short.' + kind) : t('short.branch')
  }
  press({ id, keys, corner }) {
    if (id.startsWith('fold:')) return replace({ open: [...this.state.open, id.slice(5)] })
    const data = this.cards.find((card) => card.id === id)
    if (!data) return
    if ((keys || corner) && pickable(data)) return togglePick(id)
    go({ at: data.of === 'leader' ? LEADER + id : id, open: [] })
  }
}
customElements.define('banyan-network', Network)

function cutNote(graph) {
  const rest = (graph.cut ?? []).reduce((sum, c) => sum + c.total - c.shown, 0)
  return rest ? ' · ' + t('cut', { rest }) : ''
}
