import type { Clock } from '@parley/server/platform/clock'

const unitMs = { milliseconds: 1, seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  advance(by: { readonly [U in keyof typeof unitMs]?: number }): void
}

export function testClock(start: Date = new Date('2030-01-01T12:00:00.000Z')): TestClock {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    advance(by) {
      for (const [unit, amount] of Object.entries(by)) now += amount * unitMs[unit as keyof typeof unitMs]
    },
  }
}
