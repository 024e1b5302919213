// @ts-check
// What each sort of change asks for, filled in as far as can be known.
import { html } from 'lit'
import { t } from '../words.js'
import { proposed } from './build.js'

const POSTS = ['secretary', 'deputy-secretary', 'committee-member', 'first-secretary', 'chair', 'director', 'head', 'deputy-head', 'officer']
const ROLES = ['county-leader', 'township-leader', 'department', 'first-secretary', 'enterprise']
const FORMS = ['group', 'branch', 'general-branch', 'committee']
const BRANCHES = ['village', 'community', 'grid', 'enterprise', 'association', 'organ', 'school', 'hospital', 'co-operative', 'park', 'building', 'line', 'veterans']
const SORTS = { place: ['village', 'community', 'township'], branch: BRANCHES, organization: ['enterprise', 'association', 'department', 'park', 'building', 'co-operative'] }

const text = (name, label, value = '', more = true, auto = false) => html`<label class="field">${label}<input name=${name} ?required=${more} ?autofocus=${auto} .value=${value}></label>`
const choose = (name, label, options, value = options[0]?.[0]) => html`<label class="field">${label}<select name=${name}>${options.map(([id, word]) => html`<option value=${id} ?selected=${id === value}>${word}</option>`)}</select></label>`
const count = (name, label) => html`<label class="field">${label}<input name=${name} type="number" min="0" value="0"></label>`

/** The branch that stands for a place: that of its own kind, else the first. */
const branchOf = (u) => (u?.of === 'branch' ? u : (u?.below ?? []).find((b) => b.of === 'branch' && b.kind === u.kind) ?? (u?.below ?? []).find((b) => b.of === 'branch') ?? u)

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
  transfer: (form) => html`<banyan-chooser name="to" .label=${t('form.to')} .of=${form.units[0].of === 'branch' ? undefined : 'place'} .under=${form.desk.scenario.root.code}></banyan-chooser>
    <p class="muted">${t('form.transfer.note')}</p>`,
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
  abolish: (form) => html`<banyan-chooser name="successor" .needed=${false} .label=${t('form.successor')} .of=${form.units[0].of} .under=${form.desk.scenario.root.code}></banyan-chooser>
    <p class="muted">${t('form.abolish.note')}</p>`,
  rename: (form) => text('name', t('form.rename'), form.units[0].name, true, true),
  convert: (form) => {
    const [u] = form.units
    const options = u.of === 'branch' ? [...FORMS.map((f) => [f, t('form.' + f)]), ...BRANCHES.map((k) => [k, t('kind.branch.' + k)])] : ['village', 'community'].map((k) => [k, t('kind.place.' + k)])
    return choose('to', t('form.convert'), options.filter(([id]) => id !== (u.of === 'branch' ? u.form : u.kind)))
  },
  appoint: (form) => {
    const at = branchOf(form.units[0])
    return html`<banyan-chooser name="leader" of="leader" .label=${t('form.leader')}></banyan-chooser>
      ${choose('post', t('form.post'), POSTS.map((p) => [p, t('post.' + p)]))}
      <banyan-chooser name="unit" .label=${t('form.at')} .unit=${at} .under=${form.desk.scenario.root.code}></banyan-chooser>
      <label class="field">${t('form.term')}<input name="termEnds" type="date"></label>`
  },
  assist: (form) => html`${choose('role', t('form.role'), ROLES.map((r) => [r, t('role.' + r)]))}
    <banyan-chooser name="helper" .label=${t('form.helper')}></banyan-chooser>
    <banyan-chooser name="target" .label=${t('form.target')} .unit=${branchOf(form.units[0])} .under=${form.desk.scenario.root.code}></banyan-chooser>`,
}
