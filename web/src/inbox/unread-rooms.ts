import type { RoomEntry } from '@parley/sdk'
import { isMuted } from '../conversation/is-muted.ts'

/** Where something is unread: what is meant for this person first, muted rooms last, the latest above. */
export function unreadRooms(rooms: readonly RoomEntry[], now: number): readonly RoomEntry[] {
  return rooms
    .filter(({ unread }) => unread > 0)
    .map((entry) => ({ entry, rank: rankOf(entry, now), at: entry.room.lastMessageAt ?? entry.room.createdAt }))
    .toSorted((a, b) => a.rank - b.rank || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ entry }) => entry)
}

function rankOf({ room, membership, mentions }: RoomEntry, now: number): number {
  if (isMuted(membership, now)) return 2
  return mentions > 0 || room.kind === 'direct' ? 0 : 1
}
