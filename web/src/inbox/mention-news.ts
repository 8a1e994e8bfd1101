import type { RoomEntry } from '@parley/sdk'
import type { PlacedMessage } from './placed-messages.tsx'

/** How many messages that nobody has read yet mention this person. */
export function countMentions(rooms: readonly RoomEntry[]): number {
  return rooms.reduce((sum, { mentions }) => sum + mentions, 0)
}

/** A list, the latest first, with what has come since it was fetched. */
export function withNewer(items: readonly PlacedMessage[], newest: readonly PlacedMessage[]): readonly PlacedMessage[] {
  const known = new Set(items.map(({ message }) => message.id))
  return [...newest.filter(({ message }) => !known.has(message.id)), ...items]
}
