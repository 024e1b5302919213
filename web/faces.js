// @ts-check
// What each card of the picture says. Pure: data in, face out.
import { band, filled, reading } from './figures.js'
import { compact, t } from './words.js'

const PICKABLE = ['village', 'community', 'township']
export const pickable = (/** @type {{of: string, kind: string}} */ d) => d.of === 'branch' || PICKABLE.includes(d.kind)

/**
 * @param {any} d a node's data
 * @param {string} size
 * @param {{pick: string[], like?: string, hide?: string[], ratio?: number | null, target?: number}} now
 * `like`: sort and kind of what is picked; only that can be merged with it.
 * @returns {import('./cards.js').Face}
 */
export function face(d, size, now) {
  const picked = now.pick.includes(d.id)
  /** @type {import('./cards.js').Face} */ const face = { title: size === 's' ? short(d.label) : d.label, size, look: look(d, picked), line: line(d, size) }
  const boxed = picked || (now.like === d.of + d.kind && ['child', 'sibling', 'pinned'].includes(d.role))
  if (d.backward && size !== 'pill' && !(boxed && size === 's')) Object.assign(face, { flag: d.of === 'branch' || d.backward === 1 ? t(size === 's' ? 'backward.s' : 'backward') : t('backward.n', { n: d.backward }), quiet: d.of !== 'branch' })
  if (boxed && size !== 'pill') Object.assign(face, { box: picked ? 'on' : 'off' })
  const links = (d.contactPoints ?? 0) + (d.assistance ?? 0)
  if (links && 'ml'.includes(size) && d.role !== 'other') face.badge = '⇄ ' + compact(links)
  if (now.ratio == null || d.of !== 'place') return face
  const measured = meter(now.ratio, now.target, size)
  if (now.hide?.includes(measured.band) && d.role !== 'focus' && d.role !== 'path') return { ...face, look: 'faded', flag: undefined }
  if (size === 'pill') return face
  return { ...face, ...measured, look: face.look === 'plain' && measured.band === 'low' ? 'low' : face.look }
}

/** Villages on small cards go without the committee's title, which all of them share. */
const short = (/** @type {string} */ name) => name.replace(/村(民委员会|委会)$/, '村')

function look(d, picked) {
  if (picked) return 'picked'
  if (d.role === 'focus') return 'focus'
  if (d.backward && d.of === 'branch') return 'backward'
  if (d.role === 'other') return d.relation === 'CONTACTS' ? 'contact' : 'other'
  return { path: 'path' }[d.role] ?? (d.of === 'branch' ? 'branch' : 'plain')
}

const meter = (ratio, target, size) => ({
  fill: filled(ratio, target),
  band: band(ratio, target),
  tick: target == null || size === 's' ? undefined : filled(target, target),
  value: size === 's' ? undefined : reading(ratio, target),
})

function line(d, size) {
  if (d.role === 'other') return d.line ?? ''
  if (d.of === 'leader' || d.of === 'organization') return t(`kind.${d.of}.${d.kind}`)
  if (d.members == null && d.of !== 'leader') return d.of === 'branch' ? t('form.' + (d.form ?? 'branch')) : t(`kind.${d.of}.${d.kind}`)
  if (d.of === 'branch') return t('card.branch', { form: t('form.' + (d.form ?? 'branch')), n: d.size ?? d.members ?? 0 })
  if (['village', 'community'].includes(d.kind)) return t('card.members', { n: d.members ?? 0 })
  return t(size === 'l' ? 'card.place' : 'card.place.m', { n: d.villages ?? 0, members: compact(d.members ?? 0) })
}
