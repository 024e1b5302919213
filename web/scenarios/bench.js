// @ts-check
import { html } from 'lit'
import { Ask, Part, trouble } from '../part.js'
import { go, replace } from '../state.js'
import { ready, works } from '../ready.js'
import { forget } from '../tree.js'
import { t } from '../words.js'
import { NEW } from '../scenarios.js'
import { bar, isForm } from './bar.js'
import { Desk } from './desk.js'
import './form.js'
import { head } from './head.js'
import { keys } from './keys.js'
import './list.js'
import { note, noteImpact } from './names.js'
import { picture, standing, taken } from './picture.js'
import { about, scopeBar, strangers } from './scope.js'
import { sheets } from './sheets.js'
import { side } from './side.js'
import { strip } from './strip.js'
import './words.js'

const narrow = matchMedia('(max-width: 899px)')

/** The workbench: one scenario, what it changes and what that does; without one, the list of them. */
class Bench extends Part {
  static properties = { form: { state: true }, holding: { state: true }, filter: { state: true } }
  /** @type {Desk | undefined} */ desk
  scope = new Ask(this, () => (this.code ? [this.code, this.state.lang, this.desk.scenario.reorganization ?? ''].join(' ') : ''), () => about(this.code))
  /** What is picked and stands elsewhere. */
  far = new Ask(this, () => (this.scope.value ? this.elsewhere.join() : ''), () => strangers(this.elsewhere))

  connectedCallback() {
    super.connectedCallback()
    this.rests = works(() => this.busy)
    this.press = keys(this)
    addEventListener('keydown', this.press)
    addEventListener('keyup', this.press)
    this.onNarrow = () => this.requestUpdate()
    narrow.addEventListener('change', this.onNarrow)
  }
  disconnectedCallback() {
    super.disconnectedCallback()
    this.rests()
    removeEventListener('keydown', this.press)
    removeEventListener('keyup', this.press)
    narrow.removeEventListener('change', this.onNarrow)
  }
  get busy() {
    const { plan } = this.state
    if (!plan) return Boolean(/** @type {any} */ (this.querySelector('banyan-scenario-list'))?.busy)
    return !this.error && (!this.desk?.scenario || this.desk.busy > 0 || (!this.scope.value && !this.scope.error) || this.far.waiting)
  }
  /** The unit whose children are shown: what the address names, else where the scenario lives. */
  get code() {
    return this.desk?.scenario ? this.state.at || this.desk.scenario.root.code : ''
  }
  /** Whether it was applied and not taken back: then what is shown is the present. */
  get happened() {
    return this.desk.scenario?.state === 'applied'
  }
  get look() {
    if (this.happened) return 'after'
    const { look } = this.state
    return narrow.matches && (look === 'both' || !look) ? (this.desk.impact ? 'changes' : 'after') : look || 'both'
  }
  willUpdate() {
    const { plan, lang } = this.state
    const key = plan && plan + lang
    if (key === this.opened) return
    // What has just been kept for the first time is open already.
    const known = this.desk?.id === plan && this.opened === NEW + lang
    this.opened = key
    if (known) return
    // In another language it is the same desk: what can be undone stays.
    if (this.desk?.id !== plan) Object.assign(this, { desk: plan ? new Desk(plan, () => this.told()) : undefined, own: undefined, slots: [] })
    this.error = undefined
    this.desk?.open().catch((e) => ((this.error = e), this.requestUpdate()))
  }
  /** Something about the scenario is new. */
  told() {
    const { desk } = this
    noteImpact(desk.impact)
    if (desk.scenario) note([desk.scenario.root])
    if (desk.kept && this.state.plan === NEW) replace({ plan: desk.id })
    this.requestUpdate()
  }
  render() {
    if (!this.state.plan) return html`<banyan-scenario-list></banyan-scenario-list>`
    if (this.error) return html`<section class="lost">${trouble(this.error, () => location.reload())}</section>`
    const { desk } = this
    if (!desk?.scenario) return ''
    return html`<section class="bench">
      ${head(this)}
      ${this.scope.value ? strip(desk, this.scope.value, this.scope.value.definition, this.scope.value.names) : html`<ul class="plain tiles"></ul>`}
      <div class="bench-main">
        <div class="picture">${this.scope.value ? scopeBar(this) : ''}${this.scope.show((s) => picture(this, s), 10)}
          ${this.scope.value && desk.editable ? bar(this.picked, { act: (kind) => this.act(kind), clear: () => this.pick([]), open: () => this.descend(this.picked[0]) }) : ''}</div>
        ${side(this)}
      </div></section>
      ${sheets(this)}
      ${this.form ? html`<banyan-form .kind=${this.form} .picked=${this.form === 'establish' ? [] : this.picked} .desk=${desk} .scope=${this.scope.value.unit} .taken=${taken(this.slots)} @close=${() => (this.form = '')} @done=${() => this.pick([])}></banyan-form>` : ''}`
  }
  /** The picked units as the plan leaves them. */
  get picked() {
    return standing(this.slots ?? [], this.state.pick, this.far.value)
  }
  get elsewhere() {
    const here = new Set([...taken(this.slots ?? []), ...(this.scope.value?.children ?? []).map((u) => u.code)])
    return this.state.pick.filter((code) => !here.has(code))
  }
  /** A form the address asks for; what cannot be changed any more gives way to a new draft. */
  asked(kind) {
    if (!isForm(kind) || this.busy || !this.scope.value) return
    if (!this.desk.editable) return replace({ plan: NEW })
    replace({ sheet: '' })
    this.act(kind)
  }
  pick(codes) {
    replace({ pick: codes })
  }
  act(kind) {
    if (this.desk.editable && !this.desk.busy) this.form = kind
  }
  /** What is dragged, with whatever is picked beside it, is merged into what it was dropped onto. */
  unite({ from, onto }) {
    if (!this.desk.editable) return
    this.pick([...new Set([onto, ...(this.state.pick.includes(from) ? this.state.pick : []), from])])
    this.act('merge')
  }
  descend(unit) {
    if (unit && (unit.children || unit.of === 'place')) go({ at: unit.code, pick: [] })
  }
  /** A step was taken: the scenario is read again, or another one opened. */
  async stepped({ act, answer }) {
    if (act === 'delete') return go({ plan: '', sheet: '', pick: [], at: '' })
    if (act === 'duplicate') return go({ plan: answer.id, sheet: '', pick: [] })
    this.own = undefined
    this.pick([])
    await this.desk.open()
    if (!['apply', 'revert'].includes(act)) return
    forget()
    this.scope.again()
  }
  updated() {
    if (this.state.plan) this.asked(this.state.sheet)
    if (!this.busy) ready()
  }
}
customElements.define('banyan-bench', Bench)
