import type { AuthorView, RoomView } from '@parley/protocol/wire'
import { nameOf } from '../people/person-name.tsx'

/** With whom a direct is; null for other rooms. */
export function otherIn(room: Pick<RoomView, 'people'>, meId: string): AuthorView | null {
  if (room.people === null) return null
  const [one, other] = room.people
  return one.id === meId ? other : one
}

/** What a room is called: by its name, or by whom it is with; `direct` is for what has neither. */
export function roomTitle(
  room: Pick<RoomView, 'name' | 'people'>,
  meId: string,
  frame: { readonly direct: string; readonly deletedAccount: string },
): string {
  if (room.name !== null) return room.name
  const other = otherIn(room, meId)
  return other === null ? frame.direct : nameOf(other, frame)
}
