// @ts-check
// The indicators of a place as a switch: each with its target and its denominator.
import { html } from 'lit'
import { band, bar, denominator, reading } from './figures.js'
import { replace } from './state.js'
import { t } from './words.js'

/** What is measured against: the target set, or the whole's average; `name` is the whole's. */
function measured(i, all, isWhole, name) {
  if (i.target != null || isWhole) return i
  return { ...i, target: all.find((d) => d.id === i.id)?.target, average: name }
}

/** How many of them are below what they are measured against. */
export const offTarget = (indicators, all) => indicators.filter((i) => i.of && ['mid', 'low'].includes(band(i.ratio, measured(i, all, false, '').target))).length

/** The indicators with the one that colours the page pressed. */
export function switcher(indicators, all, chosen, unit) {
  const whole = unit.path[0]
  const list = indicators.filter((i) => i.of).map((i) => measured(i, all, !whole, whole?.name))
  return html`<ul class="plain indicators">${list.map((i) => indicator(i, i.id === chosen))}</ul>`
}

/** One indicator as a button that colours the page by it. */
export const indicator = (/** @type {import('./figures.js').Indicator} */ i, /** @type {boolean} */ chosen) => html`<li>
  <button type="button" class=${'indicator ' + band(i.ratio, i.target)} aria-pressed=${chosen} title=${i.note ?? ''} @click=${() => replace({ show: i.id })}>
    <span class="name">${i.name}</span>
    <b>${reading(i.ratio, i.target)}</b>
    ${bar(i.ratio, i.target)}
    <span class="of muted">${denominator(i)}${i.target == null ? '' : html` · ${t(i.average ? 'coverage.average' : 'coverage.target', { target: reading(i.target, i.target), name: i.average })}`}</span>
  </button></li>`
