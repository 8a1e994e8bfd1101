import type { SystemNoteView } from '@parley/protocol'
import type { RoomChange } from '../../roomlog/change.ts'
import type { House } from '../house.ts'
import { insertSystemMessage, type Place, tellMessage } from '../messages/index.ts'

/** Notes in the log what somebody did to the room, as part of the same change. Answers where. */
export async function note(
  { clock, newId }: House,
  change: RoomChange,
  authorId: string,
  system: Pick<SystemNoteView, 'what'> & Partial<SystemNoteView>,
): Promise<Place> {
  const place = change.takeSeq()
  const full = { userId: null, text: null, ...system }
  await insertSystemMessage(change.transaction, change.roomId, {
    id: newId(),
    ...place,
    authorId,
    system: full,
    now: clock.now(),
  })
  return place
}

/** Tells the room of notes that are in its log now. */
export async function tellNotes(house: House, roomId: string, places: readonly Place[]): Promise<void> {
  for (const place of places) await tellMessage(house, 'message.created', roomId, place)
}
