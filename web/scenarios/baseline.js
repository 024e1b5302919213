// @ts-check
import { html } from 'lit'
import { get, post } from '../api.js'
import { t } from '../words.js'
import { settled } from './jobs.js'
import { link } from '../links.js'

/** Says when the organisation has moved under a scenario, and which other scenarios touch the same units. */
export function baseline(bench, own) {
  const { desk } = bench
  const { scenario, impact, wrong } = desk
  const open = ['draft', 'submitted', 'approved'].includes(scenario.state)
  if (!open) return ''
  const key = `${scenario.id} ${scenario.version} ${impact?.revision ?? ''} ${wrong ? 'wrong' : ''}`
  const known = impact || wrong || !scenario.changes.length
  if (known && own.asked !== key && !desk.busy) ask(bench, own, key)
  const moved = own.rebase && own.rebase.changed.length > 0 && own.rebase.base !== own.rebase.revision
  return html`${moved || own.rebase?.fits === false ? html`<article class=${'notice ' + (own.rebase.fits ? '' : 'low')} data-baseline>
      <strong>${t(own.rebase.fits ? 'base.moved' : 'base.broken', own.rebase.counts)}</strong>
      <p>${t('base.text', { n: own.rebase.changed.length })}</p>
      ${own.rebase.fits && desk.editable ? html`<button type="button" @click=${() => rebase(bench, own)}>${t('base.go')}</button>` : own.rebase.fits ? '' : html`<p>${t('base.todo')}</p>`}</article>` : ''}
    ${own.conflicts?.length ? html`<details class="fold" data-conflicts><summary><span class="name">${t('conflicts')}</span><span class="dots">${own.conflicts.length}</span></summary>
      <ul class="plain sentences">${own.conflicts.map((c) => html`<li>${link({ plan: c.id, pick: [] }, c.name)} <span class="muted">${t('state.' + c.state)}</span> ${t('conflicts.units', { n: c.total, names: [...c.units.map((u) => u.name), ...c.codes].slice(0, 3).join(t('comma')) })}</li>`)}</ul></details>` : ''}`
}

/** Others can wait until the hand rests, ms. */
const REST = 800

async function ask(bench, own, key) {
  own.asked = key
  const { path, scenario, impact, wrong } = bench.desk
  if (!scenario.changes.length) return Object.assign(own, { rebase: undefined, conflicts: [], fits: new Map() })
  // Holding a plan against the present means trying it again: only where something has moved, or it cannot be tried.
  const moved = wrong || (impact && impact.revision !== scenario.base)
  if (own.conflicts) await new Promise((done) => setTimeout(done, REST))
  if (own.asked !== key) return
  const [rebase, conflicts] = await Promise.all([moved ? settled(path + '/rebase').catch(() => undefined) : undefined, get(path + '/conflicts').catch(() => ({ items: [] }))])
  if (own.asked !== key) return
  Object.assign(own, { rebase, conflicts: conflicts.items, fits: new Map((rebase?.items ?? []).map((i) => [i.change, i])) })
  bench.requestUpdate()
}

/** Notes that the scenario was looked at again and stands on the organisation as it is now. */
async function rebase(bench, own) {
  const { desk } = bench
  await desk.working(() => post(desk.path + '/rebase', {})).then(() => desk.open(), (e) => desk.refuse(e))
  own.asked = ''
  bench.requestUpdate()
}
