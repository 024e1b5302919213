// @ts-check
// Trying a list of changes out before it is saved.
import { LONG_WAIT, post } from '../api.js'

/** A longer plan is worked out by the server aside, after it was saved. */
const LONG = 500

/**
 * What changes would do, without those decisions that have nothing to decide any more.
 * @returns {Promise<{changes: any[], impact?: any, later?: boolean}>} `impact` null where nothing is performed
 */
export async function trial(/** @type {any[]} */ changes, /** @type {string | undefined} */ on) {
  let list = changes
  for (let busy = 0; ; ) {
    if (list.length > LONG) return { changes: list, later: true }
    if (list.every((c) => c.off)) return { changes: list, impact: null }
    try {
      return { changes: list, impact: await post('/api/impact', { changes: list, ...(on ? { on } : {}) }, undefined, LONG_WAIT) }
    } catch (e) {
      if (e.retryAfter && busy++ < 3) {
        await new Promise((done) => setTimeout(done, e.retryAfter * 1000))
        continue
      }
      const idle = idleDecisions(e, list)
      if (!idle.size) throw e
      list = list.filter((_, i) => !idle.has(i))
    }
  }
}

/** The decisions a fault names; none where something else is wrong as well. */
function idleDecisions(problem, list) {
  const found = (problem.fields ?? []).map((f) => Number(/^changes\[(\d+)]\.(fate|choice)$/.exec(f.path)?.[1] ?? -1))
  return new Set(found.every((i) => list[i]?.kind === 'decide') ? found : [])
}
