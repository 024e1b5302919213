// @ts-check
// The only module that knows Cytoscape: draws what the lens has placed, and says what was pressed.
import cytoscape from 'cytoscape'
import { LEAST } from './lens.js'
import { paint } from './sheet.js'

const MANY = 80
const calm = matchMedia('(prefers-reduced-motion: reduce)')
/** Room left around the picture. */
const INSET = { top: 18, bottom: 18, side: 18 }

const style = (/** @type {import('./cards.js').Ink} */ k) => /** @type {any} */ ([
  { selector: 'node', style: { width: 'data(w)', height: 'data(h)', 'border-width': 0, 'background-opacity': 0, 'overlay-opacity': 0, 'z-index-compare': 'manual' } },
  { selector: 'edge', style: { 'z-index-compare': 'manual', events: 'no' } },
  { selector: '.card', style: { shape: 'round-rectangle', 'background-image': 'data(image)', 'background-width': '100%', 'background-height': '100%', 'background-clip': 'none', 'bounds-expansion': 2, 'z-index': 3 } },
  { selector: '.terrace', style: { shape: 'round-rectangle', 'corner-radius': 14, 'background-color': k.terrace, 'background-opacity': 1, label: 'data(label)', color: k.muted, 'font-size': 12.5, 'font-family': 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, system-ui, sans-serif', 'text-wrap': 'wrap', 'text-max-width': 82, 'text-overflow-wrap': 'anywhere', 'line-height': 1.35, 'text-halign': 'center', 'text-valign': 'center', 'text-margin-x': (n) => 42 - n.data('w') / 2, 'z-index': 1, events: 'no' } },
  { selector: '.anchor', style: { events: 'no', opacity: 0 } },
  { selector: '.stem', style: { 'curve-style': 'straight', width: 3, 'line-color': k.accent, 'line-cap': 'round', 'z-index': 2 } },
  { selector: '.link', style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': 'data(bends)', 'control-point-weights': 'data(weights)', 'edge-distances': 'endpoints', width: 1.8, 'line-color': k.assist, label: 'data(label)', color: k.ink, 'font-size': 12, 'text-background-color': k.surface, 'text-background-opacity': 1, 'text-background-padding': 2, 'line-style': 'dashed', 'line-dash-pattern': [7, 4], 'target-arrow-shape': 'triangle', 'target-arrow-color': k.assist, 'arrow-scale': 0.9, 'z-index': 2, 'source-endpoint': 'data(from)', 'target-endpoint': 'data(to)' } },
  { selector: '.link.bent', style: { 'curve-style': 'round-segments', 'segment-distances': 'data(bends)', 'segment-weights': 'data(weights)', 'segment-radii': 7 } },
  { selector: '.link[relation = "CONTACTS"]', style: { 'line-color': k.contact, 'target-arrow-color': k.contact, 'line-style': 'solid' } },
  { selector: '.link[relation = "COVERS"]', style: { 'line-color': k.muted, 'target-arrow-color': k.muted, 'line-dash-pattern': [2, 4] } },
])

export class Picture {
  /**
   * @param {HTMLElement} container
   * @param {(press: {id: string, keys: boolean, corner: boolean}) => void} onPress
   */
  constructor(container, onPress) {
    this.cy = cytoscape({ container, layout: { name: 'preset', fit: false }, minZoom: 0.2, maxZoom: 2.5, autoungrabify: true, autounselectify: true, boxSelectionEnabled: false })
    this.container = container
    this.cy.on('tap', '.card', (e) => {
      const at = { x: e.position.x - e.target.position('x') - e.target.data('w') / 2, y: e.position.y - e.target.position('y') + e.target.data('h') / 2 }
      const { ctrlKey, shiftKey, metaKey } = e.originalEvent
      onPress({ id: e.target.id(), keys: ctrlKey || shiftKey || metaKey, corner: Boolean(e.target.data('box')) && at.x > -28 && at.y < 28 })
    })
    this.cy.on('mouseover', '.card', () => (container.dataset.over = 'card'))
    this.cy.on('mouseout', '.card', () => delete container.dataset.over)
  }
  /** The room the picture has, in pixels. */
  get view() {
    return { w: this.container.clientWidth - 2 * INSET.side, h: this.container.clientHeight - INSET.top - INSET.bottom }
  }
  paint(k) {
    this.cy.style(style(k))
  }
  /** Paints the cards among these elements, all at once, where Cytoscape looks for its images; what is not there it fetches one by one. */
  async paintCards(elements) {
    const drawer = /** @type {any} */ (this.cy).renderer()
    try {
      await paint((drawer.imageCache ??= {}), elements.filter((e) => e.data.image).map((e) => e.data))
    } catch {
      // Only haste is lost: a sheet too large for this browser is drawn card by card.
    }
  }
  /** Shows these elements: what stays glides to its new place, the rest comes and goes. */
  draw(elements) {
    const { cy } = this
    const wanted = new Set(elements.map((e) => e.data.id))
    const moved = elements.filter((e) => e.position && cy.getElementById(e.data.id).nonempty())
    const glide = !calm.matches && moved.length > 0 && moved.length <= MANY && elements.length <= 2 * MANY
    cy.stop()
    cy.batch(() => {
      cy.elements().filter((e) => !wanted.has(e.id())).remove()
      for (const e of elements.filter((e) => e.group === 'nodes')) this.put(e, glide)
      for (const e of elements.filter((e) => e.group === 'edges')) this.put(e, glide)
    })
    return glide
  }
  put(e, glide) {
    const old = this.cy.getElementById(e.data.id)
    if (old.empty()) return this.cy.add(e)
    old.data(e.data)
    if (!e.position) return
    if (glide) old.animate({ position: e.position }, { duration: 260, easing: 'ease-out-cubic' })
    else old.position(e.position)
  }
  /** The whole picture in view. */
  fit(lens, glide = false) {
    const { w, h } = this.view
    const zoom = Math.max(Math.min(w / lens.width, h / lens.height, 1.2), LEAST)
    const x = INSET.side + (w - lens.width * zoom) / 2
    const pan = { x, y: INSET.top + Math.max(0, (h - lens.height * zoom) / 2) }
    if (glide) this.cy.animate({ zoom, pan }, { duration: 260, easing: 'ease-out-cubic' })
    else this.cy.viewport({ zoom, pan })
  }
  zoom(by) {
    const { clientWidth: w, clientHeight: h } = this.container
    this.cy.zoom({ level: this.cy.zoom() * by, renderedPosition: { x: w / 2, y: h / 2 } })
  }
}
