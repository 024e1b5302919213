// @ts-check
import { html } from 'lit'
import { replace } from '../state.js'
import { t } from '../words.js'

const PRIMARY = { draft: 'submit', submitted: 'approve', approved: 'apply' }
/** Steps that stand beside the next one. */
const BESIDE = ['reject', 'revert']
const ORDER = ['revert', 'submit', 'approve', 'reject', 'apply', 'withdraw', 'duplicate', 'delete']

/** What may be done with a scenario now: the next step first, the rest behind one button. */
export function steps(bench) {
  const { state, possible } = bench.desk.scenario
  const can = ORDER.filter((act) => possible.includes(act))
  const next = PRIMARY[state]
  const more = can.filter((act) => act !== next && !BESIDE.includes(act))
  const press = (act) => replace({ sheet: act })
  const button = (act, name = '') => html`<button type="button" class=${name} data-step=${act} @click=${(e) => (e.target.closest('details')?.removeAttribute('open'), press(act))}>${t('steps.' + act)}</button>`
  return html`${more.length ? html`<details class="menu" @keydown=${(e) => e.key === 'Escape' && (e.stopPropagation(), e.currentTarget.removeAttribute('open'))}><summary>${t('bench.more')} ▾</summary><div>${more.map((act) => button(act))}</div></details>` : ''}
    ${can.filter((act) => BESIDE.includes(act)).map((act) => button(act))}
    ${next && can.includes(next) ? button(next, 'primary') : ''}`
}
