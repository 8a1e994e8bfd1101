import type { MessageView, RoomView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import { createLoader, type Loader } from '../app/load.ts'
import type { Timers } from '../time/timers.ts'

export interface PinListPorts {
  readonly list: () => Promise<readonly MessageView[]>
  readonly room: Watchable<{ readonly room: Pick<RoomView, 'seq' | 'rev'> } | null>
  readonly timers: Timers
}

export interface PinList {
  readonly pins: Loader<readonly MessageView[]>
  /** Keeps the list as the room has it, until the returned function is called. */
  follow(): () => void
}

/** As much as many changes that come together take. */
const gatherMs = 500

/** What is pinned in a room. */
export function createPinList({ list, room, timers }: PinListPorts): PinList {
  const pins = createLoader(list)
  /** What was said moves both; pins, edits and reactions move the revision alone. */
  const changes = () => {
    const now = room.getSnapshot()
    return now === null ? 0 : now.room.rev - now.room.seq
  }
  return {
    pins,
    follow() {
      let seen = changes()
      let cancel = () => {}
      const stop = room.subscribe(() => {
        if (changes() === seen) return
        seen = changes()
        cancel()
        cancel = timers.after(gatherMs, () => void pins.reload())
      })
      void pins.reload()
      return () => {
        cancel()
        stop()
      }
    },
  }
}
