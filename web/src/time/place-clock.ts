import type { Timers } from './timers.ts'

/** What time it is at the place, as well as that is known here: the clock of a device may be wrong. */
export interface PlaceClock {
  now(): number
  /** The place has just said so. */
  heard(time: string): void
}

export function createPlaceClock({ now }: Pick<Timers, 'now'>): PlaceClock {
  let ahead = 0
  return {
    now: () => now() + ahead,
    heard(time) {
      ahead = Date.parse(time) - now()
    },
  }
}
