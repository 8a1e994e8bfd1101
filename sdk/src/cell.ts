import { tellAll } from './tell-all.ts'

/**
 * A value that can be watched; fits React's `useSyncExternalStore`. A snapshot keeps its identity until it changes.
 */
export interface Watchable<T> {
  readonly getSnapshot: () => T
  /** Calls `listener` after each change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A value that its owner changes. */
export interface Cell<T> extends Watchable<T> {
  readonly set: (value: T) => void
}

/** Makes one. Setting it to the same value tells nobody. */
export function createCell<T>(initial: T): Cell<T> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    getSnapshot: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(value) {
      if (Object.is(value, current)) return
      current = value
      tellAll(listeners)
    },
  }
}
