// @ts-check
// What a plan leaves to decide, newly breaks and brings about, as strip and side show it. Pure.

/** One question for all that compete for the same place: the same post, role or fact of the same unit. */
const keyOf = (f) => (f.to && f.choices?.length ? [f.what, f.about, f.to.code].join(' ') : f.id)

/** The undecided fates as questions, an answer a button. @returns {{key: string, fates: any[], choices: any[]}[]} */
function questions(/** @type {any[]} */ fates) {
  const groups = Object.entries(Object.groupBy(fates.filter((f) => f.fate === 'undecided'), keyOf))
  return groups.map(([key, list]) => ({ key, fates: list, choices: [...new Map(list.flatMap((f) => f.choices ?? []).map((c) => [c.code, c])).values()] }))
}

/** The rules newly broken, but for those a question asks about already: who has two for one post. */
function broken({ fates, checks }) {
  const asked = new Set(fates.filter((f) => f.fate === 'undecided' && f.what === 'post').map((f) => 'single-post' + f.to?.code))
  return checks.introduced.filter((o) => !asked.has(o.check + o.unit.code))
}

/** @typedef {{questions: ReturnType<typeof questions>, broken: any[], ends: Record<string, any[]>}} Findings `ends`: decided fates by what becomes of them */

/** Worked out once for an impact, and not at each drawing: there may be tens of thousands of fates. @returns {Findings} */
export const findings = (/** @type {any} */ impact) => ({
  questions: questions(impact.fates),
  broken: broken(impact),
  ends: Object.groupBy(impact.fates.filter((f) => f.fate !== 'undecided'), (f) => f.fate),
})
