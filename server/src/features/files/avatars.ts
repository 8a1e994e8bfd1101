import { fileKindOf } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { describeFile, lockFile } from './store.ts'

const takeStatement = sql('files.takeAvatar', 'update files set is_avatar = true, name = $2 where id = $1')
const releaseStatement = sql('files.releaseAvatar', 'delete from files where id = $1 and is_avatar')

/**
 * Makes a picture of somebody's one that stands for a person or a room: it is carried by nothing else, and everybody may
 * see it, so what it was called and said to show is forgotten.
 */
export async function takeAvatar(db: Queryable, fileId: string, ownerId: string, field: string): Promise<void> {
  const file = await lockFile(db, fileId)
  const isFree = file !== null && file.ownerId === ownerId && file.roomId === null && !file.isAvatar
  if (!isFree) throw refuse('file_not_found', field)
  const { mime, status } = file.view
  if (fileKindOf(mime) !== 'image') throw refuse('file_type_refused', field)
  if (status === 'pending' || status === 'processing') throw new Refusal('file_not_ready', { retryAfterMs: 1_000 })
  if (status !== 'ready') throw refuse('file_not_found', field)
  const name = `avatar.${/^image\/(\w+)/.exec(mime)?.[1] ?? 'bin'}`
  await db.run(takeStatement, [fileId, name])
  await describeFile(db, fileId, { name, alt: '' })
}

/** Nothing refers to it any more. */
export async function releaseAvatar(db: Queryable, fileId: string | null): Promise<void> {
  if (fileId !== null) await db.run(releaseStatement, [fileId])
}
