// @ts-check
// One card as an SVG picture. Pure: what it says and the colours come in, a data address goes out.

/**
 * @typedef {Record<string, string>} Ink colours by name, as the style sheet has them
 * @typedef {{title: string, line?: string, value?: string, fill?: number, band?: string, tick?: number, look: string,
 *   size: string, badge?: string, box?: 'off'|'on', flag?: string, quiet?: boolean}} Face
 */

const FONT = `'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',system-ui,sans-serif`
const escape = (/** @type {string} */ s) => s.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
const wide = (/** @type {string} */ c) => (c.charCodeAt(0) > 0x2e7f ? 1 : /[A-Z%→]/.test(c) ? 0.66 : 0.54)
/** Width of a text in em, near enough for cutting. */
export const em = (/** @type {string} */ s) => [...s].reduce((sum, c) => sum + wide(c), 0)

/** The text cut to what fits, with an ellipsis. */
export function cut(/** @type {string} */ s, /** @type {number} */ room) {
  if (em(s) <= room) return s
  let kept = [...s]
  while (kept.length > 1 && em(kept.join('')) > room - 0.9) kept = kept.slice(0, -1)
  return kept.join('') + '…'
}

const text = (x, y, size, colour, s, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" ${more}>${escape(s)}</text>`

/** Type sizes and lines per card size: title size, its baseline, line baseline, bar from the bottom. */
const SET = { pill: [12.5, 20.5, 0, 0], s: [14, 22, 0, 0], w: [13, 22.5, 0, 0], m: [14.5, 24, 43, 12], l: [17, 34, 58, 20] }

const LOOKS = {
  path: (/** @type {Ink} */ k) => [k.accentSoft, k.accent, 1.6, k.ink],
  focus: (/** @type {Ink} */ k) => [k.accent, k.accent, 1.6, k.onAccent],
  plain: (/** @type {Ink} */ k) => [k.surface, k.line, 1, k.ink],
  low: (/** @type {Ink} */ k) => [k.lowSoft, k.line, 1, k.ink],
  branch: (/** @type {Ink} */ k) => [k.surface, k.branchLine, 1, k.ink],
  backward: (/** @type {Ink} */ k) => [k.lowSoft, k.low, 1.6, k.ink],
  picked: (/** @type {Ink} */ k) => [k.pickSoft, k.pick, 2.2, k.ink],
  faded: (/** @type {Ink} */ k) => [k.terrace, k.line, 1, k.faint],
  fold: (/** @type {Ink} */ k) => [k.terrace, k.muted, 1, k.muted],
  other: (/** @type {Ink} */ k) => [k.surface, k.assist, 1.4, k.ink],
  contact: (/** @type {Ink} */ k) => [k.surface, k.contact, 1.4, k.ink],
}

/** The card as a data address. */
export function picture(/** @type {Face} */ f, /** @type {Ink} */ k, /** @type {number} */ w, /** @type {number} */ h) {
  const [fill, stroke, thick, ink] = LOOKS[f.look](k)
  const [size, top, next, low] = SET[f.size]
  // Without a bar the texts move down to the middle.
  const down = f.fill === undefined && next ? (f.line ? low * 0.6 : low) : 0
  const [first, second] = [top + down, next && next + down]
  const soft = f.look === 'focus' ? k.onAccent : k.muted
  const left = f.size === 'l' ? 16 : 'sw'.includes(f.size) ? 9 : 12
  const dash = f.look === 'fold' ? 'stroke-dasharray="5 4"' : ''
  const round = { pill: h / 2, s: 7, w: 7 }[f.size] ?? 11
  const room = w - 2 * left - (f.box ? 20 : 0) - (f.flag ? em(f.flag) * 11 + 14 : 0)
  const body = [
    `<rect x="${thick / 2}" y="${thick / 2}" width="${w - thick}" height="${h - thick}" rx="${round}" fill="${fill}" stroke="${stroke}" stroke-width="${thick}" ${dash}/>`,
    f.size === 'pill' ? text(w / 2, first, size, ink, cut(f.title, (w - 16) / size), 'text-anchor="middle" font-weight="600"') : text(left, first, size, ink, cut(f.title, room / size), 'font-weight="600"'),
    f.line && second ? lines(f, left, second, w - 2 * left - (f.badge ? em(f.badge) * 11.5 + 10 : 0), soft) : '',
    f.flag ? flag(f, k, w, left, first) : '',
    f.box ? box(f, k, w) : '',
    f.fill === undefined ? '' : meter(f, k, w, h, left, low, soft),
    f.badge && second ? text(w - left, second, 11.5, f.look === 'focus' ? k.onAccent : k.assist, f.badge, 'text-anchor="end"') : '',
  ]
  const out = `<svg xmlns="http://www.w3.org/2000/svg" width="${w * 2}" height="${h * 2}" viewBox="0 0 ${w} ${h}" font-family="${FONT}"><defs><pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${k.low}"/><path d="M0 0v5" stroke="${k.surface}" stroke-width="2.4"/></pattern></defs>${body.join('')}</svg>`
  return 'data:image/svg+xml;utf8,' + encodeURIComponent(out)
}

/** A large card has room to break what one line does not hold: English says it longer. */
function lines({ line, size }, left, y, room, colour) {
  const high = size === 'l' ? 12 : 11.5
  const parts = size === 'l' && em(line) * high > room ? line.split(' · ') : [line]
  return parts.map((s, i) => text(left, y - (parts.length - 1) * 5 + i * 16, high, colour, cut(s, room / high))).join('')
}

function meter(f, k, w, h, left, low, soft) {
  const colour = f.band === 'low' ? 'url(#h)' : f.look === 'focus' ? k.onAccent : k[f.band ?? 'plain']
  if (!low) return `<rect x="8" y="${h - 5.500}" width="${w - 16}" height="3" rx="1.5" fill="${k.track}"/><rect x="8" y="${h - 5.500}" width="${((w - 16) * f.fill).toFixed(1)}" height="3" rx="1.5" fill="${colour}"/>`
  const size = f.size === 'l' ? 14 : 12
  const long = w - 2 * left - (f.value ? em(f.value) * size + 8 : 0)
  const y = h - low - 4
  return (
    `<rect x="${left}" y="${y}" width="${long}" height="5" rx="2.5" fill="${f.look === 'focus' ? k.accentDeep : k.track}"/>` +
    `<rect x="${left}" y="${y}" width="${(long * f.fill).toFixed(1)}" height="5" rx="2.5" fill="${colour}"/>` +
    (f.tick === undefined ? '' : `<path d="M${(left + long * f.tick).toFixed(1)} ${y - 2}v9" stroke="${soft}" stroke-width="1.4"/>`) +
    (f.value ? text(w - left, y + 7.500, size, f.look === 'focus' ? k.onAccent : k.ink, f.value, 'text-anchor="end" font-weight="600"') : '')
  )
}

function flag(f, k, w, left, y) {
  const wide = em(f.flag) * 11 + 10
  return `<rect x="${w - left - wide + 4}" y="${y - 13}" width="${wide}" height="17" rx="4" fill="${f.quiet ? k.lowSoft : k.low}"/>` + text(w - left - wide / 2 + 4, y, 11, f.quiet ? k.lowInk : k.surface, f.flag, 'text-anchor="middle" font-weight="600"')
}

function box(f, k, w) {
  const on = f.box === 'on'
  return `<rect x="${w - 22}" y="7" width="14" height="14" rx="3.5" fill="${on ? k.pick : k.surface}" stroke="${on ? k.pick : k.muted}" stroke-width="1.3"/>` + (on ? `<path d="M${w - 19} 14l3 3 5-6" fill="none" stroke="${k.surface}" stroke-width="2" stroke-linecap="round"/>` : '')
}
