import type { PresenceView } from '@parley/protocol/wire'
import type { Store, Watchable } from '@parley/sdk'

export type PresenceMap = ReadonlyMap<string, PresenceView['presence']>

/** How several people are, as one value that changes when any of them does, once per turn. */
export function presenceTogether(store: Pick<Store, 'presence'>, userIds: readonly string[]): Watchable<PresenceMap> {
  const watched = userIds.map((id) => [id, store.presence(id)] as const)
  let known: PresenceMap | null = null

  function read(): PresenceMap {
    return new Map(
      watched.flatMap(([id, each]) => {
        const now = each.getSnapshot()
        return now === null ? [] : [[id, now.presence] as const]
      }),
    )
  }
  return {
    getSnapshot: () => (known ??= read()),
    subscribe(listener) {
      let isDue = false
      function changed(): void {
        if (isDue) return
        isDue = true
        // Those who come back online after an outage come all at once.
        queueMicrotask(() => {
          isDue = false
          known = null
          listener()
        })
      }
      const stops = watched.map(([, each]) => each.subscribe(changed))
      return () => stops.forEach((stop) => stop())
    },
  }
}
