// @ts-check
// What codes are called: told by answers that were read anyway, else asked once.
import { get } from '../api.js'

const known = new Map()
const asked = new Set()

const said = new Map()
/** Names asked for at once, at most. */
const MANY = 60

/** Notes the names an answer brings along. */
export function note(/** @type {any[]} */ units, to = known) {
  for (const u of units) if (u?.code && u.name) to.set(u.code, u)
}

/** Notes every unit an impact speaks of: by the name the plan gives it, which gives way to the one it bears. */
export function noteImpact(impact) {
  if (!impact) return
  for (const r of impact.remaps) note([{ code: r.from, name: r.fromName }, { code: r.to, name: r.toName }], said)
  note(impact.coverage.map((l) => l.unit), said)
  note(impact.fates.flatMap((f) => [f.of, f.to, f.thing, ...(f.choices ?? [])]), said)
}

/** The name of a code, as far as it is known; the code itself until then. */
export const nameOf = (/** @type {string} */ code) => (known.get(code) ?? said.get(code))?.name ?? code

/** Asks for those of these codes nobody has named yet; true once there is something new. */
export async function learn(/** @type {string[]} */ codes) {
  const unknown = [...new Set(codes)].filter((c) => c && !known.has(c) && !asked.has(c))
  // Of a long plan the names it brings along will do.
  const fresh = unknown.length > MANY ? unknown.filter((c) => !said.has(c)).slice(0, MANY) : unknown
  fresh.forEach((c) => asked.add(c))
  await Promise.all(fresh.map(async (c) => note([await about(c)])))
  return fresh.length > 0
}

const about = (code) => get((code.startsWith('L-') ? '/api/leaders/' : '/api/units/') + code).catch(() => undefined)
