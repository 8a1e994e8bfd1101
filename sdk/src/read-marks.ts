import { delayOf, reconnecting } from './backoff.ts'
import { ParleyError } from './errors.ts'
import type { CallOperation } from './sync/ports.ts'
import type { Timers } from './timers.ts'

/** Marks of one room that come within this time are one mark. */
const gatherMs = 250

interface ReadMarkPorts {
  readonly timers: Timers
  readonly call: CallOperation
}

/** What is to be told of one room: read up to a place, or unread from one on. */
type Wanted = { readonly is: 'read' | 'unread'; readonly seq: number }

/**
 * Tells the place how far this person has read, one mark of a room at a time, until it is known there. Marks that go on are one,
 * the furthest; one that goes back waits for those before it.
 */
export class ReadMarks {
  readonly #ports: ReadMarkPorts
  readonly #wanted = new Map<string, readonly Wanted[]>()
  /** What each room's mark on the line is; null while it waits. */
  readonly #busy = new Map<string, Wanted | null>()

  constructor(ports: ReadMarkPorts) {
    this.#ports = ports
  }

  read(roomId: string, seq: number): void {
    const wanted = this.#wanted.get(roomId) ?? []
    const last = wanted.at(-1)
    if (last?.is === 'read' && seq <= last.seq) return
    const before = last?.is === 'read' && last !== this.#busy.get(roomId) ? wanted.slice(0, -1) : wanted
    this.#want(roomId, [...before, { is: 'read', seq }], gatherMs)
  }

  /** All these rooms are read up to there, with one call; those of which something is still to be told are told after that. */
  readAll(upTo: Readonly<Record<string, number>>): void {
    const marks = new Map<string, Wanted>()
    for (const [roomId, seq] of Object.entries(upTo)) {
      if (this.#busy.has(roomId)) {
        this.read(roomId, seq)
        continue
      }
      const mark: Wanted = { is: 'read', seq }
      marks.set(roomId, mark)
      this.#wanted.set(roomId, [mark])
      this.#busy.set(roomId, mark)
    }
    if (marks.size > 0) void this.#tellAll(marks)
  }

  /** What the place ought to know, and does not; whatever is still to be told says more than that. */
  tellAgain(roomId: string, is: Wanted['is'], seq: number): void {
    if (!this.#wanted.has(roomId)) this[is](roomId, seq)
  }

  unread(roomId: string, seq: number): void {
    const told = this.#busy.get(roomId)
    // What was read before still was, up to there: the place may know of nothing that it could take back.
    const before = (this.#wanted.get(roomId) ?? []).flatMap((each): readonly Wanted[] => {
      if (each === told || each.is === 'unread' || each.seq < seq) return [each]
      return seq > 1 ? [{ is: 'read', seq: seq - 1 }] : []
    })
    this.#want(roomId, [...before, { is: 'unread', seq }], 0)
  }

  /** It is another person's business now. */
  clear(): void {
    this.#wanted.clear()
  }

  #want(roomId: string, wanted: readonly Wanted[], ms: number): void {
    this.#wanted.set(roomId, wanted)
    if (this.#busy.has(roomId)) return
    this.#busy.set(roomId, null)
    this.#later(roomId, ms, 0)
  }

  async #tell(roomId: string, attempt: number): Promise<void> {
    const first = this.#wanted.get(roomId)?.[0]
    if (first === undefined) return void this.#busy.delete(roomId)
    const { is, seq } = first
    this.#busy.set(roomId, first)
    try {
      await this.#ports.call(is === 'read' ? 'receipts.read' : 'receipts.unread', { roomId, seq })
      this.#done(roomId, first)
      this.#later(roomId, this.#wanted.get(roomId)?.[0]?.is === 'unread' ? 0 : gatherMs, 0)
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      const isHopeless = !error.retryable && error.code !== 'UNAUTHORIZED'
      if (isHopeless) this.#done(roomId, first)
      const delay = error.retryAfterMs ?? delayOf(reconnecting, attempt, this.#ports.timers.random())
      this.#later(roomId, delay + gatherMs, attempt + 1)
    }
  }

  async #tellAll(marks: ReadonlyMap<string, Wanted>): Promise<void> {
    try {
      await this.#ports.call('receipts.readAll', {
        upTo: Object.fromEntries([...marks].map(([roomId, { seq }]) => [roomId, seq])),
      })
      for (const [roomId, mark] of marks) this.#done(roomId, mark)
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      // One by one they are tried until the place knows.
    }
    for (const roomId of marks.keys()) this.#later(roomId, 0, 0)
  }

  #done(roomId: string, mark: Wanted): void {
    const rest = (this.#wanted.get(roomId) ?? []).filter((each) => each !== mark)
    if (rest.length === 0) this.#wanted.delete(roomId)
    else this.#wanted.set(roomId, rest)
  }

  #later(roomId: string, ms: number, attempt: number): void {
    this.#busy.set(roomId, null)
    this.#ports.timers.after(ms, () => void this.#tell(roomId, attempt))
  }
}
