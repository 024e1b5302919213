// @ts-check
import { html } from 'lit'
import { ink } from './ink.js'
import { png, svgOf } from './picture-file.js'
import { save } from './share.js'
import { read } from './state.js'
import { date, t } from './words.js'

/** The network's picture on its way out: as PNG, as SVG, and to the printer. */
export class Handing {
  /** @param {any} network the part whose picture it is */
  constructor(network) {
    this.network = network
    this.print = () => this.paper()
    network.addController(this)
  }
  hostConnected() {
    addEventListener('beforeprint', this.print)
  }
  hostDisconnected() {
    removeEventListener('beforeprint', this.print)
  }
  get name() {
    return this.network.answer.value?.focus.name ?? ''
  }
  svg(k = ink()) {
    const { lens, drawing, definition } = this.network
    const { asOf } = read()
    const of = (id, colour, dash) => ({ text: t(`legend.${dash === undefined && definition?.average ? 'average.' : ''}${id}`), colour, dash })
    const bands = definition ? [of('good', k.good), of('mid', k.mid), of('low', k.low)] : []
    const note = [definition?.name, date(asOf || new Date().toISOString())].filter(Boolean).join(' · ')
    return svgOf(lens, drawing, k, { title: `${t('network')} · ${this.name}`, note, legend: [...bands, of('contact', k.contact, false), of('assist', k.assist, true)] })
  }
  async file(kind) {
    const svg = this.svg()
    save(kind === 'png' ? await png(svg) : new Blob([svg], { type: 'image/svg+xml' }), `${this.name}.${kind}`)
  }
  /** On paper the picture is lines and letters, not a screenshot. */
  paper() {
    const sheet = this.network.querySelector('.on-paper')
    if (!sheet || !this.network.drawing) return
    sheet.replaceChildren(document.importNode(new DOMParser().parseFromString(this.svg(), 'image/svg+xml').documentElement, true))
  }
  /** The buttons. */
  show() {
    return html`<details class="menu"><summary class="button">${t('export')}</summary><div>
      <button type="button" @click=${() => this.file('png')}>PNG</button>
      <button type="button" @click=${() => this.file('svg')}>SVG</button>
      <button type="button" @click=${() => print()}>${t('print')}</button></div></details>`
  }
}
