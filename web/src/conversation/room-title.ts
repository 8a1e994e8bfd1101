import type { AuthorView, RoomView } from '@parley/protocol/wire'

/** With whom a direct is; null for other rooms. */
export function otherIn(room: Pick<RoomView, 'people'>, meId: string): AuthorView | null {
  if (room.people === null) return null
  const [one, other] = room.people
  return one.id === meId ? other : one
}

/** What a room is called: by its name, or by whom it is with. `unnamed` is for what has neither. */
export function roomTitle(room: Pick<RoomView, 'name' | 'people'>, meId: string, unnamed: string): string {
  return room.name ?? otherIn(room, meId)?.displayName ?? unnamed
}
