// @ts-check
import { html } from 'lit'
import { number, t } from '../words.js'
import { offenders } from './offenders.js'
import { questions } from './questions.js'
import { fateSentence } from './sentences.js'

const ORDER = ['displaced', 'let-go', 'moved', 'merged', 'added', 'kept']
const FEW = 40

/**
 * What a plan does: what is open as questions with their answers, what it breaks or mends, then a sentence for each thing
 * that hung on what ends.
 * @param {import('./desk.js').Desk} desk
 * @param {{open: Set<string>, all: (fate: string) => void, repairs: Map<string, any>, seek: (fault: string) => void}} how
 */
export function effects(desk, how) {
  const { impact } = desk
  if (!impact) return ''
  const groups = desk.findings.ends
  const order = [...ORDER, ...Object.keys(groups).filter((fate) => !ORDER.includes(fate))].filter((fate) => groups[fate])
  return html`<section class="effects" aria-labelledby="effects-title"><h3 id="effects-title">${t('effects')} <span class="n">${number(impact.fates.length)}</span></h3>
    ${questions(desk, how)}
    ${offenders(desk, how)}
    ${order.map((fate) => group(fate, groups[fate], how))}
    ${sums(impact.ledger)}
  </section>`
}

function group(fate, list, how) {
  const all = how.open.has(fate)
  const shown = all ? list : list.slice(0, FEW)
  return html`<details class=${'fold ends ' + fate} ?open=${['displaced', 'let-go'].includes(fate)}>
    <summary><span class="name">${t('effects.' + fate)}</span><span class=${'dots' + (fate === 'displaced' ? ' low' : '')}>${number(list.length)}</span></summary>
    <ul class="plain sentences">${shown.map((f) => html`<li data-fate=${f.id} data-what=${f.what}>${fateSentence(f)}</li>`)}</ul>
    ${shown.length < list.length ? html`<button type="button" class="link" @click=${() => how.all(fate)}>${t('all', { n: list.length })}</button>` : ''}</details>`
}

/** What the receiving units had, what came in, what was let go, what they have now. */
function sums(lines) {
  if (!lines?.length) return ''
  const heads = ['before', 'broughtIn', 'letGo', 'after']
  return html`<details class="fold"><summary><span class="name">${t('ledger')}</span><span class=${'dots' + (lines.every((l) => l.balanced) ? '' : ' low')}>${t(lines.every((l) => l.balanced) ? 'ledger.good' : 'ledger.bad')}</span></summary>
    <table><thead><tr><th scope="col">${t('ledger.what')}</th>${heads.map((h) => html`<th scope="col">${t('ledger.' + h)}</th>`)}</tr></thead>
      <tbody>${lines.map((l) => html`<tr><th scope="row">${t('what.' + l.what)}</th>${heads.map((h) => html`<td>${number(l[h])}</td>`)}</tr>`)}</tbody></table></details>`
}

