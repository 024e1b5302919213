// @ts-check
// From an SVG to a canvas.

/** An SVG as the browser draws it; rejects where it cannot. @returns {Promise<HTMLImageElement>} */
export async function drawn(/** @type {string} */ svg) {
  const image = new Image()
  const at = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  image.src = at
  await image.decode().finally(() => URL.revokeObjectURL(at))
  return image
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
