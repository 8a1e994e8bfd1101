import type { Watchable } from '@parley/sdk'

/** Resolves as soon as something is so, which may be after any change of these. */
export function until(sources: readonly Watchable<unknown>[], isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return
      for (const stop of stops) stop()
      resolve()
    }
    const stops = sources.map((source) => source.subscribe(look))
    look()
  })
}
