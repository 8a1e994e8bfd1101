import type { RoomEntry, Watchable } from '@parley/sdk'
import { changeBesideTalk } from '../conversation/when-room-changes.ts'
import type { Timers } from '../time/timers.ts'
import type { Searching } from './searching.ts'

/** As much as many changes that come together take. */
const gatherMs = 500
/** What changes without end is not looked at more often than this. */
const restMs = 5_000

interface FollowedClient {
  readonly rooms: Watchable<readonly RoomEntry[]>
  readonly connection: Watchable<{ readonly state: string }>
}

/** Keeps true what was found, as long as somebody looks at it, until the returned function is called. */
export function followResults(
  { results, lookAgain }: Pick<Searching, 'results' | 'lookAgain'>,
  { rooms, connection }: FollowedClient,
  timers: Timers,
): () => void {
  const places = () => new Map(rooms.getSnapshot().map((entry) => [entry.room.id, changeBesideTalk(entry.room)]))
  let seen = places()
  let isWaiting = false
  let cancel = () => {}
  let lastAt = -restMs

  const stopRooms = rooms.subscribe(() => {
    const before = seen
    seen = places()
    const { items } = results.getSnapshot()
    const found = new Set(items.map(({ message }) => message.roomId))
    // Whoever left a room, or was removed from it, sees nothing of it any more.
    const left = new Set([...found].filter((id) => before.has(id) && !seen.has(id)))
    if (left.size > 0) results.amend((known) => known.filter(({ message }) => !left.has(message.roomId)))
    if (isWaiting || ![...found].some((id) => before.get(id) !== seen.get(id))) return
    isWaiting = true
    cancel = timers.after(Math.max(gatherMs, lastAt + restMs - timers.now()), () => {
      isWaiting = false
      lastAt = timers.now()
      void lookAgain()
    })
  })
  let { state } = connection.getSnapshot()
  const stopLine = connection.subscribe(() => {
    const before = state
    state = connection.getSnapshot().state
    // What could not be asked while the line was away is asked as soon as it is back.
    if (state === 'live' && before !== 'live' && results.getSnapshot().phase.is === 'failed') results.retry()
  })
  return () => {
    cancel()
    stopRooms()
    stopLine()
  }
}
