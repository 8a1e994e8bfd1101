import { uploadsAppend } from '@parley/protocol'
import { Refusal, refuse } from '../../../platform/refusal.ts'
import type { SignedIn } from '../../access/actor.ts'
import { type Context, implementUpload } from '../../implement.ts'
import { discardBlobs, storeBlob } from '../blobs.ts'
import { judgeType } from '../receive.ts'
import { sampleBytes } from '../sniff.ts'
import { complete } from './complete.ts'
import { Inflow } from './inflow.ts'
import { openUpload } from './open-upload.ts'
import { expiryOf, mostPieces, pieceBytesOf } from './rules.ts'
import { addPiece, deleteUpload, listPieces, type StoredUpload } from './store.ts'
import { viewUpload } from './view.ts'

export const append = implementUpload(uploadsAppend, async ({ uploadId, offset }, context, incoming) => {
  const { upload, file } = await openUpload(context, uploadId)
  if (upload.received !== offset) throw new Refusal('upload_elsewhere')
  if (file !== null) return { upload: viewUpload(upload, file) }
  let now = upload
  for await (const { bytes } of incoming) now = await takeIn(context, upload, new Inflow(bytes))
  const whole = now.received === now.size ? await complete(context, now) : null
  return { upload: viewUpload(now, whole) }
})

/** Keeps what comes, piece by piece, until it ends or is cut off: either way what has come is not sent again. */
async function takeIn(context: Context<SignedIn>, before: StoredUpload, inflow: Inflow): Promise<StoredUpload> {
  let upload = before
  let pieces = (await listPieces(context.database, upload.id)).length
  try {
    while (await inflow.hasMore()) {
      if (upload.received === upload.size) throw refuse('file_too_large', 'size')
      if (pieces === mostPieces) throw new Refusal('upload_in_crumbs')
      upload = await keepPiece(context, upload, inflow)
      pieces += 1
    }
    return upload
  } finally {
    await inflow.end()
  }
}

async function keepPiece(context: Context<SignedIn>, upload: StoredUpload, inflow: Inflow): Promise<StoredUpload> {
  const { clock, database } = context
  const { id, received, size } = upload
  const bytes = inflow.take(Math.min(pieceBytesOf(size), size - received))
  const blob = await storeBlob(context, received === 0 ? judged(context, upload, bytes) : bytes)
  const expiresAt = expiryOf(clock.now())
  let isKept = false
  try {
    isKept = await addPiece(database, id, { startsAt: received, size: blob.size, blobId: blob.id }, expiresAt)
  } finally {
    if (!isKept) await discardBlobs(context, [blob.id])
  }
  // Somebody else was quicker, or it was given up.
  if (!isKept) throw new Refusal('upload_elsewhere')
  return { ...upload, received: received + blob.size, expiresAt }
}

/** What is not taken here is refused by its beginning, and not after the last of it has come. */
async function* judged(context: Context<SignedIn>, upload: StoredUpload, bytes: AsyncIterable<Uint8Array>) {
  const needed = Math.min(sampleBytes, upload.size)
  let sample: Uint8Array | null = new Uint8Array()
  for await (const piece of bytes) {
    if (sample !== null) {
      sample = Buffer.concat([sample, piece])
      if (sample.length >= needed) {
        await judge(context, upload, sample)
        sample = null
      }
    }
    yield piece
  }
}

async function judge(context: Context<SignedIn>, upload: StoredUpload, sample: Uint8Array): Promise<void> {
  try {
    await judgeType(sample, upload, context.settings.PARLEY_FILE_TYPES, 'file')
  } catch (error) {
    if (error instanceof Refusal) await discardBlobs(context, await deleteUpload(context.database, upload.id))
    throw error
  }
}
