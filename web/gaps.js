// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { unitLink } from './links.js'
import { Part, trouble } from './part.js'
import { csv, save } from './share.js'
import { number, t } from './words.js'

/** The uncovered things of an indicator by name, with where they are; more on demand, and as a file. */
class Gaps extends Part {
  static properties = { at: {}, definition: {}, items: { state: true }, error: { state: true } }

  willUpdate() {
    const { at, definition, state } = this
    const key = definition && [at, definition.id, state.lang].join()
    if (!key || key === this.asked) return
    this.asked = key
    Object.assign(this, { items: [], next: '', total: undefined, error: undefined })
    if (!this.average) this.more()
  }
  get average() {
    return this.definition?.target > 2
  }
  async more() {
    const key = this.asked
    const answer = await get(`/api/units/${this.at}/coverage/gaps`, { indicator: this.definition.id, limit: 200, after: this.next }).catch((error) => ({ error }))
    if (key !== this.asked) return
    if (answer.error) return void (this.error = answer.error)
    Object.assign(this, { items: [...this.items, ...answer.items], next: answer.next, total: answer.total })
  }
  render() {
    if (this.error) return trouble(this.error, () => ((this.asked = ''), this.requestUpdate()))
    if (this.average) return html`<p class="muted blank">${t('gaps.average')}</p>`
    if (this.total === undefined) return ''
    if (!this.total) return html`<p class="verdict good blank">${t('gaps.none')}</p>`
    const heads = [t('table.name'), t('table.code'), t('table.where'), t('gaps.missing')]
    const file = () => save(csv([heads, ...this.items.map((i) => [i.name, i.code, where(i, this.at), i.missing])]), `${this.at}-${this.definition.id}-gaps.csv`)
    return html`<div class="table-of"><header><strong>${t('gaps.total', { n: this.total })}</strong>
        <span class="muted">${this.items.length < this.total ? t('table.part', { shown: this.items.length, n: this.total }) : ''}</span>
        <button type="button" @click=${file}>${t('csv')}</button></header>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('as.gaps')}><table><thead><tr>${heads.map((h) => html`<th scope="col" class=${h === t('table.where') ? 'where' : ''}>${h}</th>`)}</tr></thead>
        <tbody>${this.items.map((i) => html`<tr><th scope="row">${unitLink(i)}</th><td><code>${i.code}</code></td><td class="where">${where(i, this.at)}</td><td>${number(i.missing)}</td></tr>`)}</tbody></table>
      ${this.next ? html`<button type="button" class="link" @click=${() => this.more()}>${t('more', { n: this.total - this.items.length })}</button>` : ''}</div></div>`
  }
}
customElements.define('banyan-gaps', Gaps)

/** Where it stands below the place that is looked at: what is above is told by the head of the page. */
const where = (item, at) => item.path.slice(item.path.findIndex((u) => u.code === at) + 1).map((u) => u.name).join(' › ')
