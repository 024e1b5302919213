// @ts-check
import { get } from '../api.js'
import { once, root } from '../tree.js'
import { read } from '../state.js'
import { t } from '../words.js'

const own = () => [['members', 'count'], ['formalMembers', 'count'], ['termEnds', 'date']].map(([id, type]) => ({ id, type, name: t('unit.' + (id === 'formalMembers' ? 'formal' : id), { date: '' }), year: false }))

/** What can be set of a unit, and the year yearly facts are told for. */
export async function settable(/** @type {{of: string, kind: string}} */ { of, kind }) {
  const [{ items }, whole] = await Promise.all([once('facts ' + read().lang, () => get('/api/facts')), root()])
  const fits = items.filter((d) => d.id !== 'reportingYear' && (d.kinds.includes(`${of}:${kind}`) || d.kinds.includes(of + ':*')))
  return { definitions: [...(of === 'branch' ? own() : []), ...fits], year: whole.facts?.reportingYear ?? new Date().getFullYear() }
}
