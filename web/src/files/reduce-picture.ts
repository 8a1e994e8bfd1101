import { reducedSize } from './decide-take.ts'

const quality = 0.85

/** A smaller picture of the same, upright and without what the camera wrote into it; null where it would not be smaller. */
export async function reducePicture(original: Blob): Promise<Blob | null> {
  // Browsers decode and encode these beside the page, which goes on meanwhile.
  const bitmap = await createImageBitmap(original)
  try {
    const { width, height } = reducedSize(bitmap.width, bitmap.height)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    const type = original.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp'
    const reduced = await canvas.convertToBlob({ type, quality })
    return reduced.size < original.size ? reduced : null
  } finally {
    bitmap.close()
  }
}
