// @ts-check
import { html } from 'lit'
import { dateField } from './date-field.js'
import { Part } from './part.js'
import { replace } from './state.js'
import { date, t } from './words.js'

/** The day all is shown as of: empty is today. Moves network, outline, panel and search. */
class Day extends Part {
  render() {
    const { asOf } = this.state
    return html`<div class="day"><span>${t('day')}</span>${dateField({ label: t('day.label'), value: asOf, then: (day) => replace({ asOf: day }) })}</div>
      ${asOf ? html`<button type="button" @click=${() => replace({ asOf: '' })}>${t('day.today')}</button>` : ''}`
  }
}
customElements.define('banyan-day', Day)

/** Says that what is seen is of another day. */
export const dayNote = (/** @type {string} */ asOf) => (asOf ? html`<p class="notice past"><strong>${t('day.as', { date: date(asOf) })}</strong>${t('day.note')}</p>` : '')
