// @ts-check
// What stands below a unit, with the figures the lists and cards show; asked once for each unit.
import { get } from './api.js'
import { read } from './state.js'

/**
 * An indicator's definition. `target` is what bars are measured against: the target set for it or, where none is,
 * the average of the whole; `average` says so.
 * @typedef {{id: string, name: string, value: string, of: string, target?: number, average?: boolean}} Definition
 */

const kept = new Map()
/** Asks once a visit; what failed is asked again. */
export const once = (name, ask) => {
  const key = name + ' ' + read().asOf
  if (!kept.has(key)) kept.set(key, ask().catch((e) => (kept.delete(key), Promise.reject(e))))
  return kept.get(key)
}

/** Forgets all that was asked: the organisation is another now. */
export const forget = () => kept.clear()

/** The unit everything stands under. @returns {Promise<any>} */
export const root = () => once('root ' + read().lang, () => get('/api/units'))

/** Coverage of the whole. @returns {Promise<any>} */
export const whole = () => once('whole ' + read().lang, async () => get(`/api/units/${(await root()).code}/coverage`))

const indicators = () => once('indicators ' + read().lang, async () => list(await get('/api/indicators')))

/** Definitions of the indicators in the present language. @returns {Promise<Definition[]>} */
export async function definitions() {
  const [all, { counts }] = await Promise.all([indicators(), whole()])
  return all.map((d) => (d.target == null ? { ...d, target: ratio(counts, d) ?? undefined, average: true } : d))
}

/** Names of the measures by id in the present language. @returns {Promise<Record<string, string>>} */
export const measures = () =>
  once('measures ' + read().lang, async () => Object.fromEntries(list(await get('/api/measures')).map((m) => [m.id, m.name ?? m.names?.[read().lang] ?? m.id])))

const list = (answer) => answer.items ?? answer

/** The indicator that colours the page. @returns {Promise<Definition | undefined>} */
export async function shown() {
  return chosen(await definitions())
}
const chosen = (all) => all.find((d) => d.id === read().show) ?? all.find((d) => d.id === 'enterprisesCovered') ?? all[0]

/** The direct children of a unit, up to `limit` from `after` on, with counts. */
export async function children(code, after = '', limit = 200) {
  if (read().asOf) return once(['children', code, after, limit, read().lang].join(' '), () => get(`/api/units/${code}/children`, { limit, after }))
  const d = chosen(await indicators().catch(() => []))
  const wanted = [...new Set(['villages', 'communities', 'members', 'townships', d?.value, d?.of])].filter(Boolean).join(',')
  return once(['children', code, after, limit, wanted, read().lang].join(' '), () => get(`/api/units/${code}/children`, { limit, after, measures: wanted }))
}

/** A child's ratio of an indicator; null where the denominator is nought. */
export function ratio(counts, definition) {
  const of = definition && counts?.[definition.of]
  return of ? (counts[definition.value] ?? 0) / of : null
}
