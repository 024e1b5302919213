// @ts-check
import { html } from 'lit'
import { t } from './words.js'

/** A day as it is typed, 2018-12-31, 2018/12/31, 20181231 or 2018年12月31日, as YYYY-MM-DD; nothing where it is none. Pure. */
export function iso(/** @type {string} */ typed) {
  const [, year, month, day] = /^\s*(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?\s*$/.exec(typed) ?? []
  const said = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return year && new Date(said + 'T00:00Z').toJSON()?.startsWith(said) ? said : ''
}

/** Days read alike everywhere: YYYY-MM-DD, typed or taken from the browser's calendar. `then` is told each day, '' for none. */
export function dateField({ name = '', label, value = '', then = (/** @type {string} */ _) => {} }) {
  const take = (/** @type {HTMLInputElement} */ text, day) => {
    text.setCustomValidity(text.value && !day ? t('date.wrong') : '')
    if (!text.reportValidity()) return
    text.value = day
    then(day)
  }
  const text = (e) => e.currentTarget.parentElement.querySelector('input')
  return html`<span class="date"><input name=${name} aria-label=${label} inputmode="numeric" autocomplete="off" placeholder="YYYY-MM-DD" maxlength="12" .value=${value} @input=${(e) => e.target.setCustomValidity('')} @change=${(e) => take(e.target, iso(e.target.value))}>
    <button type="button" class="quiet" aria-label=${t('date.pick')} title=${t('date.pick')} @click=${(e) => ((e.currentTarget.nextElementSibling.value = iso(text(e).value)), e.currentTarget.nextElementSibling.showPicker())}><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><rect x="1.5" y="3" width="13" height="11.5" rx="2"></rect><path d="M1.5 6.5h13M5 1v3.5M11 1v3.5"></path></svg></button>
    <input type="date" tabindex="-1" aria-hidden="true" @change=${(e) => take(text(e), e.target.value)}></span>`
}
