// @ts-check
// Handing on what is on the screen: as a link, as a file.
import { t } from './words.js'

/** Copies the address and says so on the button that was pressed. */
export async function copyLink(/** @type {Event} */ event) {
  const button = /** @type {HTMLElement} */ (event.currentTarget)
  await navigator.clipboard?.writeText(location.href).catch(() => {})
  button.textContent = t('copied')
  setTimeout(() => (button.textContent = t('copy')), 1500)
}

/** Hands the browser a file to keep. */
export function save(/** @type {Blob} */ blob, /** @type {string} */ name) {
  const at = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href: at, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(at), 10_000)
}

/** Rows as a CSV file that a spreadsheet opens with its Chinese characters right. */
export function csv(/** @type {unknown[][]} */ rows) {
  const cell = (/** @type {unknown} */ value) => {
    const text = value == null ? '' : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return new Blob(['\uFEFF' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('')], { type: 'text/csv;charset=utf-8' })
}
