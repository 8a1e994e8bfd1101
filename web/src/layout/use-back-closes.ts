import { useEffect } from 'react'

/** What browsers give that have it, not yet known to the types of the page. */
interface CloseWatcher extends EventTarget {
  destroy(): void
}

declare global {
  interface Window {
    readonly CloseWatcher?: new () => CloseWatcher
  }
}

/** Where a device has a key or a gesture to go back, it closes this before it leads anywhere. */
export function useBackCloses(close: () => void): void {
  useEffect(() => {
    const { CloseWatcher } = window
    if (CloseWatcher === undefined) return
    const watcher = new CloseWatcher()
    watcher.addEventListener('close', close)
    return () => watcher.destroy()
  }, [close])
}
