import type { RoomEntry } from '@parley/sdk'
import { needsReading } from '../sidebar/reading.ts'

/**
 * Rooms to go on in: where one was in this browser, and then where something was said last, as a browser that is new knows of no
 * visits. Where something waits is told beside them.
 */
export function recentRooms(
  visited: readonly string[],
  rooms: readonly RoomEntry[],
  now: number,
): readonly RoomEntry[] {
  const read = rooms.filter((entry) => !needsReading(entry, now))
  const known = visited.flatMap((id) => read.find(({ room }) => room.id === id) ?? [])
  const others = read
    .filter((entry) => !known.includes(entry) && entry.room.archivedAt === null)
    .toSorted((a, b) => (lastAt(a) < lastAt(b) ? 1 : -1))
  return [...known, ...others]
}

function lastAt({ room }: RoomEntry): string {
  return room.lastMessageAt ?? room.createdAt
}
