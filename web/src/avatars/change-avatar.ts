import { type Client, ParleyError } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'
import type { Crop } from './crop.ts'

/** As large as it is ever shown, for screens with many pixels. */
const side = 512
const quality = 0.9

/** The square as a picture of its own. */
export async function cutOut(picture: ImageBitmap, { x, y, side: from }: Crop): Promise<Blob> {
  const size = Math.min(side, Math.round(from))
  const canvas = new OffscreenCanvas(size, size)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser does not paint.')
  // What can be seen through would show what stands for a picture otherwise.
  context.fillStyle = 'white'
  context.fillRect(0, 0, size, size)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, x, y, from, from, 0, 0, size, size)
  return await canvas.convertToBlob({ type: 'image/webp', quality })
}

const mostTries = 60

/** Brings a picture to the place, and has it stand for somebody or something as soon as it is prepared. */
export async function bringAvatar(
  { client, timers }: { readonly client: Pick<Client, 'files'>; readonly timers: Timers },
  picture: Blob,
  become: (fileId: string) => Promise<unknown>,
): Promise<void> {
  const { id } = await client.files.upload({ name: 'avatar.webp', blob: picture })
  for (let tried = 1; ; tried += 1) {
    try {
      await become(id)
      return
    } catch (error) {
      if (!(error instanceof ParleyError) || error.reason !== 'file_not_ready' || tried === mostTries) throw error
      await new Promise<void>((resolve) => void timers.after(Math.min(500, error.retryAfterMs ?? 500), resolve))
    }
  }
}
