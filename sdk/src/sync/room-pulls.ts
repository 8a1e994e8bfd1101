import type { RoomEvent } from '@parley/protocol/wire'
import { delayOf, reconnecting } from '../backoff.ts'
import { ParleyError } from '../errors.ts'
import { applyChanges, applyMarks, type Marks } from '../store/apply.ts'
import { uncountedRecord } from '../store/room-record.ts'
import { tellEnding } from './endings.ts'
import { Gate } from './gate.ts'
import { hearNext } from './hearing.ts'
import type { SyncPorts } from './ports.ts'
import { retell } from './retell.ts'

/** Rooms whose changes are fetched at the same time. */
const atOnce = 4
/** More events than these are not kept while changes are fetched: fetching again is cheaper. */
const bufferMax = 500
/** A server that reads from a copy of its database may know less than it told. It is asked this often before it is believed. */
const patience = 5

/** A room whose changes are being fetched. What is heard of it meanwhile waits. */
interface Pull {
  readonly buffer: RoomEvent[]
  /** The revision to reach. */
  target: number
  /** Something was missed, nobody knows up to where: what is being asked for may be older. */
  isDoubtful: boolean
  /** How far this person has come, as it was heard: the room may be held nowhere at the moment. */
  readonly marks: Marks[]
}

interface PullPorts extends SyncPorts {
  /** A room is held anew: its history, if somebody wants it, is to be loaded. */
  readonly renewed: (roomId: string) => void
  readonly settled: (roomId: string) => void
}

/** Fetches what was missed: of each room once at a time, however many reasons there are. */
export class RoomPulls {
  readonly #ports: PullPorts
  readonly #pulls = new Map<string, Pull>()
  readonly #gate = new Gate(atOnce)
  #line = new AbortController()

  constructor(ports: PullPorts) {
    this.#ports = ports
  }

  has(roomId: string): boolean {
    return this.#pulls.has(roomId)
  }

  /** Catches up with a room, at least to `target`; 0 is to where it is now. */
  start(roomId: string, target: number): void {
    const known = this.#pulls.get(roomId)
    if (known !== undefined) {
      known.target = Math.max(known.target, target)
      known.isDoubtful ||= target === 0
      return
    }
    const pull: Pull = { buffer: [], target, isDoubtful: false, marks: [] }
    this.#pulls.set(roomId, pull)
    void this.#run(roomId, pull, this.#line.signal)
  }

  /** Keeps an event until the room has caught up. */
  hold(event: RoomEvent): void {
    const pull = this.#pulls.get(event.room)
    if (pull === undefined) return
    pull.target = Math.max(pull.target, event.rev)
    if (pull.buffer.length < bufferMax) pull.buffer.push(event)
    else pull.buffer.length = 0
  }

  /** Remembers how far this person has come in a room that is being fetched. */
  mark(roomId: string, marks: Marks): void {
    this.#pulls.get(roomId)?.marks.push(marks)
  }

