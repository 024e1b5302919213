// @ts-check
import { get } from '../api.js'
import { note } from './names.js'

const RELATIONS = { unassist: 'ASSISTS', uncontact: 'CONTACTS', uncover: 'COVERS' }
const SAYS = {
  ASSISTS: ({ source, target, role }) => ({ helper: source, target, role }),
  CONTACTS: ({ source, target }) => ({ leader: source, unit: target }),
  COVERS: ({ source, target }) => ({ branch: source, thing: target }),
}

/** What a unit, or a branch directly in it, has now and a change of that kind can end: as the change says it. @returns {Promise<any[]>} */
export async function standing(/** @type {string} */ kind, /** @type {any} */ unit) {
  const own = [unit.code, ...(unit.below ?? []).filter((u) => u.of === 'branch').map((u) => u.code)]
  if (kind === 'dismiss') return posts(own)
  const { elements } = await get('/api/graph/' + unit.code)
  note(elements.nodes.map(({ data }) => ({ ...data, code: data.id, name: data.label })))
  const relation = RELATIONS[kind]
  return elements.edges.map(({ data }) => data).filter((e) => e.relation === relation && e.count === 1 && (own.includes(e.source) || own.includes(e.target))).map(SAYS[relation])
}

const FEW = 30

async function posts(codes) {
  const units = await Promise.all(codes.slice(0, FEW).map((code) => get('/api/units/' + code)))
  note(units)
  return units.flatMap((u) => (u.posts ?? []).map((p) => (note([p.leader]), { leader: p.leader.code, post: p.post, unit: u.code })))
}
