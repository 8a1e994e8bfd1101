/** Time and chance as the machines see them, so that their tests own both. */
export interface Timers {
  now(): number
  /** Calls `work` once after the delay, unless the returned function is called before. */
  after(delayMs: number, work: () => void): () => void
  /** From 0 up to, but not including, 1. */
  chance(): number
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  after(delayMs, work) {
    const timer = setTimeout(work, delayMs)
    return () => clearTimeout(timer)
  },
  chance: () => Math.random(),
}
