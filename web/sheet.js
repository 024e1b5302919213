// @ts-check
// The cards as bitmaps. Each SVG image is a document with fonts of its own and takes about 2.5 ms; on one sheet, two hundred
// take a tenth of that.
import { bitmap, card, onCanvas } from './picture-file.js'

/** How wide a sheet may be. */
const WIDE = 4000
/** Pixels to a unit: a card stays sharp when zoomed in. */
const FINE = 2

/** Places cards side by side, row under row. Pure. @param {{image: string, w: number, h: number}[]} cards */
export function laid(cards) {
  let [x, y, tall, wide] = [0, 0, 0, 0]
  const places = cards.map(({ image, w, h }) => {
    if (x && x + w > WIDE) [x, y, tall] = [0, y + tall, 0]
    const place = { image, w, h, x: x + w / 2, y: y + h / 2 }
    ;[x, tall, wide] = [x + w, Math.max(tall, h), Math.max(wide, x + w)]
    return place
  })
  return { places, width: Math.ceil(wide), height: Math.ceil(y + tall) }
}

/**
 * Paints those cards that are not painted yet, and lets go of those no longer shown.
 * @param {Record<string, {image: any}>} kept bitmaps by the address of the card's picture
 * @param {{image: string, w: number, h: number}[]} cards
 */
export async function paint(kept, cards) {
  const wanted = new Map(cards.map((c) => [c.image, c]))
  const fresh = [...wanted.values()].filter((c) => !kept[c.image])
  if (fresh.length) {
    const { places, width, height } = laid(fresh)
    const whole = await bitmap(`<svg xmlns="http://www.w3.org/2000/svg" width="${width * FINE}" height="${height * FINE}" viewBox="0 0 ${width} ${height}">${places.map(card).join('')}</svg>`)
    for (const p of places) kept[p.image] = { image: piece(whole, p) }
  }
  for (const at of Object.keys(kept)) if (!wanted.has(at)) delete kept[at]
}

/** As Cytoscape knows an image: it asks whether it is complete. */
function piece(whole, { x, y, w, h }) {
  const part = { x: (x - w / 2) * FINE, y: (y - h / 2) * FINE, width: Math.ceil(w * FINE), height: Math.ceil(h * FINE) }
  return Object.assign(onCanvas(whole, part), { complete: true })
}
