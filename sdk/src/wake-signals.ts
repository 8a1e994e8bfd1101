/** Tells when the surroundings change in a way that may have cut or mended the connection. */
export interface WakeSignals {
  /** Calls `listener` each time, until the returned function is called. */
  subscribe(listener: () => void): () => void
}

/** For programs, whose surroundings do not change. */
export const noWakeSignals: WakeSignals = { subscribe: () => () => {} }

/** The network of a browser comes or goes, or its page is looked at again. */
export function browserWakeSignals(): WakeSignals {
  return {
    subscribe(listener) {
      const controller = new AbortController()
      const { signal } = controller
      for (const name of ['online', 'offline', 'pageshow']) globalThis.addEventListener(name, listener, { signal })
      const onVisible = () => {
        if (document.visibilityState === 'visible') listener()
      }
      document.addEventListener('visibilitychange', onVisible, { signal })
      return () => controller.abort()
    },
  }
}

/** What fits where this runs. */
export function platformWakeSignals(): WakeSignals {
  return typeof document === 'undefined' ? noWakeSignals : browserWakeSignals()
}
