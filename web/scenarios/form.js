// @ts-check
import { html } from 'lit'
import { get } from '../api.js'
import { Part, trouble } from '../part.js'
import { t } from '../words.js'
import './chooser.js'
import { build } from './build.js'
import { fields } from './fields.js'
import { input } from './inputs.js'
import { PLAIN } from './kinds.js'
import { note } from './names.js'
import { settable } from './settable.js'
import { standing } from './standing.js'

/** Posts several can hold at once. */
const SHARED = ['deputy-secretary', 'committee-member', 'leader']

/** The small form of one sort of change, already filled in, so that Enter is enough. */
class Form extends Part {
  static properties = { kind: {}, picked: {}, desk: {}, scope: {}, taken: {}, units: { state: true }, error: { state: true }, fresh: { state: true }, chosen: { state: true }, parts: { state: true }, sort: { state: true }, standing: { state: true }, facts: { state: true }, fact: { state: true } }

  constructor() {
    super()
    Object.assign(this, { parts: 2, chosen: '', fresh: false })
  }
  async connectedCallback() {
    super.connectedCallback()
    // What is picked may be new in this plan: then only the plan knows it.
    this.units = await Promise.all(this.picked.map(async (unit) => ({ ...(await this.asked(unit)), ...unit })))
    note(this.units)
    this.chosen ||= this.units[0]?.code ?? ''
    const wants = (is) => PLAIN[this.kind]?.fields.some((f) => f.is === is)
    if (wants('standing')) this.standing = await standing(this.kind, this.units[0]).catch(() => [])
    if (wants('fact')) this.facts = await settable(this.units[0]).catch(() => ({ definitions: [] }))
    await this.updateComplete
    const dialog = this.querySelector('dialog')
    dialog.showModal()
    const first = /** @type {HTMLElement | null} */ (dialog.querySelector('[autofocus]') ?? dialog.querySelector('input:not([type=hidden]), select'))
    first?.focus()
  }
  async asked(unit) {
    if (!unit.living) return { path: [], below: [] }
    const about = await get('/api/units/' + unit.code).catch(() => ({ path: [] }))
    const below = this.picked.length === 1 ? (await get(`/api/units/${unit.code}/children`, { limit: 200 }).catch(() => ({ items: [] }))).items : []
    return { ...about, below }
  }
  render() {
    if (!this.units) return ''
    const title = t('do.' + this.kind)
    return html`<dialog aria-labelledby="form-title" @close=${() => this.dispatchEvent(new Event('close'))}>
      <form @submit=${(e) => this.accept(e)} data-form=${this.kind}>
        <h2 id="form-title">${t('form.title', { what: title, names: this.units.length ? this.units.slice(0, 3).map((u) => u.name).join(t('comma')) + (this.units.length > 3 ? t('and.more', { n: this.units.length }) : '') : this.scope.name })}</h2>
        ${fields[this.kind]?.(this) ?? this.plain()}
        ${this.error ? trouble(this.error, () => {}) : ''}
        <footer><button type="button" @click=${() => this.querySelector('dialog').close()}>${t('cancel')} <kbd>Esc</kbd></button>
          <button class="primary" ?disabled=${this.desk.busy > 0 || this.nothing}>${t('form.go')} <kbd>Enter</kbd></button></footer>
      </form></dialog>`
  }
  plain() {
    const { fields, note } = PLAIN[this.kind]
    return html`${fields.map((field, i) => input(this, field, i))}${note ? html`<p class="muted">${t(note)}</p>` : ''}`
  }
  /** Nothing to end, nothing to say. */
  get nothing() {
    return this.standing?.length === 0 || this.facts?.definitions.length === 0
  }
  /** Who holds the post somebody is appointed to gives it up first, where it is one that only one can hold. */
  async vacated({ kind, post, unit, leader }) {
    if (kind !== 'appoint' || SHARED.includes(post)) return []
    const { posts = [] } = await get('/api/units/' + unit).catch(() => ({}))
    const gone = (code) => this.desk.scenario.changes.some((c) => c.kind === 'dismiss' && !c.off && c.leader === code && c.post === post && c.unit === unit)
    return posts.filter((p) => p.post === post && p.leader.code !== leader && !gone(p.leader.code)).map((p) => (note([p.leader]), { kind: 'dismiss', leader: p.leader.code, post, unit }))
  }
  async accept(event) {
    event.preventDefault()
    this.error = undefined
    try {
      const changes = build(this.kind, this.units, new FormData(event.target))
      if (!changes.length) return (this.querySelector('dialog').querySelector('input')?.focus())
      await this.desk.add([...(await this.vacated(changes[0])), ...changes])
      this.dispatchEvent(new Event('done'))
      this.querySelector('dialog')?.close()
    } catch (e) {
      if (!('status' in e)) throw e
      this.error = e
    }
  }
}
customElements.define('banyan-form', Form)
