// @ts-check
import { html } from 'lit'
import { dateField } from '../date-field.js'
import { Part, trouble } from '../part.js'
import { t } from '../words.js'

/** The form for what a scenario says of itself: name, purpose and day. */
class About extends Part {
  static properties = { desk: {}, error: { state: true } }

  firstUpdated() {
    this.querySelector('dialog').showModal()
  }
  render() {
    const { name, purpose = '', on = '' } = this.desk.scenario
    return html`<dialog aria-labelledby="about-title" @close=${() => this.dispatchEvent(new Event('close'))}><form @submit=${(e) => this.save(e)}>
      <h2 id="about-title">${t('bench.edit')}</h2>
      <label class="field">${t('plans.name')}<input name="name" required maxlength="80" .value=${name}></label>
      <label class="field">${t('start.purpose')}<input name="purpose" maxlength="300" .value=${purpose}></label>
      <div class="field">${t('plans.on')}${dateField({ name: 'on', label: t('plans.on'), value: on })}</div>
      ${this.error ? trouble(this.error, () => {}) : ''}
      <footer><button type="button" @click=${() => this.querySelector('dialog').close()}>${t('cancel')} <kbd>Esc</kbd></button><button class="primary">${t('save')} <kbd>Enter</kbd></button></footer>
    </form></dialog>`
  }
  async save(event) {
    event.preventDefault()
    const said = Object.fromEntries([...new FormData(event.target)].map(([key, value]) => [key, String(value).trim() || undefined]))
    await this.desk.edit({ ...said, changes: this.desk.scenario.changes }).then(() => this.querySelector('dialog').close(), (e) => (this.error = e))
  }
}
customElements.define('banyan-about', About)
