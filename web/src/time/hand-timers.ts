import type { Timers } from './timers.ts'

export interface HandTimers extends Timers {
  /** Moves time on, running what falls due on the way, in order, and lets promises settle after each. */
  pass(ms: number): Promise<void>
}

/** A clock that a test moves by hand. */
export function handTimers(start = 1_000_000): HandTimers {
  let now = start
  let waiting: { readonly due: number; readonly work: () => void }[] = []
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  return {
    now: () => now,
    chance: () => 0.5,
    after(delayMs, work) {
      const entry = { due: now + delayMs, work }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((other) => other !== entry)
      }
    },
    async pass(ms) {
      const until = now + ms
      await settle()
      for (;;) {
        const next = waiting.toSorted((a, b) => a.due - b.due)[0]
        if (next === undefined || next.due > until) break
        waiting = waiting.filter((other) => other !== next)
        now = next.due
        next.work()
        await settle()
      }
      now = until
    },
  }
}
