import type { Queryable } from '../../platform/postgres/database.ts'
import type { House } from '../house.ts'
import { afterUpload } from './after-upload.ts'
import { settleBlob } from './blobs.ts'
import type { ReceivedFile } from './receive.ts'
import { findFile, insertFile, type StoredFile } from './store.ts'

/** Makes what was received a file of the place, in the transaction that counts it for its owner. */
export async function becomeFile(
  house: House,
  transaction: Queryable,
  ownerId: string,
  { blob, name, mime, shown }: ReceivedFile,
): Promise<StoredFile> {
  const now = house.clock.now()
  const blobId = await settleBlob(transaction, blob, now)
  const file = { id: house.newId(), ownerId, blobId, name, mime, size: blob.size, shown }
  await insertFile(transaction, file, now)
  await afterUpload(house, transaction, file)
  const stored = await findFile(transaction, file.id)
  if (stored === null) throw new Error('a file is gone within the transaction that made it')
  return stored
}
