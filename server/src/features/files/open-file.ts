import { Refusal } from '../../platform/refusal.ts'
import type { DoorParts } from '../access/open-room.ts'
import { findVisible, type StoredFile } from './store.ts'

/** Opens a file to somebody who may see it now: unknown, foreign and deleted ones look the same. */
export async function openFile({ database, clock, actor }: DoorParts, fileId: string): Promise<StoredFile> {
  const file = await findVisible(database, fileId, actor.accountId, clock.now())
  if (file === null) throw new Refusal('file_not_found')
  return file
}
