import type { FileStatus } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { NewFile } from './store.ts'

const statusStatement = sql('files.setStatus', 'update files set status = $2 where id = $1')

/**
 * What is to be done with a file that has come, in the transaction in which it became one: whatever work it needs is
 * queued here, and it waits for it as `processing`. One that needs none is `ready`.
 */
export async function afterUpload(db: Queryable, file: NewFile): Promise<FileStatus> {
  const status: FileStatus = 'ready'
  await db.run(statusStatement, [file.id, status])
  return status
}
