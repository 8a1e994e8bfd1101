import { Refusal } from '../../../platform/refusal.ts'
import type { SignedIn } from '../../access/actor.ts'
import type { Context } from '../../implement.ts'
import { becomeFile } from '../become-file.ts'
import { discardBlobs, settling } from '../blobs.ts'
import { type ReceivedFile, receiveFile } from '../receive.ts'
import type { StoredFile } from '../store.ts'
import { openUpload } from './open-upload.ts'
import { deleteUpload, listPieces, lockUpload, setBecame, type StoredUpload } from './store.ts'

/** Puts the pieces together, judges what they are as one file, and makes it a file of the place. Doing it twice makes one. */
export async function complete(context: Context<SignedIn>, { id }: StoredUpload): Promise<StoredFile> {
  const { upload, file } = await openUpload(context, id)
  if (file !== null) return file
  const pieces = await listPieces(context.database, id)
  let received: ReceivedFile
  try {
    received = await putTogether(context, upload, pieces)
  } catch (error) {
    if (!(error instanceof MissingPiece) && !(error instanceof Refusal)) throw error
    return await afterRefusal(context, id, error)
  }
  let keptBlob: string | null = null
  try {
    const whole = await settling(() => becomeOne(context, id, received))
    if (whole === null) return await anothers(context, id)
    keptBlob = whole.blobId
    context.jobs.wake()
    return whole
  } finally {
    await discardBlobs(context, keptBlob === received.blob.id ? [] : [received.blob.id])
    if (keptBlob !== null) await discardBlobs(context, pieces)
  }
}

const counted = { left: Number.POSITIVE_INFINITY, beyond: 'quota_exceeded' } as const

class MissingPiece extends Error {}

/** Through the same door as a file that comes at once. What it comes to was counted when it was announced. */
async function putTogether(context: Context<SignedIn>, { name, mime }: StoredUpload, pieces: readonly string[]) {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const id of pieces) {
      const stored = await context.storage.get(id)
      if (stored === null) throw new MissingPiece()
      yield* stored as AsyncIterable<Uint8Array>
    }
  }
  return await receiveFile(context, { name, mime, bytes: bytes() }, counted, 'file')
}

/** Null when there is a file already. */
function becomeOne(context: Context<SignedIn>, uploadId: string, received: ReceivedFile): Promise<StoredFile | null> {
  return context.database.transaction(async (transaction) => {
    const upload = await lockUpload(transaction, uploadId)
    if (upload === null) throw new Refusal('upload_not_found')
    if (upload.fileId !== null) return null
    const file = await becomeFile(context, transaction, context.actor.accountId, received)
    await setBecame(transaction, uploadId, file.view.id)
    return file
  })
}

/** What will never do is forgotten; unless somebody else was quicker to make it a file, and took the pieces away. */
async function afterRefusal(
  context: Context<SignedIn>,
  id: string,
  error: Refusal | MissingPiece,
): Promise<StoredFile> {
  const { file } = await openUpload(context, id)
  if (file !== null) return file
  await discardBlobs(context, await deleteUpload(context.database, id))
  throw error instanceof Refusal ? error : new Refusal('upload_not_found')
}

async function anothers(context: Context<SignedIn>, id: string): Promise<StoredFile> {
  const { file } = await openUpload(context, id)
  if (file === null) throw new Refusal('upload_not_found')
  return file
}
