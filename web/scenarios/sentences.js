// @ts-check
// Changes and what becomes of things, as sentences.
import { html } from 'lit'
import { has, number, t, yuan } from '../words.js'
import { nameOf } from './names.js'

const ROLES = { fact: 'fact.', post: 'post.', reserve: 'post.' }
const MONEY = ['collectiveIncome', 'cadrePay']

/** A text with its names set apart; `{name}` is filled in. */
export function say(/** @type {string} */ key, /** @type {Record<string, unknown>} */ fill = {}) {
  const parts = t(key, Object.fromEntries(Object.keys(fill).map((name) => [name, `\u0001${name}\u0001`]))).split('\u0001')
  return parts.map((part, i) => (i % 2 ? html`<b>${fill[part]}</b>` : part))
}

/** The same as plain text. */
export const plain = (key, fill) => t(key, Object.fromEntries(Object.entries(fill).map(([name, value]) => [name, String(value ?? '')])))

/** What a fact, post or role is called. */
export function about(/** @type {string} */ what, /** @type {string} */ id) {
  if (!id) return ''
  const [word, year] = [id.replace(/_\d{4}$/, ''), /_(\d{4})$/.exec(id)?.[1]]
  const key = (ROLES[what] ?? 'role.') + word
  const name = has(key) ? t(key) : word
  return year ? t('about.year', { name, year }) : name
}

const reading = (fate) => {
  const { value, about: id = '' } = fate
  if (value == null) return ''
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value !== 'number') return String(value)
  return MONEY.includes(id.replace(/_\d{4}$/, '')) ? yuan(value) : number(value)
}

/** What becomes of one thing. */
export function fateSentence(fate) {
  const key = ['fate', fate.what, fate.fate].join('.')
  const fill = { of: fate.of.name, to: fate.to?.name ?? '', thing: fate.thing?.name ?? '', about: about(fate.what, fate.about), value: reading(fate), what: t('what.' + fate.what), fate: t('fate.' + fate.fate), note: why(fate.note) }
  return say(has(key) ? key : fate.to ? 'fate.any.to' : 'fate.any', fill)
}

/** Why, in a sentence; a note that only names a way of merging says it in a word. */
export function why(/** @type {string} */ note) {
  if (!note) return ''
  const chosen = /^decided: (.*)$/.exec(note)?.[1]
  if (chosen) return t('note.decided', { choice: has('choice.' + chosen) ? t('choice.' + chosen) : nameOf(chosen) })
  const key = 'note.' + note.replace(/^would relate .* to itself$/, 'would relate to itself')
  return has(key) ? t(key) : note
}

const survivor = (c) => c.units.includes(c.into.code)
const joining = (c) => c.units.filter((code) => code !== c.into.code)
const listed = (codes) => codes.slice(0, 4).map(nameOf).join(t('comma')) + (codes.length > 4 ? t('and.more', { n: codes.length }) : '')

const fill = {
  merge: (c) => ({ names: listed(joining(c)), n: c.units.length, to: nameOf(survivor(c) ? c.into.code : c.units[0]), name: c.into.name ?? nameOf(survivor(c) ? c.into.code : c.units[0]) }),
  split: (c) => ({ unit: nameOf(c.unit), parts: c.parts.map((p) => p.name ?? nameOf(c.unit)).join(t('comma')), n: c.parts.length }),
  transfer: (c) => ({ unit: nameOf(c.unit), to: nameOf(c.to) }),
  establish: (c) => ({ name: c.thing.name, under: c.under ? nameOf(c.under) : '', what: t(['kind', c.thing.of, c.thing.kind ?? 'leader'].join('.')) }),
  abolish: (c) => ({ thing: nameOf(c.thing), to: c.successor ? nameOf(c.successor) : t('abolish.parent') }),
  rename: (c) => ({ thing: nameOf(c.thing), name: c.name }),
  recode: (c) => ({ n: number(c.pairs.length), from: nameOf(c.pairs[0].from), code: c.pairs[0].to }),
  convert: (c) => ({ unit: nameOf(c.unit), to: has('form.' + c.to) ? t('form.' + c.to) : has('kind.place.' + c.to) ? t('kind.place.' + c.to) : t('kind.branch.' + c.to) }),
  set: (c) => ({ thing: nameOf(c.thing), field: field(c.field), value: c.value == null ? t('none') : String(c.value) }),
  decide: (c) => ({ about: decided(c), choice: ['none', 'all'].includes(c.choice) ? t('choice.' + c.choice) : nameOf(c.choice) }),
}
const field = (id) => (has('unit.' + id) ? t('unit.' + id) : about('fact', id))

/** What a decision is about, read from the id of its fate: `unit/what/about/thing`. */
function decided({ fate }) {
  const [of, what, id] = fate.split('/')
  const word = about(what, ['post', 'reserve', 'helper', 'fact'].includes(what) ? id : '')
  return plain('decide.about', { of: nameOf(of), what: word || t('what.' + what) })
}

/** One change as a sentence. */
export function changeSentence(change) {
  const { post, role, leader, unit, helper, target, branch, thing, from, to, members } = change
  const name = (code) => (code ? nameOf(code) : '')
  const others = () => ({ leader: name(leader), unit: name(unit), post: about('post', post), helper: name(helper), target: name(target), role: about('helper', role), branch: name(branch), thing: name(thing), from: name(from), to: name(to), members: members ?? '', reason: change.reason ?? '' })
  const way = change.kind !== 'merge' ? '' : !survivor(change) ? '.new' : change.into.name && change.into.name !== nameOf(change.into.code) ? '.named' : ''
  return say('change.' + change.kind + way, (fill[change.kind] ?? others)(change))
}

/** Codes a change names, so that their names can be asked for. */
export function codesOf(change) {
  const codes = [change.unit, change.to, change.under, change.thing, change.successor, change.leader, change.helper, change.target, change.branch, change.from, ...(change.units ?? []).slice(0, 5), change.into?.code, change.pairs?.[0].from]
  if (change.kind === 'decide') codes.push(change.fate.split('/')[0], ['none', 'all'].includes(change.choice) ? '' : change.choice)
  return codes.filter((code) => typeof code === 'string' && /\d|-/.test(code))
}

/** Those of some codes that can be asked for a name: a code that begins with a change has nobody who bears it yet. */
export function borne(/** @type {string[]} */ codes, /** @type {any[]} */ changes) {
  const begun = new Set(changes.flatMap(begins))
  return codes.filter((code) => code && !begun.has(code))
}

function begins({ kind, unit, units, into, thing, parts = [] }) {
  if (kind === 'merge') return units.includes(into.code) ? [] : [into.code]
  return kind === 'establish' ? [thing.code] : parts.map((part) => part.code).filter((code) => code !== unit)
}
