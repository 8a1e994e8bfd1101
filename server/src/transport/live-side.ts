import type { Hub } from '../fanout/hub.ts'
import type { House } from '../features/house.ts'
import type { Implementation } from '../features/implement.ts'
import type { Reception } from '../features/sync/index.ts'
import type { NearRateLimiter } from '../platform/rate-limiter.ts'
import type { Dispatcher } from './dispatch.ts'
import type { Patience } from './patience.ts'

/** What every way of hearing what happens is made of. */
export interface LiveParts {
  readonly house: House
  readonly hub: Hub
  readonly reception: Reception
  readonly dispatcher: Dispatcher
  readonly features: readonly Implementation[]
  readonly limiter: NearRateLimiter
  readonly patience: Patience
}

/** One way of hearing what happens. */
export interface LiveSide {
  /** Sends everybody away, not all at once. */
  drain(): Promise<void>
}

/** Clients that are sent away come back spread over this time. */
const spreadMs = 5_000

export function spreadDelay(): number {
  return Math.floor(Math.random() * spreadMs)
}
