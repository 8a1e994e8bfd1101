import { thumbHashToRGBA } from 'thumbhash'

/** Paints a ThumbHash, given in base64; what is none is left empty. */
export function drawPlaceholder(canvas: HTMLCanvasElement, hash: string): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  try {
    const bytes = Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0))
    const { w, h, rgba } = thumbHashToRGBA(bytes)
    canvas.width = w
    canvas.height = h
    context.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0)
  } catch {
    // It is only there to be looked at for a moment.
  }
}
