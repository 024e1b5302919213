// @ts-check
import { html } from 'lit'
import { number, t } from '../words.js'
import { borne, codesOf, changeSentence } from './sentences.js'

const FEW = 60
const DIGITS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const circled = (n) => DIGITS[n - 1] ?? `${n}.`

/** The codes whose names the list needs. */
export function named(changes, most = FEW) {
  const seen = changes.slice(0, most)
  return borne(seen.flatMap(codesOf), seen)
}

/**
 * The changes in their order: the list is the plan. Each can be switched off and removed alone.
 * @param {import('./desk.js').Desk} desk
 * @param {{most: number, more: () => void, fits: Map<string, any>, refuse?: {ids: string[], toggle: (id: string) => void}, at: (change: any) => void}} how
 */
export function changeList(desk, how) {
  const { changes } = desk.scenario
  const [steps, decisions] = [changes.filter((c) => c.kind !== 'decide'), changes.filter((c) => c.kind === 'decide')]
  return html`<section class="plan" aria-labelledby="plan-title"><h3 id="plan-title">${t('changes.title')} <span class="n">${number(steps.length)}</span></h3>
    ${steps.length ? html`<ol class="plain steps">${steps.slice(0, how.most).map((c, i) => step(desk, c, i + 1, how))}</ol>` : html`<p class="muted">${t('changes.none')}</p>`}
    ${steps.length > how.most ? html`<button type="button" class="link" @click=${how.more}>${t('changes.more', { n: Math.min(FEW, steps.length - how.most) })}</button>` : ''}
    ${decisions.length ? html`<details class="fold" open><summary><span class="name">${t('changes.decisions', { n: decisions.length })}</span></summary>
      <ol class="plain steps">${decisions.slice(0, how.most).map((c) => step(desk, c, 0, how))}</ol></details>` : ''}
  </section>`
}

function step(desk, change, n, how) {
  const derived = desk.impact?.changes.some((c) => c.derivedFrom === change.id)
  const fits = how.fits.get(change.id)
  const state = change.refused ? 'refused' : change.off ? 'off' : ''
  return html`<li class=${'step ' + state} data-change=${change.id}>
    <p>${n ? html`<span class="no">${circled(n)}</span> ` : ''}${changeSentence(change)}${state ? html` <em class="tag">${t('changes.is.' + state)}</em>` : ''}</p>
    ${change.kind === 'merge' ? html`<small class="muted">${t('change.merge.code', { code: change.into.code })}${derived ? ` · ${t('changes.derived')}` : ''}</small>` : ''}
    ${fits && fits.fits !== 'yes' ? html`<small class=${fits.fits === 'no' ? 'low' : 'mid'}>${t('changes.fits.' + fits.fits)}${fits.reasons.length ? t('colon') + fits.reasons.map((r) => r.replace(/^changes\[\d+]\S* /, '')).join(t('semicolon')) : ''}</small>` : ''}
    ${how.refuse ? refusal(change, how.refuse) : desk.editable ? tools(desk, change) : ''}
  </li>`
}

const tools = (desk, change) => html`<span class="acts">
  <button type="button" class="quiet" aria-label=${t(change.off ? 'changes.on' : 'changes.off')} title=${t(change.off ? 'changes.on' : 'changes.off')} aria-pressed=${Boolean(change.off)} @click=${() => toggle(desk, change)}>${t(change.off ? 'changes.use' : 'changes.skip')}</button>
  <button type="button" class="quiet" aria-label=${t('changes.remove')} title=${t('changes.remove')} @click=${() => revert(desk, change)}>✕</button></span>`

const refusal = (change, { ids, toggle }) => html`<label class="refuse"><input type="checkbox" .checked=${!ids.includes(change.id)} @change=${() => toggle(change.id)}> ${t('steps.agree')}</label>`

/** Whether a decision is about something a change ends: its fate begins with the code of what ends, or of what stands there. */
const about = (change, decision) => {
  const of = decision.fate.split('/')[0]
  const ends = [...(change.units ?? []), change.unit, change.thing].filter((code) => typeof code === 'string')
  return ends.some((code) => of === code || of.startsWith(code + '-'))
}

/** Switches a change off or on, and the decisions about it with it. */
function toggle(desk, change) {
  const off = !change.off
  const goes = (c) => c.id === change.id || (c.kind === 'decide' && change.kind !== 'decide' && about(change, c))
  return desk.attempt(() => ({ changes: desk.scenario.changes.map((c) => (goes(c) ? { ...c, off } : c)) }))
}

/** Takes a change out of the plan, and the decisions about it. */
function revert(desk, change) {
  return desk.attempt(() => ({ changes: desk.scenario.changes.filter((c) => c.id !== change.id && !(c.kind === 'decide' && change.kind !== 'decide' && about(change, c))) }))
}
