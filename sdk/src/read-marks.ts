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
 * Tells the place how far this person has read: the furthest of many marks, one at a time, until it is known there. One that
 * goes back waits for those before it, and those before it are forgotten.
 */
export class ReadMarks {
  readonly #ports: ReadMarkPorts
  readonly #wanted = new Map<string, Wanted>()
  readonly #busy = new Set<string>()

  constructor(ports: ReadMarkPorts) {
    this.#ports = ports
  }

  read(roomId: string, seq: number): void {
    const known = this.#wanted.get(roomId)
    if (known?.is === 'read' && seq <= known.seq) return
    this.#want(roomId, { is: 'read', seq }, gatherMs)
  }

  unread(roomId: string, seq: number): void {
    this.#want(roomId, { is: 'unread', seq }, 0)
  }

  /** It is another person's business now. */
  clear(): void {
    this.#wanted.clear()
  }

  #want(roomId: string, wanted: Wanted, ms: number): void {
    this.#wanted.set(roomId, wanted)
    if (this.#busy.has(roomId)) return
    this.#busy.add(roomId)
    this.#later(roomId, ms, 0)
  }

  async #tell(roomId: string, attempt: number): Promise<void> {
    const wanted = this.#wanted.get(roomId)
    if (wanted === undefined) return void this.#busy.delete(roomId)
    const { is, seq } = wanted
    try {
      await this.#ports.call(is === 'read' ? 'receipts.read' : 'receipts.unread', { roomId, seq })
      if (this.#wanted.get(roomId) === wanted) this.#wanted.delete(roomId)
      this.#later(roomId, this.#wanted.get(roomId)?.is === 'unread' ? 0 : gatherMs, 0)
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      const isHopeless = !error.retryable && error.code !== 'UNAUTHORIZED'
      if (isHopeless) this.#wanted.delete(roomId)
      const delay = error.retryAfterMs ?? delayOf(reconnecting, attempt, this.#ports.timers.random())
      this.#later(roomId, delay + gatherMs, attempt + 1)
    }
  }

  #later(roomId: string, ms: number, attempt: number): void {
    this.#ports.timers.after(ms, () => void this.#tell(roomId, attempt))
  }
}
