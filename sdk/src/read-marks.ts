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

/** Tells the place how far this person has read: the furthest of many marks, one at a time, until it is known there. */
export class ReadMarks {
  readonly #ports: ReadMarkPorts
  readonly #wanted = new Map<string, number>()
  readonly #busy = new Set<string>()

  constructor(ports: ReadMarkPorts) {
    this.#ports = ports
  }

  read(roomId: string, seq: number): void {
    if (seq <= (this.#wanted.get(roomId) ?? 0)) return
    this.#wanted.set(roomId, seq)
    if (this.#busy.has(roomId)) return
    this.#busy.add(roomId)
    this.#ports.timers.after(gatherMs, () => void this.#tell(roomId, 0))
  }

  /** It is another person's business now. */
  clear(): void {
    this.#wanted.clear()
  }

  async #tell(roomId: string, attempt: number): Promise<void> {
    const seq = this.#wanted.get(roomId)
    if (seq === undefined) return void this.#busy.delete(roomId)
    try {
      await this.#ports.call('receipts.read', { roomId, seq })
      if (this.#wanted.get(roomId) === seq) this.#wanted.delete(roomId)
      this.#later(roomId, gatherMs, 0)
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
