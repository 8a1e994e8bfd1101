import type { RoomEntry } from '@parley/sdk'

/** The favourites in their own order. */
export function favouriteIds(rooms: readonly RoomEntry[]): readonly string[] {
  return rooms
    .filter(({ membership }) => membership.favourite)
    .toSorted((one, other) => (one.membership.position ?? 0) - (other.membership.position ?? 0))
    .map(({ room }) => room.id)
}

/** Before which of the others a favourite is to stand to be one further up or down; null for the end. */
export function placeBefore(favourites: readonly string[], roomId: string, step: 1 | -1): string | null {
  const others = favourites.filter((id) => id !== roomId)
  return others[Math.max(0, favourites.indexOf(roomId) + step)] ?? null
}
