import type { RoomEntry } from '@parley/sdk'

/** Finds a room by what stands in its address: its slug or its id, or a slug it had, unless another is called so now. */
export function findRoom(rooms: readonly RoomEntry[], asked: string): RoomEntry | null {
  return rooms.find(({ room }) => room.slug === asked || room.id === asked) ?? formerly(rooms, asked)
}

/** The one that was called so last. */
function formerly(rooms: readonly RoomEntry[], asked: string): RoomEntry | null {
  let found: { readonly entry: RoomEntry; readonly until: string } | null = null
  for (const entry of rooms) {
    const until = entry.room.formerSlugs?.find(({ slug }) => slug === asked)?.until
    if (until !== undefined && (found === null || until > found.until)) found = { entry, until }
  }
  return found?.entry ?? null
}
