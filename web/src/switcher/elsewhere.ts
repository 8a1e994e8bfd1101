import type { RoomView, UserView } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

/** People and public rooms that only the server knows of. */
interface FoundElsewhere {
  readonly people: readonly UserView[]
  readonly rooms: readonly RoomView[]
  readonly isLooking: boolean
}

export interface ElsewherePorts {
  readonly people: (q: string, signal: AbortSignal) => Promise<readonly UserView[]>
  readonly rooms: (q: string, signal: AbortSignal) => Promise<readonly RoomView[]>
  readonly timers: Timers
}

export interface Elsewhere extends Watchable<FoundElsewhere> {
  /** Looks for it once the person pauses; an answer to what was asked before is not taken any more. */
  ask(query: string): void
  stop(): void
}

const pauseMs = 120
const nothing: FoundElsewhere = { people: [], rooms: [], isLooking: false }

export function createElsewhere({ people, rooms, timers }: ElsewherePorts): Elsewhere {
  const cell = createCell(nothing)
  let underWay = new AbortController()
  let cancel = () => {}

  async function look(query: string): Promise<void> {
    const { signal } = (underWay = new AbortController())
    // What the one cannot find must not hide what the other has found.
    const [foundPeople, foundRooms] = await Promise.all([
      people(query, signal).catch(() => []),
      rooms(query, signal).catch(() => []),
    ])
    if (!signal.aborted) cell.set({ people: foundPeople, rooms: foundRooms, isLooking: false })
  }
  function stop(): void {
    cancel()
    underWay.abort()
  }
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    stop,
    ask(query) {
      stop()
      const asked = query.trim()
      if (asked === '') return cell.set(nothing)
      cell.set({ ...cell.getSnapshot(), isLooking: true })
      cancel = timers.after(pauseMs, () => void look(asked))
    },
  }
}
