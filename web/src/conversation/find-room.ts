import type { RoomEntry } from '@parley/sdk'

/** Finds a room by what stands in its address: its slug or its id. */
export function findRoom(rooms: readonly RoomEntry[], asked: string): RoomEntry | null {
  return rooms.find(({ room }) => room.slug === asked || room.id === asked) ?? null
}
