import type { FileView } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { House } from '../house.ts'
import { findLateMembers, hiddenFrom, loadMessageAt } from '../messages/index.ts'
import { tellOwn } from '../access/tell-own.ts'
import { findFile, lockFile, reviseCarrier, type StoredFile } from './store.ts'
import { viewFile } from '../access/view-file.ts'

/** Whether the file is different now. */
type Work = (db: Queryable, file: StoredFile) => Promise<boolean>

/**
 * Changes a file. Where a message carries it, that is a change of its room, and everybody in it is told; otherwise only its owner. A file that finds
 * its message while this happens is looked at again.
 */
export async function changeFile(house: House, fileId: string, work: Work): Promise<FileView> {
  const before = await findFile(house.database, fileId)
  if (before === null) throw new Refusal('file_not_found')
  const { roomId } = before
  if (roomId !== null) return await changeCarried(house, roomId, fileId, work)
  const after = await house.database.transaction(async (transaction) => {
    const file = await lockFile(transaction, fileId)
    if (file === null) throw new Refusal('file_not_found')
    if (file.roomId !== null) return null
    const isDifferent = await work(transaction, file)
    return { file: (await findFile(transaction, fileId)) ?? file, isDifferent }
  })
  if (after === null) return await changeFile(house, fileId, work)
  const view = viewFile(after.file.view)
  if (after.isDifferent) await tellOwn(house, after.file.ownerId, { ev: 'upload.updated', data: { file: view } })
  return view
}

async function changeCarried(house: House, roomId: string, fileId: string, work: Work): Promise<FileView> {
  const { database, roomLog } = house
  const changed = await roomLog.change(roomId, async (change) => {
    const file = await lockFile(change.transaction, fileId)
    if (file === null || file.seq === null || file.messageId === null) throw new Refusal('file_not_found')
    const { seq, messageId } = file
    const rev = (await work(change.transaction, file)) ? change.takeRev() : null
    if (rev !== null) await reviseCarrier(change.transaction, roomId, seq, rev)
    return { messageId, rev, seq }
  })
  const { messageId, rev, seq } = changed
  const [message, late] = await Promise.all([
    loadMessageAt(database, roomId, seq),
    findLateMembers(database, roomId, seq),
  ])
  const file = message.files.find(({ id }) => id === fileId)
  // Its message was deleted meanwhile, which everybody is told of anyway.
  if (file === undefined) throw new Refusal('file_not_found')
  const data = { file, roomId, messageId, message }
  if (rev !== null) void roomLog.tell({ ev: 'file.updated', room: roomId, rev, data }, hiddenFrom(late, seq))
  return file
}
