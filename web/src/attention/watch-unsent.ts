import type { Watchable } from '@parley/sdk'

/** Tells of each room where more messages failed than before; those of earlier visits are told once, too. */
export function watchUnsent(failed: Watchable<ReadonlyMap<string, number>>, tell: (roomId: string) => void): void {
  let known: ReadonlyMap<string, number> = new Map()
  const look = () => {
    const before = known
    known = failed.getSnapshot()
    for (const [roomId, count] of known) if (count > (before.get(roomId) ?? 0)) tell(roomId)
  }
  failed.subscribe(look)
  look()
}
