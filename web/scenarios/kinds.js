// @ts-check
// Kinds of changes whose form is nothing but its fields. Another kind is another entry here.

/**
 * @typedef {Record<string, any> & {code: string, name: string, of: string, kind: string, form?: string, below?: any[]}} Unit
 * @typedef {object} Field
 * @property {string} name as the change has it
 * @property {'thing'|'text'|'count'|'date'|'choice'|'fact'|'standing'} is
 * @property {string} label key of its text
 * @property {boolean} [free] it may stay empty
 * @property {(units: Unit[]) => any} [value] what it is filled in with
 * @property {(units: Unit[]) => string | undefined} [of] the sort of thing
 * @property {boolean} [anywhere] the thing may lie outside the scenario
 * @property {(units: Unit[]) => string[][]} [options] ids, each with the key of its text
 *
 * @typedef {object} Kind
 * @property {string} [per] field that each picked unit fills: a change for each
 * @property {Field[]} fields
 * @property {string} [note] key of a text below them
 * @property {(units: Unit[], said: Record<string, any>) => any[]} [changes] where they are not simply the fields
 */

const POSTS = ['secretary', 'deputy-secretary', 'committee-member', 'first-secretary', 'chair', 'director', 'head', 'deputy-head', 'officer']
const ROLES = ['county-leader', 'township-leader', 'department', 'first-secretary', 'enterprise']
export const FORMS = ['group', 'branch', 'general-branch', 'committee']
export const BRANCHES = ['village', 'community', 'grid', 'enterprise', 'association', 'organ', 'school', 'hospital', 'co-operative', 'park', 'building', 'line', 'veterans']

/** The branch that stands for a place: that of its own kind, else the first. */
const branchOf = ([u]) => (u?.of === 'branch' ? u : ((u?.below ?? []).find((b) => b.of === 'branch' && b.kind === u.kind) ?? (u?.below ?? []).find((b) => b.of === 'branch')))
const branchOrItself = (units) => branchOf(units) ?? units[0]
const itself = ([u], of) => (u?.of === of ? u : undefined)
const words = (ids, prefix) => ids.map((id) => [id, prefix + id])

/** @returns {Field} */
const thing = (name, label, more = {}) => ({ name, is: 'thing', label, ...more })
const branch = (name, label, value = branchOf) => thing(name, label, { of: () => 'branch', value })
const leader = thing('leader', 'form.leader', { of: () => 'leader', anywhere: true })
const choice = (name, label, options) => ({ name, is: /** @type {const} */ ('choice'), label, options })
const standing = { name: 'standing', is: /** @type {const} */ ('standing'), label: 'form.standing' }

/** @type {Record<string, Kind>} */
export const PLAIN = {
  transfer: { per: 'unit', fields: [thing('to', 'form.to', { of: ([u]) => (u.of === 'branch' ? undefined : 'place') })], note: 'form.transfer.note' },
  abolish: { per: 'thing', fields: [thing('successor', 'form.successor', { of: ([u]) => u.of, free: true })], note: 'form.abolish.note' },
  rename: { per: 'thing', fields: [{ name: 'name', is: 'text', label: 'form.rename', value: ([u]) => u.name }] },
  recode: { fields: [{ name: 'code', is: 'text', label: 'form.recode', value: ([u]) => u.code }], changes: ([u], { code }) => [{ kind: 'recode', pairs: [{ from: u.code, to: code }] }], note: 'form.recode.note' },
  convert: { per: 'unit', fields: [choice('to', 'form.convert', ([u]) => becomes(u).filter(([id]) => id !== (u.of === 'branch' ? u.form : u.kind)))] },
  appoint: { fields: [leader, choice('post', 'form.post', () => words(POSTS, 'post.')), thing('unit', 'form.at', { value: branchOrItself }), { name: 'termEnds', is: 'date', label: 'form.term', free: true }] },
  dismiss: { fields: [standing] },
  assist: { fields: [choice('role', 'form.role', () => words(ROLES, 'role.')), thing('helper', 'form.helper', { anywhere: true }), thing('target', 'form.target', { value: branchOrItself })] },
  unassist: { fields: [standing] },
  contact: { per: 'unit', fields: [leader] },
  uncontact: { fields: [standing] },
  cover: { fields: [branch('branch', 'form.covers', (units) => itself(units, 'branch')), thing('thing', 'form.covered', { value: ([u]) => (u.of === 'branch' ? undefined : u) }), choice('how', 'form.how', () => words(['own', 'joint'], 'form.how.'))] },
  uncover: { fields: [standing] },
  raise: { fields: [branch('branch', 'form.raised'), { name: 'reason', is: 'text', label: 'form.reason' }], note: 'form.raise.note' },
  release: { fields: [branch('branch', 'form.released')], note: 'form.release.note' },
  'move-members': { fields: [branch('from', 'form.members.from'), branch('to', 'form.members.to', () => undefined), { name: 'members', is: 'count', label: 'unit.members' }, { name: 'formal', is: 'count', label: 'unit.formal' }] },
  set: { fields: [{ name: 'field', is: 'fact', label: 'form.fact' }], changes: ([u], { field, value, year }) => [{ kind: 'set', thing: u.code, field, value, ...(year ? { year } : {}) }] },
}

const becomes = (u) => (u.of === 'branch' ? [...words(FORMS, 'form.'), ...words(BRANCHES, 'kind.branch.')] : words(['village', 'community'], 'kind.place.'))

/** The changes a form of fields means. Pure. */
export function changes(/** @type {string} */ kind, /** @type {Unit[]} */ units, /** @type {Record<string, any>} */ said) {
  const { per, changes } = PLAIN[kind]
  const { standing, ...told } = said
  if (changes) return changes(units, told)
  if (standing) return standing.map((relation) => ({ kind, ...relation }))
  return per ? units.map((u) => ({ kind, [per]: u.code, ...told })) : [{ kind, ...told }]
}

/** What a filled-in form says, each field as its change wants it; what is empty is left out. */
export function said(/** @type {string} */ kind, /** @type {FormData} */ data) {
  const read = { count: Number, yuan: Number, 'yes-no': (v) => v === 'yes', standing: JSON.parse }
  const out = {}
  for (const { name, is } of PLAIN[kind].fields) {
    if (is === 'standing') out.standing = data.getAll(name).map((v) => JSON.parse(String(v)))
    else if (is === 'fact') Object.assign(out, { field: data.get('field'), value: (read[String(data.get('type'))] ?? String)(String(data.get('value')).trim()), year: Number(data.get('year') ?? 0) })
    else if (String(data.get(name) ?? '').trim()) out[name] = (read[is] ?? String)(String(data.get(name)).trim())
  }
  return out
}
