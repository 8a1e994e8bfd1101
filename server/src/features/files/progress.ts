import type { FileReason, FileStatus } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { isKept } from './store.ts'

const statusStatement = sql('files.setStatus', 'update files set status = $2, reason = $3 where id = $1')

export async function setStatus(
  db: Queryable,
  id: string,
  status: FileStatus,
  reason: FileReason | null = null,
): Promise<void> {
  await db.run(statusStatement, [id, status, reason])
}

const sharingStatement = sql<{ id: string }>(
  'files.sharing',
  `select f.id from files f where f.blob_id = $1 and ${isKept}`,
)

/** Every file with these bytes. */
export async function filesWith(db: Queryable, blobId: string): Promise<string[]> {
  return (await db.run(sharingStatement, [blobId])).map(({ id }) => id)
}

const doomStatement = sql('blobs.doomOne', 'update blobs set doomed_at = coalesce(doomed_at, $2) where id = $1')

/** From now on nobody who brings the same bytes is given these. */
export async function doomBlob(db: Queryable, id: string, now: Date): Promise<void> {
  await db.run(doomStatement, [id, now])
}
