// @ts-check
// Puts a treemap on a canvas: a cell for each village in the colour of its band, names where there is room.
import { band, reading } from './figures.js'
import { cell } from './treemap.js'

const FONT = `'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',system-ui,sans-serif`

/** Draws it all; the place with the code `mark` is outlined. */
export function paint(pen, { tiles, fields }, all, d, k, mark, hide = []) {
  const fills = { good: k.good, mid: k.mid, low: hatched(pen, k), plain: k.plain, none: k.track }
  for (const band of hide) if (band in fills) fills[band] = k.track
  pen.textBaseline = 'middle'
  for (const f of fields) {
    const around = f.group.ratio == null ? '' : fills[band(f.group.ratio, d.target)]
    const gap = Math.min(f.wide, f.tall) > 14 ? 1.5 : Math.min(f.wide, f.tall) > 3 ? 0.6 : 0
    f.cells.forEach((village, i) => {
      const at = cell(f, i)
      const r = all.ratios[village]
      pen.fillStyle = fills[r == null ? 'none' : band(r, d.target)]
      pen.fillRect(at.x, at.y, at.w - gap, at.h - gap)
      if (r == null && around) faint(pen, around, at, gap)
      if (at.w > 44 && at.h > 20) name(pen, k, at, all.names[village], r, d)
    })
  }
  for (const tile of tiles) if (tile.title) title(pen, k, tile, d)
  const marked = tiles.find((tile) => tile.group.code === mark)
  if (marked) outline(pen, k, marked)
}

/** A village of which there is nothing to say lets show how its township stands. */
function faint(pen, fill, at, gap) {
  pen.globalAlpha = 0.28
  pen.fillStyle = fill
  pen.fillRect(at.x, at.y, at.w - gap, at.h - gap)
  pen.globalAlpha = 1
}

/** A village's name on a plate, so that it reads on every band. */
function name(pen, k, at, text, r, d) {
  pen.font = `${at.h > 26 ? 12 : 11}px ${FONT}`
  const room = at.w - 12
  const lines = [fitted(pen, text.replace(/(村委会|村民委员会|居委会)$/, ''), room), at.h > 40 ? (r == null ? '–' : reading(r, d.target)) : ''].filter(Boolean)
  const wide = Math.max(...lines.map((line) => pen.measureText(line).width)) + 6
  pen.fillStyle = k.surface
  pen.fillRect(at.x + 3, at.y + 3, wide, 16 * lines.length)
  pen.fillStyle = k.ink
  lines.forEach((line, i) => pen.fillText(line, at.x + 6, at.y + 11.5 + 16 * i))
}

function title(pen, k, tile, d) {
  pen.font = `${tile.depth === 1 ? '600 12.5' : '11.5'}px ${FONT}`
  pen.fillStyle = k.canvas
  pen.fillRect(tile.x, tile.y, tile.w, tile.title)
  pen.fillStyle = tile.depth === 1 ? k.ink : k.muted
  const r = tile.group.ratio
  const full = r == null ? tile.group.name : `${tile.group.name} ${reading(r, d.target)}`
  const said = pen.measureText(full).width <= tile.w - 6 ? full : fitted(pen, tile.group.name, tile.w - 6)
  pen.fillText(said, tile.x + 3, tile.y + tile.title / 2 + 0.5)
}

function fitted(pen, text, room) {
  if (pen.measureText(text).width <= room) return text
  let kept = [...text]
  while (kept.length > 1 && pen.measureText(kept.join('') + '…').width > room) kept = kept.slice(0, -1)
  return kept.length > 1 ? kept.join('') + '…' : ''
}

function outline(pen, k, tile) {
  pen.lineWidth = 5
  pen.strokeStyle = k.surface
  pen.strokeRect(tile.x + 1, tile.y + 1, tile.w - 2, tile.h - 2)
  pen.lineWidth = 2.5
  pen.strokeStyle = k.pick
  pen.strokeRect(tile.x + 1, tile.y + 1, tile.w - 2, tile.h - 2)
}

/** The worst band is hatched. */
function hatched(pen, k) {
  const tile = Object.assign(document.createElement('canvas'), { width: 6, height: 6 })
  const p = tile.getContext('2d')
  p.fillStyle = k.low
  p.fillRect(0, 0, 6, 6)
  p.strokeStyle = k.surface
  p.lineWidth = 1.1
  p.beginPath()
  for (const x of [-3, 3, 9]) p.moveTo(x - 4, 7), p.lineTo(x + 4, -1)
  p.stroke()
  return pen.createPattern(tile, 'repeat')
}
