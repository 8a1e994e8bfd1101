import type { PlaceView } from '@parley/protocol/wire'
import type { ConnectionState, SessionState, Store, Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'
import type { KeptState } from './kept-state.ts'
import type { Owner } from './owner.ts'
import type { StateKeep } from './state-keep.ts'

export interface SaverPorts {
  readonly client: {
    readonly connection: Watchable<ConnectionState>
    readonly session: Watchable<SessionState>
    readonly store: Pick<Store, 'changes' | 'freeze'>
  }
  /** The place, once it is known. */
  readonly place: () => PlaceView | null
  readonly keep: StateKeep
  readonly owner: Owner
  readonly timers: Timers
}

export interface StateSaver {
  /** Writes at once, without waiting for more: the page may not come back. */
  flush(): void
}

/** What is read in a day or two, and no more than a browser reads back in a moment. */
const bounds = { rooms: 50, messages: 200, people: 500 }
const gatherMs = 2_000
/** A disk that is full is not full for a moment only. */
const afterFaultMs = 60_000

/** When everything shown was last known to be up to date. */
function upToDate(connection: ConnectionState, now: number): number | null {
  return connection.state === 'live' && connection.phase === 'live' ? now : connection.since
}

/** Keeps the last state of whoever is signed in, and forgets it when they are not any more. */
export function saveState({ client, place, keep, owner, timers }: SaverPorts): StateSaver {
  const { connection, session, store } = client
  let written: KeptState | null = null
  let waiting: (() => void) | null = null
  let writing = false
  /** Changes with who is signed in: what was begun for somebody before says nothing now. */
  let turn = 0

  function stateNow(): KeptState | null {
    const [who, here] = [session.getSnapshot(), place()]
    const asOf = upToDate(connection.getSnapshot(), timers.now())
    if (who.state !== 'signed-in' || here === null || asOf === null) return null
    const snapshot = store.freeze(bounds)
    return snapshot?.me.id === who.user.id ? { asOf, place: here, snapshot } : null
  }

  async function save(): Promise<void> {
    if (writing) return later(gatherMs)
    const [state, mine] = [stateNow(), turn]
    if (state === null) return
    writing = true
    const saved = await keep.save(state, written).then(
      () => true,
      () => false,
    )
    writing = false
    // Whoever it was written for has left meanwhile.
    if (mine !== turn) return forget()
    written = saved ? state : null
    if (!saved) later(afterFaultMs)
  }

  function later(ms: number): void {
    waiting ??= timers.after(ms, () => {
      waiting = null
      void save()
    })
  }

  function forget(): void {
    written = null
    keep.forget().catch(() => {})
  }

  function follow(): void {
    const who = session.getSnapshot()
    if (who.state === 'restoring') return
    const personId = who.state === 'signed-in' ? who.user.id : null
    if (personId !== null && personId === owner.get()) return
    turn += 1
    waiting?.()
    waiting = null
    owner.set(personId)
    forget()
  }

  session.subscribe(follow)
  follow()
  // What came before anybody looked may be all that comes.
  later(gatherMs)
  for (const source of [store.changes, connection]) source.subscribe(() => later(gatherMs))
  return { flush: () => void save() }
}
