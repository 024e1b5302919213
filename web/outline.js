// @ts-check
import { html } from 'lit'
import { repeat } from 'lit-html/directives/repeat.js'
import { pickable } from './faces.js'
import { bar, reading } from './figures.js'
import { Part } from './part.js'
import { togglePick } from './scenarios.js'
import { go } from './state.js'
import { children, ratio, shown, whole } from './tree.js'
import { reveal, slice } from './window.js'
import { number, t } from './words.js'

/** Height of a row, as the style sheet has it. */
const ROW = 30

/** The organisation as an ARIA tree, in step with the network: the whole of it by keyboard. */
class Outline extends Part {
  static properties = { root: {}, unit: {} }
  /** @type {Set<string>} */ opened = new Set()
  /** @type {Map<string, any>} answers by parent code */ below = new Map()
  active = ''

  willUpdate(changed) {
    if (changed.has('unit') && this.unit) {
      this.active = this.unit.code
      const itself = !this.unit.until && ['place', 'branch'].includes(this.unit.of)
      for (const { code } of [...this.unit.path, ...(itself ? [this.unit] : [])]) this.opened.add(code)
      if (this.root) this.opened.add(this.root.code)
    }
    const key = [this.state.show, this.state.lang, this.state.asOf].join()
    if (key !== this.asked) this.below.clear()
    this.asked = key
    if (this.root && key !== this.summed) this.sum(key)
    for (const code of this.opened) if (!this.below.has(code)) this.load(code, key)
  }
  /** The root is nobody's child: its figures come from its own coverage. */
  async sum(key) {
    this.summed = key
    const { counts } = await whole().catch(() => ({ counts: {} }))
    this.counts = counts
    this.requestUpdate()
  }
  async load(code, key, after = '') {
    const old = this.below.get(code)
    this.below.set(code, old ?? { items: [] })
    const [answer, definition, error] = await Promise.all([children(code, after), shown()]).catch((e) => [{ items: [] }, undefined, e])
    if (key !== this.asked) return
    if (error?.again) setTimeout(() => key === this.asked && this.load(code, key, after), error.again * 1000)
    this.definition = definition
    this.below.set(code, { ...answer, items: [...(old?.items ?? []), ...answer.items] })
    this.requestUpdate()
  }
  /** The rows in view order. */
  *rows(item, level = 1) {
    yield { item, level }
    if (!this.opened.has(item.code) || !item.children) return
    const below = this.below.get(item.code)
    for (const child of below?.items ?? []) yield* this.rows(child, level + 1)
    const rest = (below?.total ?? 0) - (below?.items.length ?? 0)
    if (rest > 0 && below.items.length) yield { more: item.code, rest, level: level + 1 }
  }
  render() {
    if (!this.root) return ''
    const first = [...this.below.values()].flatMap((b) => b.items).find((item) => this.state.pick.includes(item.code))
    this.like = first && first.of + first.kind
    this.list = [...this.rows({ ...this.root, of: 'place', counts: this.counts })]
    const { from, to } = (this.cut = slice(this.list.length, this.scrollTop, this.clientHeight || innerHeight, ROW))
    const drawn = this.list.slice(from, to)
    this.stop = drawn.some((row) => row.item?.code === this.active) ? this.active : drawn.find((row) => row.item)?.item.code
    return html`<ul role="tree" aria-label=${t('outline')} @keydown=${this.key}><li class="pad" role="presentation"></li>
      ${repeat(drawn, (row) => row.more ?? row.item.code, (row) => (row.more ? this.rest(row) : this.row(row)))}
      <li class="pad" role="presentation"></li></ul>`
  }
  firstUpdated() {
    this.addEventListener('scroll', () => {
      const { from, to } = slice(this.list?.length ?? 0, this.scrollTop, this.clientHeight, ROW)
      if (from !== this.cut?.from || to !== this.cut?.to) this.requestUpdate()
    })
    new ResizeObserver(() => this.requestUpdate()).observe(this)
  }
  rest({ more, rest, level }) {
    return html`<li role="treeitem" aria-level=${level} class="rest" tabindex="-1" data-level=${level} @click=${() => this.load(more, this.asked, this.below.get(more).next)}>${t('more', { n: rest })}</li>`
  }
  row({ item, level }) {
    const open = this.opened.has(item.code)
    const here = item.code === this.unit?.code
    // Figures are of today; on another day there are none.
    const counts = this.state.asOf ? undefined : item.counts
    const value = ratio(counts, this.definition)
    const n = (counts?.villages ?? 0) + (counts?.communities ?? 0)
    const canPick = this.like === item.of + item.kind
    const picked = this.state.pick.includes(item.code)
    return html`<li role="treeitem" aria-level=${level} aria-expanded=${item.children ? open : null} aria-selected=${here} aria-checked=${canPick ? picked : null}
      data-code=${item.code} data-level=${level} class=${[here && 'here', item.backward && 'backward', item.of].filter(Boolean).join(' ')} tabindex=${item.code === this.stop ? 0 : -1}
      @click=${(e) => this.click(e, item)} @focus=${() => (this.active = item.code)}>
      <svg class=${'twist' + (open ? ' open' : '') + (item.children ? '' : ' leaf')} viewBox="0 0 12 12" aria-hidden="true" data-twist><path d="M4 2l4 4-4 4"></path></svg>
      <span class="name" title=${item.name}>${item.name}</span>
      ${canPick ? html`<span class=${'tick' + (picked ? ' on' : '')} aria-hidden="true" data-pick></span>` : ''}
      <span class="n">${item.of === 'branch' || !counts ? '' : n > 1 || level < 5 ? number(n) : ''}</span>
      <span class="mini" title=${value == null ? '' : `${this.definition.name} ${reading(value, this.definition.target)}`}>${item.of === 'place' && value != null ? bar(value, this.definition.target, false) : ''}</span>
    </li>`
  }
  click(e, item) {
    const on = /** @type {Element} */ (e.target)
    if (on.closest('[data-twist]') && item.children) return this.toggle(item.code)
    if (pickable(item) && (on.closest('[data-pick]') || e.shiftKey || e.ctrlKey || e.metaKey)) return togglePick(item.code)
    go({ at: item.code, open: [] })
  }
  toggle(code, open = !this.opened.has(code)) {
    this.opened[open ? 'add' : 'delete'](code)
    this.requestUpdate()
  }
  key(e) {
    const i = this.list.findIndex((r) => r.item?.code === this.active)
    const { item, level } = this.list[i] ?? {}
    if (!item) return
    const to = (j) => (e.preventDefault(), this.move(j))
    const open = this.opened.has(item.code) && item.children
    if (e.key === 'ArrowDown') to(i + 1)
    else if (e.key === 'ArrowUp') to(i - 1)
    else if (e.key === 'Home') to(0)
    else if (e.key === 'End') to(this.list.length - 1)
    else if (e.key === 'ArrowRight') open ? to(i + 1) : (e.preventDefault(), item.children && this.toggle(item.code, true))
    else if (e.key === 'ArrowLeft') open ? (e.preventDefault(), this.toggle(item.code, false)) : to(this.list.findLastIndex((r, j) => j < i && r.level < level))
    else if (e.key === 'Enter') go({ at: item.code, open: [] })
    else if (e.key === ' ') (e.preventDefault(), pickable(item) && togglePick(item.code))
  }
  async move(i) {
    const row = this.list[i]
    if (!row?.item) return
    this.active = row.item.code
    this.scrollTop = reveal(i, this.scrollTop, this.clientHeight, ROW)
    this.requestUpdate()
    await this.updateComplete
    this.querySelector(`[data-code="${CSS.escape(this.active)}"]`)?.focus()
  }
  updated() {
    // Room for the rows that are not drawn; the content policy allows it from a script only.
    const pads = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.pad'))
    pads.forEach((pad, i) => (pad.style.height = (i ? this.cut.after : this.cut.before) + 'px'))
    const here = (this.list ?? []).findIndex((row) => row.item && row.item.code === this.unit?.code)
    const shown = this.unit && this.below.get(this.unit.code)?.items.length
    const key = here < 0 ? '' : [this.unit.code, here, shown].join()
    if (here >= 0 && key !== this.seen) this.scrollTop = reveal(here, this.scrollTop, this.clientHeight, ROW, 150)
    this.seen = key
  }
}
customElements.define('banyan-outline', Outline)
