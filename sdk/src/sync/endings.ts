import type { LiveEvent, MeView, UserView, WelcomeView } from '@parley/protocol/wire'
import type { RoomRecord } from '../store/room-record.ts'

/** How a stay in a room ended that nobody was there to hear the end of; a number is the revision at which the person was out. */
export type Ending = 'deleted' | 'unknown' | number

/** What a welcome says about a room that this person is no longer in. */
export function endingIn({ deleted, left }: WelcomeView, roomId: string): Ending {
  return deleted?.includes(roomId) === true ? 'deleted' : (left?.[roomId] ?? 'unknown')
}

/** The end as the event that would have told it; a `gap` of a room that is not held any more where nobody knows which. */
export function tellEnding({ entry, rev: held }: RoomRecord, me: MeView, ending: Ending): LiveEvent {
  const { room, membership } = entry
  const roomId = room.id
  const next = { room: roomId, rev: held + 1 }
  if (ending === 'deleted') return { ev: 'room.deleted', ...next, data: { room, roomId } }
  if (ending === 'unknown') return { ev: 'gap', room: roomId, data: { roomId, rev: next.rev } }
  const { email: _email, visibility: _visibility, ...rest } = me
  const user: UserView = rest
  return { ev: 'member.left', room: roomId, rev: ending, data: { roomId, membership, user } }
}
