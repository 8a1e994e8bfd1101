import type { MessageView, RoomView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import { createLoader, type Loader } from '../app/load.ts'
import { changeBesideTalk, whenRoomChanges } from '../conversation/when-room-changes.ts'
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

/** What is pinned in a room. */
export function createPinList({ list, room, timers }: PinListPorts): PinList {
  const pins = createLoader(list)
  return {
    pins,
    follow() {
      const stop = whenRoomChanges(room, changeBesideTalk, timers, () => void pins.reload())
      void pins.reload()
      return stop
    },
  }
}
