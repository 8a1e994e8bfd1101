/** Time and chance, as the rest of the client needs them. */
export interface Timers {
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 up to but not including 1. */
  random(): number
  /** Runs `work` once after `ms`, unless the returned function is called before. */
  after(ms: number, work: () => void): () => void
}

/** Those of the platform. A timer of a program does not keep it alive. */
export function platformTimers(now: () => number): Timers {
  return {
    now,
    random: () => Math.random(),
    after(ms, work) {
      const timer: unknown = setTimeout(work, ms)
      if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') {
        timer.unref()
      }
      return () => clearTimeout(timer as ReturnType<typeof setTimeout>)
    },
  }
}
