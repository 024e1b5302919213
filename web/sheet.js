// @ts-check
// The cards as bitmaps. Each SVG image is a document with fonts of its own and takes about 2.5 ms; on one sheet, two hundred
// take a tenth of that.
import { card } from './picture-file.js'

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

async function bitmap(svg) {
  const image = new Image()
  image.src = 'data:image/svg+xml;utf8,' + encodeURIComponent(svg)
  await image.decode()
  return onCanvas(image, 0, 0, image.width, image.height)
}

/** As Cytoscape knows an image: it asks whether it is complete. */
const piece = (whole, { x, y, w, h }) => Object.assign(onCanvas(whole, (x - w / 2) * FINE, (y - h / 2) * FINE, Math.ceil(w * FINE), Math.ceil(h * FINE)), { complete: true })

function onCanvas(image, x, y, width, height) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d').drawImage(image, x, y, width, height, 0, 0, width, height)
  return canvas
}
