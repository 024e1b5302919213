// @ts-check
// The picture as an SVG of its own, for files and for paper: what Cytoscape shows, written out.

const FONT = `PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, system-ui, sans-serif`
const safe = (/** @type {unknown} */ s) => String(s).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
const HEAD = 46

/**
 * @param {{width: number, height: number}} size
 * @param {any[]} elements as they are handed to Cytoscape
 * @param {import('./cards.js').Ink} k
 * @param {{title: string, note: string, legend: {text: string, colour: string, dash?: boolean}[]}} said
 */
export function svgOf({ width, height }, elements, k, said) {
  const at = new Map(elements.filter((e) => e.position).map((e) => [e.data.id, { ...e.position, ...e.data }]))
  const of = (/** @type {string} */ name, draw) => elements.filter((e) => e.classes === name).map((e) => draw(e.data, at))
  const foot = 34
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 ${-HEAD - 10} ${Math.ceil(width + 32)} ${Math.ceil(height + HEAD + foot + 20)}" width="${Math.ceil(width + 32)}" height="${Math.ceil(height + HEAD + foot + 20)}" font-family="${FONT}">
<rect x="-16" y="${-HEAD - 10}" width="100%" height="100%" fill="${k.canvas}"/>
<text x="0" y="${-HEAD + 18}" font-size="20" font-weight="600" fill="${k.ink}">${safe(said.title)}</text><text x="0" y="${-HEAD + 38}" font-size="12" fill="${k.muted}">${safe(said.note)}</text>
${of('terrace', (d, at) => terrace(at.get(d.id), k)).join('')}${of('stem', (d, at) => line(at.get(d.source), at.get(d.target), k)).join('')}${of('link', (d, at) => link(d, at, k)).join('')}${of('card', (d, at) => card(at.get(d.id))).join('')}
${legend(said.legend, height + 26, k)}</svg>`
}

const terrace = (p, k) =>
  `<rect x="${p.x - p.w / 2}" y="${p.y - p.h / 2}" width="${p.w}" height="${p.h}" rx="14" fill="${k.terrace}"/>` +
  p.label.split('\n').map((s, i, all) => `<text x="${p.x - p.w / 2 + 42}" y="${p.y + 4 + (i - (all.length - 1) / 2) * 17}" text-anchor="middle" font-size="12.5" fill="${k.muted}">${safe(s)}</text>`).join('')

const line = (a, b, k) => (a && b ? `<path d="M${a.x} ${a.y}L${b.x} ${b.y}" stroke="${k.accent}" stroke-width="3" stroke-linecap="round"/>` : '')

function link(d, at, k) {
  const [a, b] = [at.get(d.source), at.get(d.target)]
  if (!a || !b) return ''
  const colour = { CONTACTS: k.contact, COVERS: k.muted }[d.relation] ?? k.assist
  const drawn = (way) => `<path d="${way}" fill="none" stroke="${colour}" stroke-width="1.8" ${d.relation === 'CONTACTS' ? '' : 'stroke-dasharray="7 4"'}/>`
  if (d.points) return drawn('M' + d.points.map((p) => `${p.x} ${p.y}`).join('L'))
  const beside = Math.abs(a.x - b.x) > (a.w + b.w) / 2
  const p = beside ? [a.x + (Math.sign(b.x - a.x) * a.w) / 2, a.y] : [a.x, a.y + (Math.sign(b.y - a.y) * a.h) / 2]
  const q = beside ? [b.x - (Math.sign(b.x - a.x) * b.w) / 2, b.y] : [b.x, b.y - (Math.sign(b.y - a.y) * b.h) / 2]
  const mid = beside ? [(p[0] + q[0]) / 2, p[1], (p[0] + q[0]) / 2, q[1]] : [p[0], (p[1] + q[1]) / 2, q[0], (p[1] + q[1]) / 2]
  return drawn(`M${p}C${mid.slice(0, 2)} ${mid.slice(2)} ${q}`)
}

/** A card is an SVG in an address already: it is taken out and put in its place, around a middle. */
export const card = (p) =>
  decodeURIComponent(p.image.slice(p.image.indexOf(',') + 1)).replace(/<svg ([^>]*?)width="[^"]*" height="[^"]*"/, `<svg $1x="${p.x - p.w / 2}" y="${p.y - p.h / 2}" width="${p.w}" height="${p.h}"`)

const legend = (list, y, k) =>
  list.map((l, i) => `<path d="M${i * 150} ${y}h28" stroke="${l.colour}" stroke-width="${l.dash === undefined ? 7 : 2.4}" ${l.dash ? 'stroke-dasharray="7 4"' : ''}/><text x="${i * 150 + 36}" y="${y + 4}" font-size="12" fill="${k.ink}">${safe(l.text)}</text>`).join('')

/** An SVG on a canvas, drawn once; rejects where the browser cannot. @returns {Promise<HTMLCanvasElement>} */
export async function bitmap(/** @type {string} */ svg, scale = 1) {
  const image = new Image()
  const at = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  image.src = at
  await image.decode().finally(() => URL.revokeObjectURL(at))
  return onCanvas(image, { x: 0, y: 0, width: image.width, height: image.height }, scale)
}

/**
 * A part of an image on a canvas of its own.
 * @param {CanvasImageSource} image
 * @param {{x: number, y: number, width: number, height: number}} part of it
 * @param {number} [scale] how many pixels of the canvas a pixel of the image becomes
 */
export function onCanvas(image, { x, y, width, height }, scale = 1) {
  const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale })
  canvas.getContext('2d')?.drawImage(image, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** The picture as a bitmap, twice as fine as on the screen. @returns {Promise<Blob | null>} */
export async function png(/** @type {string} */ svg, scale = 2) {
  const canvas = await bitmap(svg, scale)
  return new Promise((done) => canvas.toBlob(done, 'image/png'))
}
