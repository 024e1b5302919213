// @ts-check
// Pinned units: what stands below them stays in the picture wherever one goes, so that two townships can be seen at once.
import { html } from 'lit'
import { get } from './api.js'
import { link } from './links.js'
import { CROWD, fitting, HARD } from './rows.js'
import { read, replace } from './state.js'
import { children } from './tree.js'
import { t } from './words.js'

const MANY = 1000

/** Pins a unit, or takes it down again. */
export function togglePin(/** @type {string} */ code) {
  const { pin } = read()
  replace({ pin: pin.includes(code) ? pin.filter((c) => c !== code) : [...pin, code] })
}

/** All that stands below a pinned unit, with its figures. */
export const below = (/** @type {string} */ code) => children(code, '', MANY)

/** The pinned units that the picture does not open anyway; one that is not known is left out. */
export async function pinned({ path, focus }) {
  const line = [...path, focus].map((u) => u.code)
  const ask = async (code) => ({ unit: await get('/api/units/' + code), ...(await below(code)) })
  const all = await Promise.all(read().pin.filter((code) => !line.includes(code)).map((code) => ask(code).catch(() => undefined)))
  return all.filter(Boolean).map((pin) => ({ ...pin, n: pin.items.length }))
}

/** What of a picture's pins and opened rows fits into it, the pins as cards. */
export function fitted({ path, focus, pins, elements }, { open, pin }) {
  const nodes = elements.nodes.map((n) => n.data)
  const line = [...path, focus].map((u) => u.code)
  // Each row of siblings by the unit of the path that stands in it; a crowd is folded until it is opened.
  const rows = line.slice(1).map((id, i) => ({ id, above: line[i], n: nodes.filter((d) => d.role === 'sibling' && d.parent === line[i]).length }))
  const crowds = rows.filter((row) => row.n >= CROWD)
  const base = nodes.length - crowds.reduce((sum, row) => sum + row.n, 0)
  const wanted = open.map((id) => crowds.find((row) => row.id === id) ?? { id, n: 0 })
  const fits = fitting(base, wanted, pins)
  const here = new Set(nodes.map((d) => d.id))
  const cards = fits.pins.flatMap(({ unit, items }) => items.filter((item) => !here.has(item.code)).map((item) => card(item, unit)))
  return { ...fits, cards, open: [...fits.open, ...rows.filter((row) => pin.includes(row.above)).map((row) => row.id)] }
}

const card = ({ code, name, counts, backward, ...item }, unit) => ({ ...item, id: code, label: name, role: 'pinned', parent: unit.code, under: unit.name, members: counts?.members, villages: counts?.villages, backward: backward ? 1 : undefined })

/** The button of a unit: pinned or not. */
export const pinButton = (/** @type {any} */ unit) => {
  const on = read().pin.includes(unit.code)
  return html`<button type="button" class="pin wide-only" aria-pressed=${on} title=${t('pin.title')} @click=${() => togglePin(unit.code)}>${t(on ? 'pin.off' : 'pin')}</button>`
}

/** What did not fit, and where to see it instead. */
export const refusal = (/** @type {any[]} */ refused) => html`<div class="trouble" role="alert"><strong>${t('pin.refused', { most: HARD, names: refused.map((p) => p.unit.name).join(t('comma')) })}</strong>
  ${refused.map((p) => html`<p>${link({ view: 'coverage', at: p.unit.code, as: 'table' }, t('pin.table', { name: p.unit.name }))} · <button type="button" class="link" @click=${() => togglePin(p.unit.code)}>${t('pin.off')}</button></p>`)}</div>`
