/** Tells everybody who listens. One listener's fault is told as such, and keeps no other from hearing. */
export function tellAll(listeners: Iterable<() => void>): void {
  for (const listener of Array.from(listeners)) {
    try {
      listener()
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
