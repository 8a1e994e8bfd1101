import type { RoomView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import type { Timers } from '../../time/timers.ts'
import { anyChange, whenRoomChanges } from '../../conversation/when-room-changes.ts'
import { enough, type FoundFiles } from './found-files.ts'

/** Begins to look, and has what is new in the room appear, until the returned function is called. */
export function followRoom(
  found: Pick<FoundFiles, 'getSnapshot' | 'choose' | 'refresh'>,
  room: Watchable<{ readonly room: Pick<RoomView, 'rev'> } | null>,
  timers: Timers,
): () => void {
  found.choose(found.getSnapshot().ask)
  return whenRoomChanges(room, anyChange, timers, () => {
    // Whoever has gone further back is not led to the beginning again.
    if (found.getSnapshot().items.length <= enough) found.refresh()
  })
}
