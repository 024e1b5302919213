// @ts-check
// Where every code went: the annex of a decision paper, as a file.
import { csv, save } from './share.js'
import { remapWords } from './words-remaps.js'
import { add, t } from './words.js'

add(remapWords)

/** @typedef {{from: string, fromName: string, to?: string, toName?: string, share?: number, on?: string}} Remap */

/** Saves what became of each code. */
export function saveRemaps(/** @type {Remap[]} */ list, /** @type {string} */ name) {
  const heads = ['from', 'fromName', 'to', 'toName', 'share', 'on'].map((key) => t('remaps.' + key))
  save(csv([heads, ...list.map((r) => [r.from, r.fromName, r.to, r.toName, r.share, r.on])]), `${name}-${t('remaps')}.csv`)
}
