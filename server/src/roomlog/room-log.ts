import type { RoomEvent } from '@parley/protocol'
import type { Bus } from '../platform/bus/bus.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/postgres/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Draft } from './append.ts'
import { changeRoom, type RoomChange } from './change.ts'
import { type Appended, Lanes } from './lanes.ts'
import { newsOf } from './news.ts'
import { Speakers } from './speakers.ts'
import { Turns } from './turns.ts'

/** Rooms spread over this many lines of commits, each with a connection of its own. */
const laneCount = 2

/** The log of every room: the only way to change one durably. */
export class RoomLog {
  readonly #database: Database
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #lanes: Lanes
  readonly #turns = new Turns()
  readonly #speakers = new Speakers()

  constructor({ database, bus, clock }: { database: Database; bus: Bus; clock: Clock }) {
    this.#database = database
    this.#bus = bus
    this.#clock = clock
    this.#lanes = new Lanes(Array.from({ length: laneCount }, () => database.openLane('roomlog.batch')))
  }

  /** Says something in a room. When this resolves with a place, the message is durable. */
  append(draft: Draft): Promise<Appended> {
    return this.#lanes.append(draft)
  }

  /** The same for a draft that waits for something: what one person says in one room keeps the order in which it was asked for. */
  say<T>(
    { roomId, authorId }: Pick<Draft, 'roomId' | 'authorId'>,
    ready: T | Promise<T>,
    draftOf: (ready: T) => Draft,
  ): Promise<{ draft: Draft; appended: Appended }> {
    return this.#speakers.say(`${roomId} ${authorId}`, ready, async (known) => {
      const draft = draftOf(known)
      return { draft, appended: await this.append(draft) }
    })
  }

  /** Makes any other durable change of a room, alone; an unknown room is refused as such. */
  async change<T>(roomId: string, work: (change: RoomChange) => Promise<T>): Promise<T> {
    const changed = await this.#turns.take(roomId, () => changeRoom(this.#database, roomId, this.#clock.now(), work))
    if (changed === null) throw new Refusal('room_not_found')
    // Whatever happens to this call before it has told what it did, those who listen will find out.
    this.remind(roomId, changed.rev)
    return changed.result
  }

  /** Should nobody have told what is in the log up to this revision, those who listen look it up. */
  remind(roomId: string, rev: number): void {
    void this.#bus.publish('room.moved', { room: roomId, rev })
  }

  /**
   * Tells those who are in the room. Only what is committed may be told. When this resolves, other nodes are about to hear
   * it, too.
   */
  tell(event: RoomEvent, hiddenFrom: readonly string[] = []): Promise<void> {
    return this.#bus.publish('room.news', newsOf(event, hiddenFrom))
  }
}
