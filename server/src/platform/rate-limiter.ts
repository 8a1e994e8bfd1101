import type { RateLimit, RateLimitName } from '@parley/protocol'
import type { Clock } from './clock.ts'

/** Whether it was let through: then there is nothing to wait for. */
export interface Taken {
  readonly waitMs: number
}

/** What is counted: by the limits of the contract, and by rules that say themselves how often. */
export type Counted = RateLimitName | 'repeats' | 'newcomers'

/** Counts how often something was done. A count may be lost with its node; it never blocks longer than its window. */
export interface RateLimiter {
  /** Counts one for `key`, unless the limit is used up: then answers how long until it is not. It never rejects. */
  take(name: Counted, key: string, limit: RateLimit): Taken | Promise<Taken>
  /** Takes one back that turned out not to count. */
  giveBack(name: Counted, key: string): void
}

/** A limiter that answers at once. */
export interface NearRateLimiter extends RateLimiter {
  take(name: Counted, key: string, limit: RateLimit): Taken
  /** Whether this limiter had counted it. */
  giveBack(name: Counted, key: string): boolean
  readonly size: number
}

interface Window {
  count: number
  endsAt: number
}

const through: Taken = { waitMs: 0 }

/** How many windows may gather before those that have ended are swept out. */
const sweepAt = 10_000

/** Fixed windows in memory, for a place that is one process. */
export function memoryRateLimiter(clock: Clock): NearRateLimiter {
  const windows = new Map<string, Window>()
  let nextSweep = sweepAt

  function sweep(now: number): void {
    for (const [key, window] of windows) if (window.endsAt <= now) windows.delete(key)
    nextSweep = Math.max(sweepAt, windows.size * 2)
  }

  return {
    get size() {
      return windows.size
    },
    take(name, key, limit) {
      const now = clock.now().getTime()
      const windowKey = `${name} ${key}`
      const window = windows.get(windowKey)
      if (window === undefined || window.endsAt <= now) {
        if (windows.size >= nextSweep) sweep(now)
        windows.set(windowKey, { count: 1, endsAt: now + limit.seconds * 1000 })
        return through
      }
      if (window.count >= limit.points) return { waitMs: window.endsAt - now }
      window.count += 1
      return through
    },
    giveBack(name, key) {
      const window = windows.get(`${name} ${key}`)
      if (window === undefined || window.count === 0) return false
      window.count -= 1
      return true
    },
  }
}
