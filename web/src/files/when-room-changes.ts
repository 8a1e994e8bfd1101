import type { RoomView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

/** As much as many changes that come together take. */
const gatherMs = 500

/** Calls once after what changes in a room, until the returned function is called. */
export function whenRoomChanges(
  room: Watchable<{ readonly room: Pick<RoomView, 'rev'> } | null>,
  timers: Timers,
  act: () => void,
): () => void {
  const revision = () => room.getSnapshot()?.room.rev ?? 0
  let seen = revision()
  let cancel = () => {}
  const stop = room.subscribe(() => {
    if (revision() === seen) return
    seen = revision()
    cancel()
    cancel = timers.after(gatherMs, act)
  })
  return () => {
    cancel()
    stop()
  }
}
