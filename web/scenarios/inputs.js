// @ts-check
// How each sort of field is drawn.
import { html } from 'lit'
import { dateField } from '../date-field.js'
import { t } from '../words.js'
import { changeSentence } from './sentences.js'

/** A field of a form; the first one is where the hand begins. */
export const input = (/** @type {any} */ form, /** @type {import('./kinds.js').Field} */ field, /** @type {number} */ i) => DRAW[field.is](form, field, i === 0)

const DRAW = {
  thing: (form, f) => html`<banyan-chooser name=${f.name} .needed=${!f.free} .label=${t(f.label)} .of=${f.of?.(form.units)} .unit=${f.value?.(form.units)} .under=${f.anywhere ? undefined : form.desk.scenario.root.code}></banyan-chooser>`,
  text: (form, f, first) => html`<label class="field">${t(f.label)}<input name=${f.name} ?required=${!f.free} ?autofocus=${first} .value=${f.value?.(form.units) ?? ''}></label>`,
  count: (_, f) => html`<label class="field">${t(f.label)}<input name=${f.name} type="number" min="0" .value=${'0'}></label>`,
  date: (_, f) => html`<div class="field">${t(f.label)}${dateField({ name: f.name, label: t(f.label) })}</div>`,
  choice: (form, f) => html`<label class="field">${t(f.label)}<select name=${f.name}>${f.options(form.units).map(([id, key]) => html`<option value=${id}>${t(key)}</option>`)}</select></label>`,
  fact,
  standing: (form) => !form.standing ? html`<p role="status" class="muted">${t('loading')}</p>` : !form.standing.length ? html`<p class="muted">${t('form.standing.none')}</p>` : html`<fieldset><legend>${t('form.standing')}</legend>${form.standing.map((relation, i) => html`<label class="choice"><input type="checkbox" name="standing" value=${JSON.stringify(relation)} ?autofocus=${i === 0} .checked=${form.standing.length === 1}>
      <span>${changeSentence({ kind: form.kind, ...relation })}</span></label>`)}</fieldset>`,
} // prettier-ignore

/** What is set, and to what: the field asks as its type is. */
function fact(form, f) {
  const { definitions = [], year } = form.facts ?? {}
  const [u] = form.units
  const now = definitions.find((d) => d.id === form.fact) ?? definitions[0]
  if (!now) return html`<p class="muted">${t(form.facts ? 'form.fact.none' : 'loading')}</p>`
  const value = u.facts?.[now.id] ?? u[now.id] ?? ''
  return html`<label class="field">${t(f.label)}<select name="field" autofocus @change=${(e) => (form.fact = e.target.value)}>${definitions.map((d) => html`<option value=${d.id} ?selected=${d === now}>${d.name}</option>`)}</select></label>
    <input type="hidden" name="type" .value=${now.type}>
    <div class="two">${VALUE[now.type]?.(value) ?? VALUE.text(value)}
      ${now.year ? html`<label class="field">${t('form.year')}<input name="year" type="number" min="1900" max="2100" required .value=${String(year)}></label>` : ''}</div>`
}

const amount = (value) => html`<label class="field">${t('form.value')}<input name="value" type="number" min="0" step="1" required .value=${String(value)}></label>`
const VALUE = {
  count: amount,
  yuan: amount,
  'yes-no': (value) => html`<label class="field">${t('form.value')}<select name="value"><option value="yes" ?selected=${value === true}>${t('yes')}</option><option value="no" ?selected=${value === false}>${t('no')}</option></select></label>`,
  date: (value) => html`<div class="field">${t('form.value')}${dateField({ name: 'value', label: t('form.value'), value })}</div>`,
  text: (value) => html`<label class="field">${t('form.value')}<input name="value" required .value=${value}></label>`,
}
