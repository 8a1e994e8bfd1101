import type { SystemNoteView } from '@parley/protocol'
import type { RoomChange } from '../../roomlog/change.ts'
import type { House } from '../house.ts'
import { insertSystemMessage } from './store.ts'
import { type Place, tellMessage } from './tell.ts'

/** What somebody did, and the message they did it to, if it was one: it is quoted as it is whenever the note is read. */
type Note = Pick<SystemNoteView, 'what'> & Partial<SystemNoteView> & { readonly aboutSeq?: number }

/** Notes in the log what somebody did to the room, as part of the same change. Answers where. */
export async function note(
  { clock, newId }: House,
  change: RoomChange,
  authorId: string,
  { aboutSeq, ...system }: Note,
): Promise<Place> {
  const place = change.takeSeq()
  const full = { userId: null, text: null, ...system }
  await insertSystemMessage(change.transaction, change.roomId, {
    id: newId(),
    ...place,
    authorId,
    system: full,
    aboutSeq: aboutSeq ?? null,
    now: clock.now(),
  })
  return place
}

/** Tells the room of notes that are in its log now. */
export async function tellNotes(house: House, roomId: string, places: readonly Place[]): Promise<void> {
  for (const place of places) await tellMessage(house, 'message.created', roomId, place)
}
