// @ts-check
// One scenario on the workbench: what it says, what it would do, and every step back and forth.
import { get, post, Problem, put } from '../api.js'
import { NEW } from '../scenarios.js'
import { begun } from './begun.js'
import { findings } from './findings.js'
import { settled } from './jobs.js'
import { trial } from './trial.js'

const said = ({ name, purpose, on, changes }) => ({ name, purpose, on, changes })

/**
 * @typedef {Record<string, any> & {id: string, kind: string, off?: boolean, refused?: boolean}} Change
 * @typedef {Record<string, any> & {id: string, version: number, changes: Change[], root: any, state: string}} Scenario
 */

export class Desk {
  /** @type {Scenario | undefined} */ scenario
  /** @type {any} what it would do; null where it changes nothing */ impact = null
  /** @type {import('./findings.js').Findings | undefined} what there is to see in it */ findings
  /** @type {Problem | undefined} why it cannot be worked out */ wrong
  /** @type {{done: number, of: number} | undefined} how far a long one has come */ job
  /** @type {any[]} */ past = []
  /** @type {any[]} */ future = []
  /** @type {any} the reorganisation it became */ became
  busy = 0
  /** @type {Promise<any>} */ last = Promise.resolve()
  /** @type {Problem | undefined} why the last thing asked for was not done */ refused

  constructor(/** @type {string} */ id, /** @type {() => void} */ tell) {
    this.id = id
    this.tell = tell
  }
  get path() {
    return '/api/scenarios/' + this.id
  }
  get editable() {
    return this.scenario?.state === 'draft'
  }
  /** Whether the server keeps it: a new one only once something stands in it. */
  get kept() {
    return this.id !== NEW
  }
  /** Reads it and works it out. */
  async open() {
    this.scenario = this.kept ? await get(this.path) : await begun()
    const { reorganization } = this.scenario
    this.became = reorganization ? (await get('/api/reorganizations')).items.find((r) => r.id === reorganization) : undefined
    this.tell()
    await this.simulate()
  }
  async simulate() {
    this.wrong = undefined
    if (!this.scenario.changes.some((c) => !c.off && !c.refused)) return this.show(null)
    await this.working(async () => this.show(await settled(this.path + '/simulate', (job) => ((this.job = job), this.tell())))).catch((e) => this.fail(e))
  }
  show(impact) {
    Object.assign(this, { impact, findings: impact && findings(impact), wrong: undefined, job: undefined })
    this.tell()
  }
  fail(error) {
    if (!(error instanceof Problem)) throw error
    Object.assign(this, { impact: null, wrong: error, job: undefined })
    // Whoever is told to come back comes back.
    if (error.retryAfter) setTimeout(() => this.wrong === error && this.simulate(), error.retryAfter * 1000)
    this.tell()
  }
  /** One thing after the other, so that a hand may be faster than the server. */
  inTurn(/** @type {() => Promise<any>} */ work) {
    const turn = this.last.catch(() => {}).then(() => this.working(work))
    this.last = turn
    return turn
  }
  async working(/** @type {() => Promise<any>} */ work) {
    this.busy++
    try {
      return await work()
    } finally {
      this.busy--
      this.tell()
    }
  }
  /** The list with more changes at its end, which get ids nobody bore before. */
  numbered(/** @type {Change[]} */ list, /** @type {any[]} */ more) {
    const taken = [...this.scenario.changes, ...list].map((c) => Number(/^c(\d+)$/.exec(c.id)?.[1] ?? 0))
    let n = Math.max(0, ...taken)
    return [...list, ...more.map((c) => ({ ...c, id: 'c' + ++n }))]
  }
  /** Adds changes at the end; throws where a rule forbids them. */
  add(/** @type {any[]} */ more) {
    return this.edit(() => ({ changes: this.numbered(this.scenario.changes, more) }))
  }
  /** The same as edit, but what is wrong is shown beside the plan instead of thrown. */
  attempt(patch) {
    return this.edit(patch).catch((e) => this.refuse(e))
  }
  /** Says why something was not done; the plan stays as it was. */
  refuse(error) {
    if (!(error instanceof Problem)) throw error
    this.refused = error
    this.tell()
  }
  /**
   * Says something else: tried first, shown at once, then saved; a plan that cannot be is not saved. What the new plan
   * no longer brings about needs no decision any more: such decisions go with it.
   */
  edit(/** @type {Record<string, any> | (() => Record<string, any>)} */ what) {
    return this.inTurn(async () => {
      const patch = typeof what === 'function' ? what() : what
      this.refused = undefined
      const before = said(this.scenario)
      const tried = 'changes' in patch ? await trial(patch.changes, patch.on ?? this.scenario.on) : { impact: this.impact }
      const now = { ...before, ...patch, ...(tried.changes ? { changes: tried.changes } : {}) }
      await this.say(now, tried)
      this.past.push(before)
      this.future = []
    })
  }
  undo() {
    return this.step(this.past, this.future)
  }
  redo() {
    return this.step(this.future, this.past)
  }
  step(from, to) {
    return this.inTurn(async () => {
      const next = from.at(-1)
      if (!next || !this.editable) return
      const before = said(this.scenario)
      await this.say(next, await trial(next.changes, next.on))
      from.pop()
      to.push(before)
    }).catch((e) => this.refuse(e))
  }
  /** Shows it, then saves it; where saving fails the saved one is read again and the failure told. */
  async say(now, { impact, later = false }) {
    this.scenario = { ...this.scenario, ...now }
    this.wrong = undefined
    if (!later) this.show(impact)
    try {
      const whole = { ...now, root: this.scenario.root.code, author: this.scenario.author }
      this.scenario = this.kept ? await put(this.path, whole, this.scenario.version) : await post('/api/scenarios', whole)
      this.id = this.scenario.id
    } catch (e) {
      await this.open()
      throw e
    }
    await (later ? this.simulate() : this.tell())
  }
}
