// @ts-check
import { html } from 'lit'
import { t } from '../words.js'
import { diff } from './diff.js'
import { learn, nameOf } from './names.js'
import './panes.js'
import { borne } from './sentences.js'
import { table } from './table.js'

const toggled = (all, code) => (all.includes(code) ? all.filter((c) => c !== code) : [...all, code])
const matches = (q) => (slot) => [slot.before.unit, slot.after.unit].some((u) => u && (u.name.toLowerCase().includes(q) || u.code.startsWith(q)))

/** What stands below the chosen unit, before and after, as cards or as a table. */
export function picture(bench, scope) {
  bench.slots = worked(bench, scope)
  const q = (bench.filter ?? '').trim().toLowerCase()
  const slots = q ? bench.slots.filter(matches(q)) : bench.slots
  if (!slots.length) return html`<p class="muted none-below">${t('bench.none', { name: scope.unit.name })}</p>`
  const { pick: picked, as } = bench.state
  const pick = (e) => bench.pick(e.detail.add ? [...new Set([...picked, ...e.detail.codes])] : e.detail.codes.reduce(toggled, picked))
  return html`<div class="panes-scroll" tabindex="-1">${as === 'table' ? table({ slots, picked, definition: scope.definition }, pick, bench) : html`<banyan-panes .slots=${slots} .look=${bench.look} .picked=${picked} .definition=${scope.definition} .holding=${bench.holding} .names=${bench.learned} @pick=${pick} @unite=${(e) => bench.unite(e.detail)} @descend=${(e) => bench.descend(e.detail.after.unit)}></banyan-panes>`}</div>`
}

/** The slots with the plan performed; while it cannot be tried, and once it has happened, as they are. */
function worked(bench, { unit, children }) {
  const changes = bench.happened ? [] : (bench.desk.impact?.changes ?? [])
  const slots = diff(children, changes, unit.code, (code) => ({ code, name: nameOf(code) }))
  const wanted = [...changes.flatMap((c) => (c.kind === 'transfer' ? [c.unit, c.to] : [])), ...slots.map((s) => s.after.other ?? '')]
  learn(borne(wanted, changes)).then((fresh) => fresh && ((bench.learned = {}), bench.requestUpdate()))
  return slots
}

/** Units as the plan leaves them; `living`: under this code they stand there now. `far`: those that stand elsewhere. */
export function standing(slots, codes, far = []) {
  const at = new Map(slots.filter((s) => s.after.unit && s.after.look !== 'ghost').map((s) => [s.after.unit.code, { ...s.after.unit, living: s.before.unit?.code === s.after.unit.code }]))
  return codes.map((code) => at.get(code) ?? far.find((u) => u.code === code)).filter(Boolean)
}

/** Codes that are borne before or after. */
export const taken = (slots) => new Set(slots.flatMap((s) => [s.before.unit?.code, s.after.unit?.code]).filter(Boolean))
