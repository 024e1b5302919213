// @ts-check
// Numbers as pictures: bars with their band. The number always stands beside the colour.
import { html, svg } from 'lit'
import { number, percent, t, yuan } from './words.js'

/**
 * @typedef {'good'|'mid'|'low'|'plain'} Band good: target met; mid: within a tenth of it; low: below; plain: no target
 * @typedef {{id: string, name: string, value: number, of: number, ratio: number | null, target?: number | null,
 *   average?: string, note?: string}} Indicator `average`: the target is the average of the whole of that name
 */

const NEAR = 0.9

/** @returns {Band} */
export function band(ratio, target) {
  if (target == null || ratio == null) return 'plain'
  return ratio >= target - 1e-9 || round(ratio) >= round(target) ? 'good' : ratio >= target * NEAR ? 'mid' : 'low'
}
const round = (x) => Math.round(x * 1000) / 1000

/** Share of the bar that is filled: of the whole for a ratio, of twice the target for an amount. */
export const filled = (ratio, target) => Math.max(0, Math.min(1, ratio > 1 || target > 1 ? ratio / (2 * (target || ratio)) : ratio))

/** A ratio as people read it: per cent, or yuan where it is an average amount. */
export const reading = (ratio, target) => (ratio == null ? '–' : ratio > 2 || target > 2 ? yuan(ratio) : percent(ratio))

/** A bar of 100 units with the target as a tick. */
export function bar(ratio, target, wide = true) {
  const length = ratio == null ? 0 : filled(ratio, target) * 100
  const tick = target == null || !wide ? '' : svg`<line class="tick" x1=${filled(target, target) * 100} x2=${filled(target, target) * 100} y1="0" y2="10"></line>`
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" y="2" width="100" height="6"></rect>
    <rect class=${'fill ' + band(ratio, target)} y="2" width=${length} height="6"></rect>
    ${tick}
  </svg>`
}

/** The denominator in words: 178 / 238, or the sum over how many. */
export const denominator = (/** @type {Indicator} */ i) =>
  i.ratio != null && i.ratio > 2
    ? t('over', { n: i.of })
    : html`<span class="nowrap">${number(i.value)} / ${number(i.of)}</span>`
