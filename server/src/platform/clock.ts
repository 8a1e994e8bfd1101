/** The one source of time, so that a test can own it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
