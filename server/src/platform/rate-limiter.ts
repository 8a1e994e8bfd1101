import type { RateLimit } from '@parley/protocol'
import type { Clock } from './clock.ts'

/** Counts how often something was done. A count may be lost with its node; it never blocks longer than its window. */
export interface RateLimiter {
  /** Counts one, unless the limit is used up: then answers how long until it is not. */
  take(key: string, limit: RateLimit): { readonly waitMs: number }
  /** Takes one back that turned out not to count. */
  giveBack(key: string): void
}

interface Window {
  count: number
  endsAt: number
}

/** How many windows may gather before those that have ended are swept out. */
const sweepAt = 10_000

/** Fixed windows in memory, for a place that is one process. */
export function memoryRateLimiter(clock: Clock): RateLimiter & { readonly size: number } {
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
    take(key, limit) {
      const now = clock.now().getTime()
      const window = windows.get(key)
      if (window === undefined || window.endsAt <= now) {
        if (windows.size >= nextSweep) sweep(now)
        windows.set(key, { count: 1, endsAt: now + limit.seconds * 1000 })
        return { waitMs: 0 }
      }
      if (window.count >= limit.points) return { waitMs: window.endsAt - now }
      window.count += 1
      return { waitMs: 0 }
    },
    giveBack(key) {
      const window = windows.get(key)
      if (window !== undefined && window.count > 0) window.count -= 1
    },
  }
}
