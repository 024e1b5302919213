// @ts-check
import { html } from 'lit'
import { pickable } from './faces.js'
import { bar, reading } from './figures.js'
import { Ask, Part } from './part.js'
import { togglePick } from './scenarios.js'
import { children, ratio, shown } from './tree.js'
import { unitLink } from './links.js'
import { t } from './words.js'

const FEW = 8

/** What stands directly below a unit, the worst of the chosen indicator first. */
class Children extends Part {
  static properties = { at: {}, all: { state: true }, byCode: { state: true } }
  list = new Ask(
    this,
    () => [this.at, this.state.show, this.state.lang].join(' '),
    async () => ({ ...(await children(this.at)), definition: await shown() }),
  )

  willUpdate(changed) {
    if (changed.has('at')) this.all = false
  }
  render() {
    return html`<section class="children"><h3>${t('children')}</h3>${this.list.show((answer) => this.draw(answer), 6)}</section>`
  }
  draw({ items, total, definition }) {
    const rows = items.map((item) => ({ item, value: item.of === 'place' ? ratio(item.counts, definition) : null }))
    if (!this.byCode) rows.sort((a, b) => Number(!a.item.backward) - Number(!b.item.backward) || (a.value ?? Infinity) - (b.value ?? Infinity))
    const few = this.all ? rows : rows.slice(0, FEW)
    const order = !this.state.asOf && items.length > 1
    const measured = few.some(({ value }) => value != null)
    return html`${measured ? html`<p class="muted by">${definition.name}</p>` : ''}${order ? html`<div class="sort" role="group" aria-label=${t('children')}>
        <button type="button" aria-pressed=${!this.byCode} @click=${() => (this.byCode = false)}>${t('children.worst')}</button>
        <button type="button" aria-pressed=${Boolean(this.byCode)} @click=${() => (this.byCode = true)}>${t('children.order')}</button>
      </div>` : ''}
      <ul class="plain ranks">${few.map((row) => this.row(row, definition))}</ul>
      ${total > FEW ? html`<button type="button" class="link" @click=${() => (this.all = !this.all)}>${this.all ? t('less') : t('all', { n: items.length })}</button>` : ''}
      ${total > items.length && this.all ? html`<p class="muted">${t('more', { n: total - items.length })}</p>` : ''}`
  }
  row({ item, value }, definition) {
    return html`<li class=${item.backward ? 'backward' : ''}>
      ${pickable(item) && !this.state.asOf ? html`<input type="checkbox" aria-label=${t('pick.add', { name: item.name })} .checked=${this.state.pick.includes(item.code)} @change=${() => togglePick(item.code)}>` : ''}
      <span class="name">${unitLink(item)}${item.backward ? html`<em class="tag low">${t('backward')}</em>` : ''}</span>
      ${item.of === 'place' && value != null ? html`${bar(value, definition.target)}<span class="value">${reading(value, definition.target)}</span>` : html`<span class="muted value">${item.counts ? t('card.members', { n: item.counts.size ?? item.counts.members ?? 0 }) : ''}</span>`}
    </li>`
  }
}
customElements.define('banyan-children', Children)

