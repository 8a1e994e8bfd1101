import type { RoomView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import type { Timers } from '../../time/timers.ts'
import { enough, type FoundFiles } from './found-files.ts'

/** As much as many changes that come together take. */
const gatherMs = 500

/** Begins to look, and has what is new in the room appear, until the returned function is called. */
export function followRoom(
  found: Pick<FoundFiles, 'getSnapshot' | 'choose' | 'refresh'>,
  room: Watchable<{ readonly room: Pick<RoomView, 'rev'> } | null>,
  timers: Timers,
): () => void {
  const revision = () => room.getSnapshot()?.room.rev ?? 0
  let seen = revision()
  let cancel = () => {}
  const stop = room.subscribe(() => {
    // Whoever has gone further back is not led to the beginning again.
    if (revision() === seen || found.getSnapshot().items.length > enough) return
    seen = revision()
    cancel()
    cancel = timers.after(gatherMs, found.refresh)
  })
  found.choose(found.getSnapshot().ask)
  return () => {
    cancel()
    stop()
  }
}
