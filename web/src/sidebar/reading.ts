import type { RoomEntry } from '@parley/sdk'
import { isMuted } from '../conversation/is-muted.ts'

/** Whether there is something in a room that wants to be read. A muted one wants it only when somebody is named. */
export function needsReading({ membership, unread, mentions }: RoomEntry, now: number): boolean {
  return mentions > 0 || (unread > 0 && !isMuted(membership, now))
}

/** The number that stands beside a room: of what is meant for oneself. In a direct that is everything. */
export function countFor({ membership, room, unread, mentions }: RoomEntry, now: number): number {
  return room.kind === 'direct' && !isMuted(membership, now) ? unread : mentions
}
