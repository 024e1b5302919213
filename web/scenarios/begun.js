// @ts-check
import { get } from '../api.js'
import { read } from '../state.js'
import { t } from '../words.js'

const SHALLOW = ['village', 'community']

/** Where a scenario lives that is begun at a unit: a village's in its township. Without a unit, everywhere. */
export async function placeOf(/** @type {string} */ at) {
  if (!at || /^[@~]/.test(at)) return get('/api/units')
  const unit = await get('/api/units/' + at)
  return unit.of === 'place' && !SHALLOW.includes(unit.kind) ? unit : (unit.path.findLast((u) => !SHALLOW.includes(u.kind) && !u.code.includes('-')) ?? get('/api/units'))
}

/** A draft nobody keeps yet, for where one is looking. */
export async function begun() {
  const root = await placeOf(read().at)
  return { id: '', version: 0, name: t('plans.called', { name: root.name }), changes: [], root, state: 'draft', possible: [], history: [] }
}
