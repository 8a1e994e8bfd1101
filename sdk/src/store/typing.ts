import { liveLimits } from '@parley/protocol/wire'
import type { Timers } from '../timers.ts'

/** Somebody who is writing. */
export interface Typist {
  readonly id: string
  readonly displayName: string
}

const nobody: readonly Typist[] = []

/** Who is writing where. Whoever does not say so again in time has stopped. */
export class Typing {
  readonly #timers: Timers
  readonly #changed: (roomId: string) => void
  readonly #rooms = new Map<string, readonly Typist[]>()
  readonly #ends = new Map<string, () => void>()

  constructor(timers: Timers, changed: (roomId: string) => void) {
    this.#timers = timers
    this.#changed = changed
  }

  of(roomId: string): readonly Typist[] {
    return this.#rooms.get(roomId) ?? nobody
  }

  heard(roomId: string, typist: Typist): void {
    const key = `${roomId} ${typist.id}`
    this.#ends.get(key)?.()
    this.#ends.set(
      key,
      this.#timers.after(2 * liveLimits.typingMs, () => this.stopped(roomId, typist.id)),
    )
    const known = this.of(roomId)
    if (known.some(({ id }) => id === typist.id)) return
    this.#rooms.set(roomId, [...known, typist])
    this.#changed(roomId)
  }

  stopped(roomId: string, personId: string): void {
    const key = `${roomId} ${personId}`
    this.#ends.get(key)?.()
    if (!this.#ends.delete(key)) return
    const left = this.of(roomId).filter(({ id }) => id !== personId)
    if (left.length === 0) this.#rooms.delete(roomId)
    else this.#rooms.set(roomId, left)
    this.#changed(roomId)
  }

  clear(): void {
    for (const end of this.#ends.values()) end()
    this.#ends.clear()
    const rooms = [...this.#rooms.keys()]
    this.#rooms.clear()
    for (const roomId of rooms) this.#changed(roomId)
  }
}
