import type { RoomEvent, RoomView } from '@parley/protocol/wire'

/** A room this person was in until just now, and how that ended. */
export interface Departure {
  /** As it was when it was last held. */
  readonly room: RoomView
  readonly why: 'deleted' | 'left' | 'removed' | 'banned' | 'unknown'
  /** Who did it, where that was told. */
  readonly byId: string | null
}

/** More than these are not remembered. */
const mostDepartures = 20

/** How an event ended somebody's stay in a room. */
export function departureBy(event: RoomEvent, personId: string | null): Omit<Departure, 'room'> {
  if (event.ev === 'room.deleted') return { why: 'deleted', byId: event.data.byId ?? null }
  if (event.ev !== 'member.left' || event.data.byId === undefined) return { why: 'unknown', byId: null }
  const { byId, isBanned } = event.data
  return { why: byId === personId ? 'left' : isBanned === true ? 'banned' : 'removed', byId }
}

/** The latest departure from each room, the last one first. */
export function withDeparture(known: readonly Departure[], departure: Departure): readonly Departure[] {
  return [departure, ...withoutDeparture(known, departure.room.id)].slice(0, mostDepartures)
}

export function withoutDeparture(known: readonly Departure[], roomId: string): readonly Departure[] {
  return known.some(({ room }) => room.id === roomId) ? known.filter(({ room }) => room.id !== roomId) : known
}
