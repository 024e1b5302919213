// @ts-check
import { LitElement, html } from 'lit'
import { Problem } from './api.js'
import { read, subscribe } from './state.js'
import { t } from './words.js'

/** A part of the page: light DOM (one style sheet, one tab order), drawn again when the address changes. */
export class Part extends LitElement {
  createRenderRoot() {
    return this
  }
  connectedCallback() {
    super.connectedCallback()
    this.quiet = subscribe(() => this.requestUpdate())
  }
  disconnectedCallback() {
    super.disconnectedCallback()
    this.quiet()
  }
  get state() {
    return read()
  }
}

const SKELETON_AFTER = 150

/** A question that belongs to a part: asked again when its key changes; an empty key asks nothing. */
export class Ask {
  /**
   * @param {Part} part
   * @param {() => string} key
   * @param {() => Promise<any>} load
   */
  constructor(part, key, load) {
    Object.assign(this, { part, key, load })
    /** @type {any} */ this.value = undefined
    /** @type {Problem | undefined} */ this.error = undefined
    this.slow = false
    part.addController(this)
  }
  /** What is asked, and of which day. */
  get wanted() {
    const key = this.key()
    return key && key + ' ' + this.part.state.asOf
  }
  /** Whether an answer is still to come. */
  get waiting() {
    return Boolean(this.asked) && this.value === undefined && !this.error
  }
  hostUpdate() {
    const key = this.wanted
    if (key !== this.asked) this.again(key)
  }
  async again(key = this.wanted) {
    this.asked = key
    if (!key) return this.settle(key, {})
    const timer = setTimeout(() => key === this.asked && this.settle(key, { slow: true }), SKELETON_AFTER)
    try {
      const value = await this.load()
      this.settle(key, { value })
    } catch (error) {
      this.settle(key, { error: error instanceof Problem ? error : new Problem(0, { title: String(error) }) })
      if (!(error instanceof Problem)) throw error
      if (error.retryAfter) setTimeout(() => key === this.asked && this.again(), error.retryAfter * 1000)
    } finally {
      clearTimeout(timer)
    }
  }
  settle(key, { value = undefined, error = undefined, slow = false }) {
    if (key !== this.asked) return
    Object.assign(this, { value, error, slow })
    if (value !== undefined) this.answered = key
    this.part.requestUpdate()
  }
  /** The answer drawn, or what stands in for it while there is none. */
  show(draw, lines = 3) {
    if (this.error) return trouble(this.error, () => this.again())
    if (this.value !== undefined) return draw(this.value)
    return this.slow ? html`${skeleton(lines)}<button type="button" class="link stop" @click=${() => this.settle(this.asked, { error: new Problem(-1) })}>${t('cancel')}</button>` : ''
  }
}

const skeleton = (lines) =>
  html`<div class="skeleton" role="status" aria-label=${t('loading')}>${Array.from({ length: lines }, () => html`<i></i>`)}</div>`

/** What is wrong and where: of a plan's change by its number, as the list beside it has it. */
function fault({ path, message }) {
  const change = /^changes\[(\d+)]/.exec(path)
  return html`<li>${change ? t('trouble.change', { n: Number(change[1]) + 1 }) : ''}${message}${change ? '' : html` <code>${path}</code>`}</li>`
}

/** A problem in words, with what to do about it. */
export function trouble(/** @type {Problem} */ problem, /** @type {() => void} */ again) {
  const known = [-1, 0, 400, 404, 409, 412, 422, 503].includes(problem.status) ? problem.status : 500
  return html`<div class="trouble" role="alert">
    <strong>${t('trouble.' + known)}</strong>
    ${problem.fields.length ? html`<ul>${problem.fields.map(fault)}</ul>` : problem.detail ? html`<p>${problem.detail}</p>` : ''}
    <p class="muted">${t('todo.' + known)}${problem.id ? html` · ${t('requestId')} <code>${problem.id}</code>` : ''}</p>
    ${[400, 404, 409, 412, 422].includes(known) ? '' : html`<button type="button" @click=${again}>${t('retry')}</button>`}
  </div>`
}
