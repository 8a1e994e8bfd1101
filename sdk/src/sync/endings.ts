import type { LiveEvent, MeView, UserView, WelcomeView } from '@parley/protocol/wire'
import type { Departure } from '../store/departures.ts'
import type { RoomRecord } from '../store/room-record.ts'

/** How a stay in a room ended that nobody was there to hear the end of. */
export interface Ending {
  readonly why: Extract<Departure['why'], 'deleted' | 'unknown'> | 'out'
  /** At which revision, where that is known. */
  readonly rev: number | null
}

/** What a welcome says about a room that this person is no longer in. */
export function endingIn(welcome: WelcomeView, roomId: string): Ending {
  if (welcome.deleted?.includes(roomId) === true) return { why: 'deleted', rev: null }
  const rev = welcome.left?.[roomId]
  return rev === undefined ? { why: 'unknown', rev: null } : { why: 'out', rev }
}

/** The end as the event that would have told it; a `gap` of a room that is not held any more where nobody knows which. */
export function tellEnding({ entry, rev: held }: RoomRecord, me: MeView, { why, rev }: Ending): LiveEvent {
  const { room, membership } = entry
  const [roomId, at] = [room.id, rev ?? held + 1]
  switch (why) {
    case 'deleted':
      return { ev: 'room.deleted', room: roomId, rev: at, data: { room, roomId } }
    case 'out':
      return { ev: 'member.left', room: roomId, rev: at, data: { roomId, membership, user: asUser(me) } }
    case 'unknown':
      return { ev: 'gap', room: roomId, data: { roomId, rev: at } }
  }
}

function asUser({ email: _email, visibility: _visibility, ...user }: MeView): UserView {
  return user
}
