/** How long to wait before trying again. */
export interface Backoff {
  readonly baseMs: number
  readonly capMs: number
}

/** For lines and calls that fail. */
export const reconnecting: Backoff = { baseMs: 500, capMs: 30_000 }

/**
 * Anything from nothing up to twice as much as the time before: with the whole range random, those who were cut off
 * together do not come back together. `attempt` counts from 0.
 */
export function delayOf({ baseMs, capMs }: Backoff, attempt: number, random: number): number {
  return Math.round(random * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30)))
}
