// @ts-check
import { html } from 'lit'
import { post } from '../api.js'
import { dateField } from '../date-field.js'
import { Ask, Part, trouble } from '../part.js'
import { go } from '../state.js'
import { t } from '../words.js'
import { placeOf } from './begun.js'
import './chooser.js'

/** The form that begins a scenario: what it is called and where it happens. */
class Start extends Part {
  static properties = { error: { state: true } }
  /** Where one was looking; a village's scenario lives in its township. */
  here = new Ask(this, () => this.state.at || 'root', () => placeOf(this.state.at))

  firstUpdated() {
    this.querySelector('dialog').showModal()
  }
  render() {
    return html`<dialog aria-labelledby="start-title" @close=${() => this.dispatchEvent(new Event('close'))}>
      <form @submit=${(e) => this.begin(e)}>
        <h2 id="start-title">${t('plans.new')}</h2>
        <label class="field">${t('plans.name')}<input name="name" required maxlength="80" autofocus placeholder=${t('start.example')}></label>
        ${this.here.value ? html`<banyan-chooser name="root" of="place" .label=${t('start.root')} .unit=${this.here.value}></banyan-chooser>` : ''}
        <p class="muted">${t('start.root.note')}</p>
        <label class="field">${t('start.purpose')}<input name="purpose" maxlength="300"></label>
        <div class="two"><div class="field">${t('plans.on')}${dateField({ name: 'on', label: t('plans.on') })}</div>
          <label class="field">${t('plans.author')}<input name="author" maxlength="40"></label></div>
        ${this.error ? trouble(this.error, () => {}) : ''}
        <footer><button type="button" @click=${() => this.querySelector('dialog').close()}>${t('cancel')} <kbd>Esc</kbd></button>
          <button class="primary">${t('start.go')} <kbd>Enter</kbd></button></footer>
      </form></dialog>`
  }
  async begin(event) {
    event.preventDefault()
    const said = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => String(value).trim()))
    try {
      const scenario = await post('/api/scenarios', { ...said, changes: [] })
      this.querySelector('dialog').close()
      go({ plan: scenario.id, with: [], ...(this.state.pick.length ? {} : { at: '' }) })
    } catch (e) {
      this.error = e
    }
  }
}
customElements.define('banyan-start', Start)
