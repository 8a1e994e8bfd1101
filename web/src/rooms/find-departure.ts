import type { Departure } from '@parley/sdk'

/** How the room ended for this person that stands in an address, by its slug or its id. */
export function findDeparture(departures: readonly Departure[], asked: string): Departure | null {
  return departures.find(({ room }) => room.slug === asked || room.id === asked) ?? null
}
