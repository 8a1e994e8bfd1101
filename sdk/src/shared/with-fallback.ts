import { createCell, type Watchable } from '../cell.ts'
import type { LineMaker, LiveConnection } from '../connection/live-connection.ts'
import type { ConnectionState } from '../connection/state.ts'
import type { FromEdge, Port, ToEdge, Vigil } from './messages.ts'
import { SharedConnection } from './shared-connection.ts'

/** How a tab comes to the edge. */
export interface EdgeAccess {
  /** Must lead to a new edge when the one before is no more. `failed` tells that there is none to be had. */
  readonly open: (failed: () => void) => Port<ToEdge, FromEdge>
  readonly vigil: Vigil
  /** A line of one's own, for where there is no edge. */
  readonly own: LineMaker
}

/** An edge that says nothing for so long is not there. */
const silenceMs = 5_000
/** An edge that dies twice within this time is not worth asking a third time. */
const restlessMs = 10_000

/** Shares one connection among tabs, and has one of its own where that does not work. */
export function sharedConnection({ open, own: makeOwn, vigil }: EdgeAccess): LineMaker {
  return (ports) => {
    const { timers } = ports
    const lock = `parley tab ${crypto.randomUUID()}`
    const held = vigil.hold(lock)
    let diedAt: number | null = null
    let isWanted = false

    const openWatched = (): Port<ToEdge, FromEdge> => {
      let isOver = false
      const giveUp = () => {
        if (!isOver) fallBack()
        isOver = true
      }
      const port = open(giveUp)
      const cancel = timers.after(silenceMs, giveUp)
      return {
        // Before the name is held it would look as if this tab were gone already.
        post: (message) => void held.then(() => port.post(message)),
        listen: (listener) =>
          port.listen((message) => {
            cancel()
            if (message.say !== 'here') return listener(message)
            void vigil.gone(message.lock).then(() => {
              if (isOver) return
              isOver = true
              const isRestless = diedAt !== null && timers.now() - diedAt < restlessMs
              diedAt = timers.now()
              if (isRestless) fallBack()
              else shared.died()
            })
          }),
        close() {
          isOver = true
          cancel()
          void held.then(() => port.close())
        },
      }
    }

    const shared = new SharedConnection(ports, openWatched, lock)
    let now: LiveConnection = shared
    const cell = createCell<ConnectionState>(shared.watch.getSnapshot())
    const follow = (connection: LiveConnection) =>
      connection.watch.subscribe(() => {
        if (connection === now) cell.set(connection.watch.getSnapshot())
      })
    follow(shared)

    function fallBack(): void {
      if (now !== shared) return
      const own = makeOwn(ports)
      now = own
      follow(own)
      shared.stop()
      if (isWanted) own.start()
    }

    const watch: Watchable<ConnectionState> = cell
    return {
      watch,
      get call() {
        return now.call
      },
      start() {
        isWanted = true
        now.start()
      },
      stop() {
        isWanted = false
        now.stop()
      },
      wake: () => now.wake(),
      synced: (phase) => now.synced(phase),
      signedOut(why, error) {
        isWanted = false
        now.signedOut(why, error)
      },
    }
  }
}
