// @ts-check
import { html } from 'lit'
import { trouble } from '../part.js'
import { link } from '../links.js'
import { date, t } from '../words.js'
import { baseline } from './baseline.js'
import { changeList, named } from './changes.js'
import { effects } from './effects.js'
import { settled } from './jobs.js'
import { learn } from './names.js'

const FEW = 60

/** Why nothing can be changed here any more, and where to see what came of it. */
function frozen({ desk, happened }) {
  if (!happened) return html`<p class="notice">${t('bench.frozen', { state: t('state.' + desk.scenario.state) })}</p>`
  const first = desk.scenario.changes.find((c) => c.into)?.into.code
  return html`<p class="notice" data-applied><strong>${t('applied.done', { on: date(desk.became?.on ?? desk.scenario.history.at(-1).at) })}</strong>
    ${link({ view: '', at: first ?? desk.scenario.root.code, pick: [], plan: '', sheet: '', look: '', as: '' }, t('applied.see'))}</p>`
}

/** The right side: the plan as a list, and what it does. */
export function side(bench) {
  const { desk } = bench
  const own = (bench.own ??= { most: FEW, open: new Set(), repairs: new Map(), refuse: [], fits: new Map() })
  if (own.plan !== desk.impact) Object.assign(own, { plan: desk.impact, repairs: new Map() })
  learn(named(desk.scenario.changes, own.most)).then((fresh) => fresh && bench.requestUpdate())
  const again = () => bench.requestUpdate()
  const list = {
    most: own.most,
    more: () => ((own.most += FEW), again()),
    fits: own.fits,
    refuse: desk.scenario.possible.includes('approve') ? { ids: own.refuse, toggle: (id) => ((own.refuse = own.refuse.includes(id) ? own.refuse.filter((x) => x !== id) : [...own.refuse, id]), again()) } : undefined,
  }
  const what = {
    open: own.open,
    all: (fate) => (own.open.add(fate), again()),
    repairs: own.repairs,
    seek: async (fault) => {
      own.repairs.set(fault, { waiting: true })
      again()
      own.repairs.set(fault, await settled(desk.path + '/repairs', () => {}, { fault }).catch((e) => (desk.refuse(e), undefined)))
      again()
    },
  }
  return html`<aside class="bench-side" aria-label=${t('changes.title')} tabindex="0">
    ${desk.editable ? '' : frozen(bench)}
    ${desk.refused ? html`<div class="said">${trouble(desk.refused, () => {})}<button type="button" class="link" @click=${() => ((desk.refused = undefined), again())}>${t('close')}</button></div>` : ''}
    ${baseline(bench, own)}
    ${changeList(desk, list)}
    ${desk.wrong ? html`<div class="said">${trouble(desk.wrong, () => desk.simulate())}</div>` : ''}
    ${desk.job ? html`<p role="status" class="muted">${t('bench.job', desk.job)}</p><progress max=${desk.job.of} .value=${desk.job.done} aria-label=${t('bench.working')}></progress>` : desk.busy && !desk.impact ? html`<p role="status" class="muted">${t('bench.working')}</p>` : ''}
    ${effects(desk, what)}
  </aside>`
}

