// @ts-check
// A long plan is worked out aside: this asks again until it is done.
import { get, LONG_WAIT } from '../api.js'

const PAUSE = 700

/** The answer of a question that may take long; `progress` is told how far it has come. */
export async function settled(/** @type {string} */ path, /** @type {(job: {done: number, of: number}) => void} */ progress = () => {}, params = {}) {
  for (;;) {
    const body = await get(path, params, LONG_WAIT)
    if (!(body.answer && body.scenario && body.state)) return body
    progress(body)
    await new Promise((done) => setTimeout(done, PAUSE))
  }
}
