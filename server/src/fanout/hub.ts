import type { CloseReason, RoomEvent } from '@parley/protocol'
import type { Bus } from '../platform/bus/bus.ts'
import { textFrame } from './frames.ts'
import { Sequencer } from './sequencer.ts'

/** Somebody who listens: one live connection of one session. */
export interface Listener {
  readonly personId: string
  readonly sessionId: string
  /** The rooms it hears; kept by the hub. */
  readonly rooms: Set<string>
  /** Must not throw, whatever state the connection is in. Answers whether the frame went on its way. */
  hear(frame: Buffer, roomId: string): boolean
  end(reason: CloseReason): void
}

/** Who is here and hears what. Rights follow the log: who leaves a room stops hearing it before the leaving is acknowledged. */
export class Hub {
  readonly #byPerson = new Map<string, Set<Listener>>()
  readonly #byRoom = new Map<string, Set<Listener>>()
  readonly #sequencer: Sequencer

  constructor(bus: Bus) {
    this.#sequencer = new Sequencer({
      deliver: (event) => this.#deliver(event),
      skip: (event) => this.#followMembership(event),
      gap: (roomId, rev) =>
        this.#tell(roomId, textFrame(JSON.stringify({ ev: 'gap', room: roomId, data: { roomId, rev } }))),
    })
    bus.subscribe('room.event', (event) => this.#take(event))
    bus.subscribe('session.ended', ({ sessionId }) => this.#endSession(sessionId))
  }

  get size(): number {
    let size = 0
    for (const listeners of this.#byPerson.values()) size += listeners.size
    return size
  }

  *listeners(): Iterable<Listener> {
    for (const listeners of this.#byPerson.values()) yield* listeners
  }

  /** From now on it hears of rooms its person comes into. */
  add(listener: Listener): void {
    addTo(this.#byPerson, listener.personId, listener)
  }

  /** One that has been removed meanwhile stays so. */
  listen(listener: Listener, roomId: string): void {
    if (this.#byPerson.get(listener.personId)?.has(listener) !== true) return
    addTo(this.#byRoom, roomId, listener)
    listener.rooms.add(roomId)
  }

  /** Keeps to these rooms only. */
  keepTo(listener: Listener, roomIds: ReadonlySet<string>): void {
    for (const roomId of listener.rooms) if (!roomIds.has(roomId)) this.#unlisten(listener, roomId)
  }

  remove(listener: Listener): void {
    removeFrom(this.#byPerson, listener.personId, listener)
    this.keepTo(listener, new Set())
  }

  #take(event: RoomEvent): void {
    if (event.ev === 'member.left') this.#showOut(event)
    if (this.#byRoom.has(event.room)) this.#sequencer.take(event)
    else this.#deliver(event)
  }

  /** Out of order and at once: the last thing they hear of the room is that they are out of it. */
  #showOut(event: RoomEvent & { readonly ev: 'member.left' }): void {
    const frame = textFrame(JSON.stringify(event))
    for (const listener of this.#byPerson.get(event.data.membership.userId) ?? []) {
      if (!listener.rooms.has(event.room)) continue
      this.#unlisten(listener, event.room)
      listener.hear(frame, event.room)
    }
  }

  #deliver(event: RoomEvent): void {
    this.#followMembership(event)
    this.#tell(event.room, textFrame(JSON.stringify(event)))
    if (event.ev !== 'room.deleted') return
    for (const listener of this.#byRoom.get(event.room) ?? []) this.#unlisten(listener, event.room)
  }

  /** Who comes in hears what comes after, in the order of the log: nothing that was said before they came. */
  #followMembership(event: RoomEvent): void {
    if (event.ev !== 'member.joined' && event.ev !== 'member.left') return
    for (const listener of this.#byPerson.get(event.data.membership.userId) ?? []) {
      if (event.ev === 'member.joined') this.listen(listener, event.room)
      else this.#unlisten(listener, event.room)
    }
  }

  #tell(roomId: string, frame: Buffer): void {
    for (const listener of this.#byRoom.get(roomId) ?? []) listener.hear(frame, roomId)
  }

  #endSession(sessionId: string): void {
    for (const listener of this.listeners()) if (listener.sessionId === sessionId) listener.end('signed_out')
  }

  #unlisten(listener: Listener, roomId: string): void {
    listener.rooms.delete(roomId)
    removeFrom(this.#byRoom, roomId, listener)
    if (!this.#byRoom.has(roomId)) this.#sequencer.forget(roomId)
  }
}

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}

function removeFrom<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const known = map.get(key)
  known?.delete(value)
  if (known?.size === 0) map.delete(key)
}
