import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileVariants } from '@parley/protocol'
import { Hopeless, work } from '../../platform/jobs/job.ts'
import { NoRoom } from '../../platform/studio/no-room.ts'
import type { Made } from '../../platform/studio/order.ts'
import { withScratch } from '../../platform/studio/scratch.ts'
import type { House } from '../house.ts'
import { type Arrived, discardBlobs, storeBlob } from './blobs.ts'
import { type FinishedVariant, finishFile } from './finish.ts'
import { materialOf, processFile } from './kinds.ts'
import { reading, unlessStorageIsAway } from './storage-away.ts'
import { findFile, type StoredFile } from './store.ts'

/** Failed ones come back when an administrator has the job done again. */
const unfinished: readonly string[] = ['processing', 'failed']

export const processing = work(
  processFile,
  async ({ fileId }, house: House, { signal }) => {
    const file = await findFile(house.database, fileId)
    if (file === null || !unfinished.includes(file.view.status)) return
    await unlessStorageIsAway(() => make(house, file, signal))
  },
  async ({ fileId }, house) => {
    if ((await findFile(house.database, fileId)) === null) return
    await finishFile(house, fileId, { is: 'failed', reason: 'internal' })
  },
)

async function make(house: House, { blobId, view }: StoredFile, signal: AbortSignal): Promise<void> {
  const { id, mime } = view
  const material = materialOf(mime)
  if (material === null) throw new Hopeless(`there is nothing to make of ${mime}`)
  await withScratch(house.settings.PARLEY_DATA_DIR, async (folder) => {
    const [from, into] = [join(folder, 'from'), join(folder, 'into')]
    await mkdir(into)
    const bytes = await house.storage.get(blobId)
    if (bytes === null) throw new Hopeless('its bytes are gone')
    await reading(bytes, signal, () => pipeline(bytes, createWriteStream(from), { signal }))
    const outcome = await house.studio.make({ material, mime, from, into }, signal)
    switch (outcome.is) {
      case 'made':
        return await keepMade(house, id, outcome)
      case 'unfit':
        return await finishFile(house, id, { is: 'refused', reason: outcome.why })
      case 'no_room':
        throw new NoRoom('there is no room to work in')
      case 'failed':
        throw new Error(outcome.error)
    }
  })
}

/** First all bytes are stored, then the file refers to all of them at once. */
async function keepMade(house: House, fileId: string, made: Made): Promise<void> {
  const { width, height, seconds: duration, placeholder, clean } = made
  const stored: Arrived[] = []
  const store = async (path: string) => {
    const blob = await storeBlob(house, createReadStream(path))
    stored.push(blob)
    return blob
  }
  try {
    const variants: FinishedVariant[] = []
    for (const name of fileVariants) {
      const picture = made[name]
      if (picture === null) continue
      const { path, ...form } = picture
      variants.push({ name, ...form, blob: await store(path) })
    }
    const original = clean === null ? null : { ...(await store(clean.path)), mime: clean.mime }
    await finishFile(house, fileId, { is: 'ready', width, height, duration, placeholder, variants, original })
  } catch (error) {
    await discardBlobs(
      house,
      stored.map(({ id }) => id),
    )
    throw error
  }
}