  /** The room is gone, and with it what was missed of it. */
  drop(roomId: string): void {
    if (this.#pulls.delete(roomId)) this.#ports.settled(roomId)
  }

  /** The line is gone; the next one tells what is missing then. */
  lost(): void {
    this.#line.abort()
    this.#line = new AbortController()
    this.#pulls.clear()
  }

  async #run(roomId: string, pull: Pull, signal: AbortSignal): Promise<void> {
    const { timers } = this.#ports
    const isOver = () => signal.aborted || this.#pulls.get(roomId) !== pull
    for (let fruitless = 0; !isOver();) {
      const before = this.#ports.store.record(roomId)?.rev ?? -1
      pull.isDoubtful = false
      const pause = await this.#gate
        .run(() => this.#pullOnce(roomId, isOver, signal))
        .then(
          () => 0,
          (error: unknown) => this.#pauseAfter(error, fruitless),
        )
      if (isOver()) return
      const now = this.#ports.store.record(roomId)?.rev
      if (pause === null || now === undefined) break
      this.#drain(pull, now)
      const reached = this.#ports.store.record(roomId)?.rev ?? now
      fruitless = reached > before ? 0 : fruitless + 1
      if (pause === 0 && !pull.isDoubtful && (reached >= pull.target || fruitless >= patience)) break
      const wait = Math.max(pause, fruitless === 0 ? 0 : delayOf(reconnecting, fruitless, timers.random()))
      if (wait > 0) await new Promise<void>((resolve) => timers.after(wait, resolve))
    }
    if (isOver()) return
    this.#pulls.delete(roomId)
    this.#ports.settled(roomId)
  }

  /** How long to wait after a failure; null when there is nothing to wait for. */
  #pauseAfter(error: unknown, attempt: number): number | null {
    if (!(error instanceof ParleyError)) throw error
    if (error.reason === 'aborted') return null
    if (!error.retryable) return null
    return error.retryAfterMs ?? delayOf(reconnecting, attempt, this.#ports.timers.random()) + 1
  }

  async #pullOnce(roomId: string, isOver: () => boolean, signal: AbortSignal): Promise<void> {
    const { call, store } = this.#ports
    const record = store.record(roomId)
    if (record === undefined) return await this.#find(roomId, isOver, signal)
    try {
      const changes = await call('rooms.changes', { roomId, since: record.rev }, { signal })
      if (isOver() || store.record(roomId) !== record) return
      if ('reset' in changes) return await this.#find(roomId, isOver, signal)
      const told = retell(record, changes)
      const isOut = changes.members.some(({ left, membership }) => left && membership.userId === store.personId)
      store.batch(() => {
        if (isOut) return store.remove(roomId, changes.rev)
        store.change(roomId, (held, personId, keepsAway) => applyChanges(held, personId, changes, keepsAway))
        for (const { user } of changes.members) store.learn(user)
      })
      for (const event of told) this.#ports.tell(event)
    } catch (error) {
      if (isOver() || !(error instanceof ParleyError) || error.reason !== 'room_not_found') throw error
      // Whoever was shown out may be in again by now.
      await this.#find(roomId, isOver, signal)
    }
  }

  /** Looks at a room as if for the first time; what was held of it is forgotten. */
  async #find(roomId: string, isOver: () => boolean, signal: AbortSignal): Promise<void> {
    const { call, store, tell } = this.#ports
    const was = store.record(roomId)
    const { room, membership } = await call('rooms.get', { roomId }, { signal }).catch((error: unknown) => {
      const isAway = error instanceof ParleyError && error.reason === 'room_not_found'
      if (isAway && !isOver() && store.record(roomId) === was) this.#end(roomId, 'unknown')
      throw error
    })
    if (isOver()) return
    const held = store.record(roomId)
    const isNew = held === was || held === undefined || held.rev < room.rev
    if (isNew && membership === null) return this.#end(roomId, room.rev)
    if (isNew && membership !== null) {
      const record = uncountedRecord(room, membership)
      // Who was told of it looks at it anew.
      if (held !== undefined && held.told !== null) record.told = room
      store.put(roomId, record)
    }
    // Marks take no revision: what was heard meanwhile, and what is found here, may be ahead of what is held.
    for (const marks of [...(membership === null ? [] : [membership]), ...(this.#pulls.get(roomId)?.marks ?? [])]) {
      store.change(roomId, (record, personId) => applyMarks(record, personId, personId, marks))
    }
    if (!isNew) return
    this.#ports.renewed(roomId)
    tell({ ev: 'gap', room: roomId, data: { roomId, rev: room.rev } })
  }

  /** This person is in the room no more. */
  #end(roomId: string, ending: number | 'unknown'): void {
    const { store, tell } = this.#ports
    const [record, me] = [store.record(roomId), store.me.getSnapshot()]
    store.remove(roomId, ending === 'unknown' ? null : ending)
    if (record !== undefined && record.told !== null && me !== null) tell(tellEnding(record, me, ending))
  }

  /** Applies what waited, as far as it follows on what is held now. */
  #drain(pull: Pull, rev: number): void {
    const { store, tell } = this.#ports
    let reached = rev
    for (const event of pull.buffer.splice(0).toSorted((a, b) => a.rev - b.rev)) {
      if (event.rev <= reached) continue
      if (event.rev > reached + 1) {
        pull.buffer.push(event)
        continue
      }
      hearNext(store, event)
      reached = event.rev
      tell(event)
    }
  }
}
