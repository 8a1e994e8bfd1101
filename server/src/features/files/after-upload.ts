import type { FileStatus } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { House } from '../house.ts'
import { materialOf, processFile, scanFile } from './kinds.ts'
import { setStatus } from './progress.ts'
import type { NewFile } from './store.ts'

/**
 * What is to be done with a file that has come, in the transaction in which it became one: whatever work it needs is
 * queued here, and it waits for it. One that needs none is `ready`.
 */
export async function afterUpload(house: House, db: Queryable, file: NewFile): Promise<FileStatus> {
  if (house.scanner === null) return await afterScan(house, db, file)
  const { id, ownerId: owner } = file
  await setStatus(db, id, 'pending')
  await house.jobs.enqueue(db, scanFile, { fileId: id }, { key: id, owner })
  return 'pending'
}

/** The same for one that nobody has anything against. */
export async function afterScan(
  { jobs }: House,
  db: Queryable,
  { id, mime, ownerId: owner }: Pick<NewFile, 'id' | 'mime' | 'ownerId'>,
): Promise<FileStatus> {
  const status = materialOf(mime) === null ? 'ready' : 'processing'
  await setStatus(db, id, status)
  if (status === 'processing') await jobs.enqueue(db, processFile, { fileId: id }, { key: id, owner })
  return status
}
