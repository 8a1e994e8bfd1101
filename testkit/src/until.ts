import type { Watchable } from '@parley/sdk'

/** The first value of something watched, now or later, that fits. */
export function until<T>(watch: Watchable<T>, fits: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const value = watch.getSnapshot()
      if (!fits(value)) return
      stop()
      resolve(value)
    }
    const stop = watch.subscribe(look)
    look()
  })
}
