import { useSyncExternalStore } from 'react'

/** Often enough that no second is skipped. */
const lookMs = 500

function watchTime(look: () => void): () => void {
  const timer = setInterval(look, lookMs)
  return () => clearInterval(timer)
}

/** Whole seconds until a moment, counting down to 0 and staying there. */
export function useSecondsUntil(at: number | null): number {
  return useSyncExternalStore(watchTime, () => (at === null ? 0 : Math.max(0, Math.ceil((at - Date.now()) / 1000))))
}
