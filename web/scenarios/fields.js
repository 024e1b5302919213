// @ts-check
// Forms of changes that are more than a list of fields, filled in as far as can be known.
import { html } from 'lit'
import { t } from '../words.js'
import { proposed } from './build.js'
import { BRANCHES, FORMS } from './kinds.js'

const SORTS = { place: ['village', 'community', 'township'], branch: BRANCHES, organization: ['enterprise', 'association', 'department', 'park', 'building', 'co-operative'] }

const text = (name, label, value = '', more = true, auto = false) => html`<label class="field">${label}<input name=${name} ?required=${more} ?autofocus=${auto} .value=${value}></label>`
const choose = (name, label, options, value = options[0]?.[0]) => html`<label class="field">${label}<select name=${name}>${options.map(([id, word]) => html`<option value=${id} ?selected=${id === value}>${word}</option>`)}</select></label>`
const count = (name, label) => html`<label class="field">${label}<input name=${name} type="number" min="0" value="0"></label>`

/** Forms that are more than their fields. */
export const fields = {
  merge: (form) => {
    const { units, fresh, chosen } = form
    const parents = [...new Map(units.map((u) => [u.path?.at(-1)?.code ?? form.scope.code, u.path?.at(-1) ?? form.scope])).values()]
    const name = units.find((u) => u.code === chosen)?.name ?? units[0].name
    return html`<fieldset><legend>${t('merge.into')}</legend>
        ${units.map((u, i) => html`<label class="choice"><input type="radio" name="into" value=${u.code} ?autofocus=${i === 0} .checked=${!fresh && chosen === u.code} @change=${() => Object.assign(form, { fresh: false, chosen: u.code })}>
          <span>${t('merge.keep', { name: u.name })}</span><code>${u.code}</code></label>`)}
        <label class="choice"><input type="radio" name="into" value="" .checked=${fresh} @change=${() => (form.fresh = true)}><span>${t('merge.new')}</span></label></fieldset>
      ${fresh ? text('code', t('merge.code'), proposed(units[0], form.taken)) : ''}
      ${text('name', t('merge.name'), name)}
      ${parents.length > 1 ? choose('under', t('merge.under'), parents.map((p) => [p.code, p.name])) : ''}
      <p class="muted">${t('form.merge.note')}</p>`
  },
  split: (form) => {
    const [u] = form.units
    const share = Math.floor(100 / form.parts)
    return html`<p class="muted">${t('form.split.note')}</p>
      ${Array.from({ length: form.parts }, (_, i) => html`<fieldset class="part"><legend>${t('form.part', { n: i + 1 })}</legend>
        ${text('name', t('form.name'), i ? '' : u.name, true, i === 1)} ${text('code', t('unit.code'), i ? proposed(u, form.taken, i) : u.code)}
        <label class="field">${t('form.share')}<input name="share" type="number" min="1" max="99" step="1" .value=${String(i ? share : 100 - share * (form.parts - 1))}></label></fieldset>`)}
      ${form.parts < 5 ? html`<button type="button" class="link" @click=${() => form.parts++}>${t('form.part.more')}</button>` : ''}
      ${u.below?.length ? html`<fieldset class="goes"><legend>${t('form.goes')}</legend>${u.below.map((b) => html`<label class="field">${b.name}<select name=${'goes:' + b.code}>${Array.from({ length: form.parts }, (_, i) => html`<option value=${i}>${t('form.part', { n: i + 1 })}</option>`)}</select></label>`)}</fieldset>` : ''}`
  },
  establish: (form) => {
    const sort = form.sort ?? (form.scope.kind === 'township' ? 'place/village' : 'branch/village')
    const [of, kind] = sort.split('/')
    return html`<label class="field">${t('form.what')}<select name="sort" autofocus @change=${(e) => (form.sort = e.target.value)}>${Object.entries(SORTS).map(([of, kinds]) => html`<optgroup label=${t('form.of.' + of)}>${kinds.map((kind) => html`<option value=${`${of}/${kind}`} ?selected=${sort === `${of}/${kind}`}>${t(`kind.${of}.${kind}`)}</option>`)}</optgroup>`)}<option value="leader/" ?selected=${of === 'leader'}>${t('kind.leader.leader')}</option></select></label>
      ${text('name', t('form.name'))} ${text('code', t('unit.code'), of === 'place' && form.scope.kind === 'township' ? proposed({ code: form.scope.code + '200', kind }, form.taken) : '')}
      ${of === 'leader' ? '' : html`<banyan-chooser name="under" of=${of === 'organization' ? 'place' : ''} .label=${t('form.under')} .unit=${form.scope} .under=${form.desk.scenario.root.code}></banyan-chooser>`}
      ${of !== 'branch' ? '' : html`${choose('form', t('form.form'), FORMS.map((f) => [f, t('form.' + f)]), 'branch')}
        <div class="two">${count('members', t('unit.members'))} ${count('formal', t('unit.formal'))}</div>
        <banyan-chooser name="from" of="branch" .needed=${false} .label=${t('form.from')} .under=${form.desk.scenario.root.code}></banyan-chooser>`}`
  },
}
