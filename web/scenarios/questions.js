// @ts-check
import { html } from 'lit'
import { t } from '../words.js'
import { about, say, why } from './sentences.js'

/** More than this wait behind a press. */
const FEW = 20

export function questions(/** @type {import('./desk.js').Desk} */ desk, /** @type {{open: Set<string>, all: (what: string) => void}} */ how) {
  const all = desk.findings.questions
  const shown = how.open.has('questions') ? all : all.slice(0, FEW)
  return html`${shown.map((q) => question(desk, q))}${rest(all.length - shown.length, () => how.all('questions'))}`
}

/** What is not shown is counted, and a press away. */
export const rest = (/** @type {number} */ n, /** @type {() => void} */ all) => (n ? html`<button type="button" class="link" @click=${all}>${t('effects.rest', { n })}</button>` : '')

function question(desk, { key, fates, choices }) {
  const [first] = fates
  const fill = { to: first.to?.name ?? first.of.name, of: first.of.name, about: about(first.what, first.about), what: t('what.' + first.what), n: choices.length, value: String(first.value ?? ''), thing: first.thing?.name ?? '' }
  return html`<article class="question" data-question=${key}>
      <p>${say(`ask.${first.what}` in ASKS ? `ask.${first.what}` : 'ask.any', fill)}</p>
      ${first.note ? html`<small class="muted">${why(first.note)}</small>` : ''}
      <div class="answers">${choices.map((c) => html`<button type="button" ?disabled=${!desk.editable} data-answer=${c.code} @click=${() => answer(desk, fates, c.code)}>${label(first, c)}</button>`)}</div>
    </article>`
}

const ASKS = { 'ask.post': 1, 'ask.helper': 1, 'ask.fact': 1, 'ask.contactPoint': 1, 'ask.members': 1, 'ask.formalMembers': 1 }

/** What an answer says. */
const label = (fate, choice) => (['none', 'all'].includes(choice.code) ? t('choice.' + choice.code) : fate.what === 'fact' ? choice.name : t('answer.keep', { name: choice.name || choice.code }))

/**
 * Decides all fates of one question by one answer. Where candidates come one after the other, those before the chosen
 * one are decided for who stood there already.
 */
function answer(desk, fates, code) {
  const decisions = fates.map((f) => ({ kind: 'decide', fate: f.id, choice: f.choices.some((c) => c.code === code) ? code : f.choices[0].code }))
  const others = (c) => !(c.kind === 'decide' && decisions.some((d) => d.fate === c.fate))
  return desk.attempt(() => ({ changes: desk.numbered(desk.scenario.changes.filter(others), decisions) }))
}
