import { Refusal } from '../../platform/refusal.ts'
import { type DoorParts, openRoom, seesOthers } from '../access/open-room.ts'
import { findVisible, type StoredFile } from './store.ts'

/** Opens a file to somebody who may see it now: unknown, foreign and deleted ones look the same. */
export async function openFile(parts: DoorParts, fileId: string): Promise<StoredFile> {
  const { database, clock, actor } = parts
  const file = await findVisible(database, fileId, actor.accountId, clock.now())
  if (file === null) throw new Refusal('file_not_found')
  if (!seesOthers(actor) && file.roomId !== null)
    await openRoom(parts, file.roomId).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal('file_not_found') : error
    })
  return file
}
