// @ts-check
import { html } from 'lit'
import { reading } from './figures.js'
import { ink } from './ink.js'
import { paint } from './mosaic-paint.js'
import { Part } from './part.js'
import { ready } from './ready.js'
import { hit, treemap } from './treemap.js'
import { worstFirst } from './villages.js'
import { t } from './words.js'

/** Every village of a place on one canvas, grouped as it stands; `mark` is the code of a place to outline. */
class Mosaic extends Part {
  static properties = { villages: {}, definition: {}, mark: {}, still: {}, over: { state: true } }

  render() {
    const { villages: all, definition: d, over } = this
    const label = all ? t('mosaic.label', { name: all.root.name, n: all.codes.length, indicator: d.name }) : ''
    return html`<canvas role="img" aria-label=${label} @pointermove=${this.hover} @pointerleave=${() => (this.over = undefined)} @click=${this.press}></canvas>
      <p class=${'over' + (over ? '' : ' none')} aria-hidden="true">${over ? this.told(over) : t('mosaic.hint')}</p>`
  }
  told({ around, village }) {
    const { villages: all, definition: d } = this
    const say = (name, r) => html`<b>${name}</b> ${r == null ? t('mosaic.none') : reading(r, d.target)}`
    const path = around.slice(1).map((g) => html`<span>${say(g.name, g.ratio)}</span>`)
    return html`${path}${village === undefined ? '' : html`<span>${say(all.names[village], all.ratios[village])}</span>`}`
  }
  firstUpdated() {
    this.watch = new ResizeObserver(() => this.draw())
    this.watch.observe(this)
    this.repaint = () => this.draw()
    addEventListener('theme', this.repaint)
  }
  disconnectedCallback() {
    super.disconnectedCallback()
    this.watch?.disconnect()
    removeEventListener('theme', this.repaint)
  }
  updated(changed) {
    const hide = this.state.hide.join()
    if (hide !== this.hid || ['villages', 'definition', 'mark', 'still'].some((key) => changed.has(key))) this.draw()
    this.hid = hide
  }
  draw() {
    const canvas = this.querySelector('canvas')
    const { clientWidth: w, clientHeight: h } = canvas ?? {}
    if (!this.villages || !w || !h) return
    const from = performance.now()
    const dense = devicePixelRatio || 1
    Object.assign(canvas, { width: Math.round(w * dense), height: Math.round(h * dense) })
    const pen = canvas.getContext('2d')
    pen.scale(dense, dense)
    this.map = treemap(this.still ? this.villages.root : worstFirst(this.villages), { x: 0, y: 0, w, h })
    paint(pen, this.map, this.villages, this.definition, ink(), this.mark, this.state.hide)
    this.took = performance.now() - from
    ready()
  }
  at(event) {
    return hit(this.map, event.offsetX, event.offsetY)
  }
  hover(event) {
    if (!this.map) return
    const found = this.at(event)
    this.over = found.around.length ? found : undefined
  }
  press(event) {
    const { around, village } = this.at(event)
    const [, next] = around
    const code = next?.code ?? (village === undefined ? undefined : this.villages.codes[village])
    if (code) this.dispatchEvent(new CustomEvent('drill', { detail: { code, village: !next } }))
  }
}
customElements.define('banyan-mosaic', Mosaic)
