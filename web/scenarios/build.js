// @ts-check
// From a filled-in form to the changes it means. Pure.
import { changes, said as formSaid } from './kinds.js'

const said = (/** @type {FormData} */ data, /** @type {string} */ name) => String(data.get(name) ?? '').trim()
const only = (/** @type {Record<string, any>} */ change) => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== '' && value != null))

/** The changes of one form; none has an id yet. @returns {any[]} */
export function build(/** @type {string} */ kind, /** @type {any[]} */ units, /** @type {FormData} */ data) {
  const say = (name) => said(data, name)
  const [first] = units
  switch (kind) {
    case 'merge': {
      const code = say('into') || say('code')
      const same = units.find((u) => u.code === code)?.name === say('name')
      return [only({ kind, units: units.map((u) => u.code), into: only({ code, name: same ? '' : say('name') }), under: say('under') })]
    }
    case 'split':
      return [{ kind, unit: first.code, parts: parts(data, first) }]
    case 'establish':
      return [establish(say)]
    default:
      return changes(kind, units, formSaid(kind, data))
  }
}

/** The parts of a split; their shares add up to one. */
function parts(data, unit) {
  const [names, codes, shares] = ['name', 'code', 'share'].map((name) => data.getAll(name).map((v) => String(v).trim()))
  const sum = shares.reduce((all, s) => all + Number(s), 0)
  const goes = [...data].filter(([name]) => name.startsWith('goes:')).map(([name, part]) => [name.slice(5), Number(part)])
  return codes.map((code, i) => ({
    ...only({ code, name: code === unit.code && names[i] === unit.name ? '' : names[i] }),
    share: i < codes.length - 1 ? round(Number(shares[i]) / sum) : round(1 - shares.slice(0, -1).reduce((all, s) => all + round(Number(s) / sum), 0)),
    things: goes.filter(([, part]) => part === i).map(([thing]) => thing),
  }))
}
const round = (x) => Math.round(x * 10000) / 10000

function establish(say) {
  const [of, kind] = say('sort').split('/')
  const [members, formalMembers] = [Number(say('members') || 0), Number(say('formal') || 0)]
  const branch = of === 'branch' ? { form: say('form'), members, formalMembers } : {}
  const from = say('from')
  return only({
    kind: 'establish',
    thing: only({ of, code: say('code'), name: say('name'), kind, ...branch }),
    under: say('under'),
    membersFrom: of === 'branch' && from && members ? { code: from, members, formal: formalMembers } : undefined,
    newMembers: of === 'branch' && !from && members ? true : undefined,
  })
}

/** A code for a new unit beside `unit` that nobody bears: the next free one of its kind. */
export function proposed(/** @type {{code: string, kind: string}} */ unit, /** @type {Set<string>} */ taken, more = 1) {
  const { code = '', kind } = unit ?? {}
  if (!/^\d{12}$/.test(code)) {
    let n = 1 + more
    while (taken.has(`${code}-${n}`)) n++
    return `${code}-${n}`
  }
  const [from, to] = kind === 'community' ? [1, 199] : [200, 399]
  for (let n = to, left = more; n >= from; n--) {
    const next = code.slice(0, 9) + String(n).padStart(3, '0')
    if (!taken.has(next) && --left === 0) return next
  }
  return code
}
