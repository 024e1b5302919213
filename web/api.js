// @ts-check
// The only place that calls fetch.
import { read } from './state.js'

/** What went wrong, as the server (RFC 9457) or the line says it. `status` 0: no answer at all. */
export class Problem extends Error {
  constructor(/** @type {number} */ status, body = {}, retryAfter = '') {
    super(body.detail || body.title || String(status))
    this.status = status
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    /** @type {{path: string, message: string}[]} */
    this.fields = body.fields ?? []
    this.id = body.id ?? body.instance ?? ''
    this.retryAfter = Number(retryAfter) || 0
  }
  /** Seconds after which asking again may help: the server is busy, or away. Nought: it will not. */
  get again() {
    return this.retryAfter || (this.status === 0 ? 5 : 0)
  }
}

const PATIENCE = 20_000
/** For what may well take long, such as the impact of thousands of changes. */
export const LONG_WAIT = 180_000
const underway = new Map()

/** How many questions wait for their answer. */
export const pending = () => underway.size

/** Asks; the same question asked twice at the same time is sent once. */
export function get(/** @type {string} */ path, params = {}, patience = PATIENCE) {
  const url = address(path, params)
  if (!underway.has(url)) underway.set(url, send(url, {}, patience).finally(() => underway.delete(url)))
  return underway.get(url)
}

/** Sends a body and answers what came back. */
export const post = (/** @type {string} */ path, /** @type {object} */ body = {}, /** @type {number} */ version = undefined, patience = PATIENCE) => write('POST', path, body, version, patience)

/** Replaces what was read at that version; somebody else's change in between is a 412. */
export const put = (/** @type {string} */ path, /** @type {object} */ body, /** @type {number} */ version) => write('PUT', path, body, version)

/** Removes what was read at that version. */
export const remove = (/** @type {string} */ path, /** @type {number} */ version) => write('DELETE', path, undefined, version)

let writing = 0

function write(method, path, body, version, patience = PATIENCE) {
  const headers = { ...(body ? { 'Content-Type': 'application/json' } : {}), ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) }
  const key = `${method} ${path} ${++writing}`
  underway.set(key, send(address(path, {}), { method, headers, body: body && JSON.stringify(body) }, patience).finally(() => underway.delete(key)))
  return underway.get(key)
}

/** Where a page of the server lies, in the present language: for a frame or a new window. */
export const page = (/** @type {string} */ path) => address(path, {})

/** What can be asked of a day. */
const DATED = /^\/api\/(units(\/[^/]+(\/(children|lineage|assistance|contact-points))?)?|(leaders|graph)\/[^/]+)$/

function address(path, params) {
  const day = DATED.test(path) ? { asOf: read().asOf } : {}
  const said = Object.entries({ ...params, ...day }).filter(([, value]) => value !== undefined && value !== '')
  return `${path}?${new URLSearchParams([...said, ['lang', read().lang]])}`
}

async function send(url, options = {}, patience = PATIENCE) {
  const response = await reach(url, options, patience)
  const body = await response.json().catch(() => ({}))
  if (response.ok) return body
  throw new Problem(response.status, body, response.headers.get('Retry-After') ?? '')
}

async function reach(url, options, patience) {
  try {
    return await fetch(url, { ...options, signal: AbortSignal.timeout(patience) })
  } catch (e) {
    throw new Problem(0, { title: String(e) })
  }
}
