import type { RoomEntry } from '@parley/sdk'

/**
 * Finds a room by what stands in its address: its id, its slug or a slug it had, unless another is called so now. The slug of a
 * private room may be that of a public one, too, which somebody is not in: which of them it is the server knows.
 */
export function findRoom(rooms: readonly RoomEntry[], asked: string): RoomEntry | null {
  const called = rooms.filter(({ room }) => room.visibility === 'public')
  return (
    rooms.find(({ room }) => room.id === asked) ??
    called.find(({ room }) => room.slug === asked) ??
    formerly(called, asked)
  )
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
