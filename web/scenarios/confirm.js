// @ts-check
import { html } from 'lit'
import { post, remove } from '../api.js'
import { Part, trouble } from '../part.js'
import { t } from '../words.js'

/** The name of whoever sits here, kept for this visit so that it is typed once. */
const who = () => sessionStorage.getItem('by') ?? ''

/** Asks once more before a step of a scenario is taken, and who takes it and why. */
class Confirm extends Part {
  static properties = { act: {}, desk: {}, refuse: {}, error: { state: true } }

  firstUpdated() {
    this.querySelector('dialog').showModal()
    const go = /** @type {HTMLElement} */ (this.querySelector('button.primary'))
    go.focus()
  }
  render() {
    const { scenario, impact } = this.desk
    const open = impact?.undecided ?? 0
    const broken = impact?.checks.introduced.length ?? 0
    return html`<dialog aria-labelledby="confirm-title" @close=${() => this.dispatchEvent(new Event('close'))}><form @submit=${(e) => this.go(e)} data-confirm=${this.act}>
      <h2 id="confirm-title">${t('steps.title', { what: t('steps.' + this.act), name: scenario.name })}</h2>
      <p>${t(`steps.${this.act}.text`)}</p>
      ${['submit', 'approve', 'apply'].includes(this.act) && open ? html`<p class="notice low">${t(this.act === 'apply' ? 'steps.blocked' : 'steps.open', { n: open })}</p>` : ''}
      ${['submit', 'approve', 'apply'].includes(this.act) && broken ? html`<p class="notice">${t('steps.broken', { n: broken })}</p>` : ''}
      ${this.act === 'approve' && this.refuse.length ? html`<p class="notice">${t('steps.refused', { n: this.refuse.length })}</p>` : ''}
      ${this.act === 'delete' ? '' : html`<div class="two"><label class="field">${t('steps.by')}<input name="by" maxlength="40" .value=${who()}></label>
        <label class="field">${t('steps.why')}<input name="why" maxlength="300"></label></div>`}
      ${this.act === 'duplicate' ? html`<label class="field">${t('plans.name')}<input name="name" maxlength="80" .value=${t('steps.copy', { name: scenario.name })}></label>` : ''}
      ${this.error ? trouble(this.error, () => {}) : ''}
      <footer><button type="button" @click=${() => this.querySelector('dialog').close()}>${t('cancel')} <kbd>Esc</kbd></button>
        <button class="primary" ?disabled=${this.act === 'apply' && open > 0}>${t('steps.' + this.act)} <kbd>Enter</kbd></button></footer>
    </form></dialog>`
  }
  async go(event) {
    event.preventDefault()
    const said = Object.fromEntries([...new FormData(event.target)].filter(([, v]) => String(v).trim()).map(([k, v]) => [k, String(v).trim()]))
    if (said.by) sessionStorage.setItem('by', said.by)
    const { path, scenario } = this.desk
    const refuse = this.act === 'approve' && this.refuse.length ? { refuse: this.refuse } : {}
    try {
      const answer = await (this.act === 'delete'
        ? remove(path, scenario.version)
        : this.act === 'revert'
          ? post(`/api/reorganizations/${scenario.reorganization}/revert`, said)
          : post(`${path}/${this.act}`, { ...said, ...refuse }, scenario.version))
      this.dispatchEvent(new CustomEvent('done', { detail: { act: this.act, answer } }))
      this.querySelector('dialog')?.close()
    } catch (e) {
      this.error = e
    }
  }
}
customElements.define('banyan-confirm', Confirm)
