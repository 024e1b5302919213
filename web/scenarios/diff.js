// @ts-check
// Before and after in stable slots: what stands below one unit, and what a plan makes of it. Pure: no page, no server.
// A slot never moves: who ends leaves a ghost in it, who is new takes the slot of the first it comes from, or a slot at the end.

/**
 * @typedef {{code: string, name: string, kind: string, of: string, form?: string, counts?: Record<string, number>, children?: number, backward?: boolean}} Unit
 * @typedef {'same'|'ending'|'touched'|'result'|'ghost'|'new'|'none'} Look
 * @typedef {{unit: Unit | null, look: Look, how?: string, other?: string}} Side `how`: merged, moved, abolished, split …; `other`: the code it went to or came from
 * @typedef {{key: string, group: string, before: Side, after: Side}} Slot
 */

const NONE = { unit: null, look: /** @type {Look} */ ('none') }
const groupOf = (unit) => (unit.of === 'place' ? unit.kind : unit.of)

/**
 * The slots of `scope` with `changes` performed in their order.
 * @param {Unit[]} children what stands below it now
 * @param {any[]} changes those that are performed, derived ones included
 * @param {string} scope code of the unit they stand below
 * @param {(code: string) => Partial<Unit>} known what is known of units from elsewhere
 * @returns {Slot[]}
 */
export function diff(children, changes, scope, known = () => ({})) {
  const slots = children.map((unit) => ({ key: unit.code, group: groupOf(unit), before: { unit, look: 'same' }, after: { unit: { ...unit }, look: 'same' } }))
  const plan = { slots, scope, known, at: new Map(slots.map((slot) => [slot.key, slot])) }
  for (const change of changes) verbs[change.kind]?.(plan, change)
  return /** @type {Slot[]} */ (slots)
}

/** The unit leaves its slot: a ghost says where it went. */
function leave({ at }, code, how, other) {
  const slot = at.get(code)
  if (!slot) return
  at.delete(code)
  if (slot.before.unit) slot.before = { ...slot.before, look: 'ending', how, other }
  slot.after = { unit: { ...slot.after.unit }, look: 'ghost', how, other }
}

/** A unit appears: in the slot given, or in one of its own at the end. */
function appear(plan, unit, look, how, other, slot) {
  if (!slot) {
    slot = { key: '+' + unit.code, group: groupOf(unit), before: { ...NONE }, after: NONE }
    plan.slots.push(slot)
  }
  slot.after = { unit, look, how, other }
  plan.at.set(unit.code, slot)
}

function touch({ at }, code, patch = {}, how = '', look = 'touched', was = how) {
  const slot = at.get(code)
  if (!slot) return
  if (slot.before.look === 'same') slot.before = { ...slot.before, look: 'touched', how: was }
  const kept = ['result', 'new'].includes(slot.after.look) && look === 'touched'
  slot.after = { ...slot.after, unit: { ...slot.after.unit, ...patch }, look: kept ? slot.after.look : look, how: kept ? slot.after.how : how }
}

const sum = (units) => units.reduce((all, u) => (Object.entries(u?.counts ?? {}).forEach(([id, n]) => (all[id] = (all[id] ?? 0) + n)), all), {})
const named = (name) => (name ? { name } : {})

const verbs = {
  merge(plan, { units, into, under }) {
    const slots = units.map((code) => plan.at.get(code)).filter(Boolean)
    const first = slots[0]
    const counts = sum(units.map((code) => plan.at.get(code)?.after.unit ?? plan.known(code)))
    const survivor = plan.at.get(into.code)
    const here = under ? under === plan.scope || Boolean(survivor && units.includes(into.code) && under === plan.scope) : slots.length > 0 && plan.at.has(units[0])
    for (const code of units) if (code !== into.code || !here) leave(plan, code, 'merged', into.code)
    if (units.includes(into.code) && here && survivor) touch(plan, into.code, { ...named(into.name), counts }, 'merged', 'result', 'kept')
    else if (here) appear(plan, { ...first?.after.unit, ...plan.known(units[0]), ...plan.known(into.code), code: into.code, ...named(into.name), counts, ...kindOf(first, plan.known(units[0])) }, 'result', 'merged', undefined, first)
  },
  split(plan, { unit, parts }) {
    const slot = plan.at.get(unit)
    const own = parts.find((part) => part.code === unit)
    const like = slot?.after.unit
    if (!slot) return
    const share = (part) => ({ ...like, code: part.code, name: part.name ?? like.name, counts: undefined })
    if (own) touch(plan, unit, { ...named(own.name), counts: undefined }, 'split', 'result')
    else leave(plan, unit, 'split', parts[0].code)
    parts.filter((part) => part !== own).forEach((part, i) => appear(plan, share(part), own ? 'new' : 'result', 'split', unit, !own && i === 0 ? slot : undefined))
  },
  transfer(plan, { unit, to }) {
    if (plan.at.has(unit) && to !== plan.scope) leave(plan, unit, 'moved', to)
    else if (!plan.at.has(unit) && to === plan.scope) appear(plan, { code: unit, name: unit, kind: 'village', of: 'place', ...plan.known(unit) }, 'new', 'movedIn')
  },
  establish(plan, { thing, under }) {
    if (under === plan.scope && ['place', 'branch'].includes(thing.of)) appear(plan, { ...thing, counts: { members: thing.members ?? 0 } }, 'new', 'established')
  },
  abolish(plan, { thing, successor }) {
    leave(plan, thing, 'abolished', successor)
  },
  rename(plan, { thing, name }) {
    touch(plan, thing, { name }, 'renamed')
  },
  convert(plan, { unit, to }) {
    const of = plan.at.get(unit)?.after.unit.of
    touch(plan, unit, of === 'branch' && ['group', 'branch', 'general-branch', 'committee'].includes(to) ? { form: to } : { kind: to }, 'converted')
  },
  recode(plan, { pairs }) {
    const moved = pairs.map(({ from, to }) => [to, plan.at.get(from)]).filter(([, slot]) => slot)
    pairs.forEach(({ from }) => plan.at.delete(from))
    for (const [to, slot] of moved) {
      plan.at.set(to, slot)
      touch(plan, to, { code: to }, 'recoded')
    }
  },
}

const kindOf = (slot, known) => ({ kind: slot?.after.unit.kind ?? known.kind ?? 'village', of: slot?.after.unit.of ?? known.of ?? 'place' })

/** Changes of one relation touch the units they name. */
const touching = { appoint: ['unit'], dismiss: ['unit'], assist: ['target', 'helper'], unassist: ['target', 'helper'], contact: ['unit'], uncontact: ['unit'], cover: ['branch', 'thing'], uncover: ['branch', 'thing'], raise: ['branch'], release: ['branch'], set: ['thing'], 'move-members': ['from', 'to'] }
for (const [kind, fields] of Object.entries(touching)) verbs[kind] = (plan, change) => fields.forEach((field) => touch(plan, change[field], {}, kind))
