import { delayOf, reconnecting } from '../backoff.ts'
import { type Cell, createCell } from '../cell.ts'
import type { Timers } from '../timers.ts'
import type { LiveConnection } from './live-connection.ts'
import type { ConnectionState } from './state.ts'

/** A connection whose program is fetched when it is first to connect: what is shown meanwhile needs none. */
export function lateConnection<P extends { readonly timers: Timers }>(
  fetchMaker: () => Promise<(ports: P) => LiveConnection>,
): (ports: P) => LiveConnection {
  return (ports) => {
    const cell: Cell<ConnectionState> = createCell<ConnectionState>({ state: 'idle', since: null })
    let made: LiveConnection | null = null
    let isWanted = false
    let isFetching = false
    let cancelNext: () => void = () => {}

    async function prepare(attempt: number): Promise<void> {
      if (isFetching) return
      isFetching = true
      cancelNext()
      cell.set({ state: 'connecting', attempt, since: null })
      const make = await fetchMaker().catch(() => null)
      isFetching = false
      if (make === null) return wait(attempt)
      const own = make(ports)
      made = own
      own.watch.subscribe(() => cell.set(own.watch.getSnapshot()))
      if (isWanted) own.start()
    }

    /** What cannot be fetched now may be there when the network is. */
    function wait(attempt: number): void {
      if (!isWanted) return
      const { timers } = ports
      const delay = delayOf(reconnecting, attempt, timers.random())
      cancelNext = timers.after(delay, () => void prepare(attempt + 1))
      cell.set({ state: 'waiting', attempt, until: timers.now() + delay, error: null, since: null })
    }

    return {
      watch: cell,
      get call() {
        return made?.call ?? null
      },
      start() {
        isWanted = true
        if (made === null) void prepare(0)
        else made.start()
      },
      stop() {
        isWanted = false
        cancelNext()
        if (made === null) cell.set({ state: 'idle', since: null })
        else made.stop()
      },
      wake() {
        if (made !== null) made.wake()
        else if (isWanted) void prepare(0)
      },
      synced: (phase) => made?.synced(phase),
      signedOut(why, error) {
        isWanted = false
        cancelNext()
        if (made === null) cell.set({ state: 'stopped', why, error, since: null })
        else made.signedOut(why, error)
      },
    }
  }
}
