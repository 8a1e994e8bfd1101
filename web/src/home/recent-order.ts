import type { RoomEntry } from '@parley/sdk'

/** Rooms to go on in: where one was in this browser, and then where something was said last, as a browser that is new knows of no visits. */
export function recentRooms(visited: readonly string[], rooms: readonly RoomEntry[]): readonly RoomEntry[] {
  const known = visited.flatMap((id) => rooms.find(({ room }) => room.id === id) ?? [])
  const others = rooms
    .filter((entry) => !known.includes(entry) && entry.room.archivedAt === null)
    .toSorted((a, b) => (lastAt(a) < lastAt(b) ? 1 : -1))
  return [...known, ...others]
}

function lastAt({ room }: RoomEntry): string {
  return room.lastMessageAt ?? room.createdAt
}
