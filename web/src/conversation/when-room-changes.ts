import type { RoomView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

/** As much as many changes that come together take. */
const gatherMs = 500

type Counters = Pick<RoomView, 'seq' | 'rev'>

/** Goes up with whatever happens in a room. */
export const anyChange = ({ rev }: Pick<Counters, 'rev'>): number => rev

/** Goes up with what happens beside what is said anew: an edit, a deletion, a pin, a reaction. */
export const changeBesideTalk = ({ rev, seq }: Counters): number => rev - seq

/** Calls once after what changes in a room, as it is counted, until the returned function is called. */
export function whenRoomChanges<R>(
  room: Watchable<{ readonly room: R } | null>,
  counted: (room: R) => number,
  timers: Timers,
  act: () => void,
): () => void {
  const count = () => {
    const now = room.getSnapshot()
    return now === null ? 0 : counted(now.room)
  }
  let seen = count()
  let cancel = () => {}
  const stop = room.subscribe(() => {
    if (count() === seen) return
    seen = count()
    cancel()
    cancel = timers.after(gatherMs, act)
  })
  return () => {
    cancel()
    stop()
  }
}
