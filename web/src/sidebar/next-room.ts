/** The room before or after the one that is open, round the ends of the list; null when there is none but it. */
export function nextRoom(rooms: readonly string[], current: string | null, step: 1 | -1): string | null {
  if (rooms.length === 0) return null
  const at = current === null ? -1 : rooms.indexOf(current)
  if (at === -1) return rooms[step === 1 ? 0 : rooms.length - 1] ?? null
  const next = rooms[(at + step + rooms.length) % rooms.length] ?? null
  return next === current ? null : next
}

/** The same among those that want to be read; the one that is open is a place to start from, read or not. */
export function nextUnread(
  rooms: readonly string[],
  isUnread: (roomId: string) => boolean,
  current: string | null,
  step: 1 | -1,
): string | null {
  const candidates = rooms.filter((id) => id === current || isUnread(id))
  return nextRoom(candidates, current, step)
}
