// @ts-check
import { html } from 'lit'
import { band, reading } from '../figures.js'
import { ratio } from '../tree.js'
import { difference, number, t } from '../words.js'

const COUNTED = ['villages', 'communities', 'branches', 'members']

/**
 * The figures of the unit shown, before and after; live at each change.
 * @param {import('./desk.js').Desk} desk
 * @param {{unit: any, counts: Record<string, number>}} scope its figures as they stand
 * @param {import('../tree.js').Definition | undefined} definition
 * @param {Record<string, string>} names of the measures
 */
export function strip({ impact, findings }, scope, definition, names) {
  const level = impact?.coverage.find((l) => l.unit.code === scope.unit.code)
  const before = level?.before ?? scope.counts
  const after = level ? (level.after ?? {}) : before
  const shown = COUNTED.filter((m) => before[m] || after[m])
  return html`<ul class="plain tiles" aria-live="polite" aria-label=${t('strip', { name: scope.unit.name })}>
    ${shown.map((m) => tile(names[m] ?? m, m, before[m] ?? 0, after[m] ?? 0))}
    ${definition ? share(definition, before, after) : ''}
    ${impact ? hanging(impact, findings) : ''}
  </ul>`
}

const tile = (name, id, was, is) => html`<li><span>${name}</span>
  <b data-measure=${id} data-before=${was} data-after=${is}>${was === is ? number(is) : html`${number(was)} → ${number(is)}`}</b>${was === is ? '' : html` <i>${difference(is - was)}</i>`}</li>`

function share(definition, before, after) {
  const [was, is] = [ratio(before, definition), ratio(after, definition)]
  if (was == null && is == null) return ''
  const same = reading(was, definition.target) === reading(is, definition.target)
  return html`<li class=${band(is, definition.target)}><span>${definition.name}</span>
    <b>${same ? reading(is, definition.target) : html`${reading(was, definition.target)} → ${reading(is, definition.target)}`}</b></li>`
}

/** What hangs on the units that end: pairings, contact points, posts; how much of it is open or lost. */
function hanging({ fates, checks, undecided }, { questions, broken }) {
  const asked = questions.length
  const decided = checks.introduced.length - broken.length
  const of = (...whats) => fates.filter((f) => whats.includes(f.what))
  const lost = (list) => list.filter((f) => ['let-go', 'displaced'].includes(f.fate)).length
  const [pairs, points] = [of('helper', 'assists'), of('contactPoint')]
  return html`${pairs.length ? note('strip.pairs', pairs.length, t('strip.lost', { n: lost(pairs) }), lost(pairs)) : ''}
    ${points.length ? note('strip.points', points.length, t('strip.lost', { n: lost(points) }), lost(points)) : ''}
    ${note('strip.open', undecided, asked < undecided ? t('strip.asked', { n: asked }) : '', undecided)}
    ${note('strip.rules', checks.introduced.length, [decided ? t('strip.decided', { n: decided }) : '', checks.resolved.length ? t('strip.mended', { n: checks.resolved.length }) : ''].filter(Boolean).join(' · '), checks.introduced.some((o) => o.strength === 'shall'))}`
}

const note = (key, n, more, bad) => html`<li class=${bad ? 'low' : ''} data-strip=${key.slice(6)}><span>${t(key)}</span><b>${number(n)}</b> <i>${more}</i></li>`
