import type { RoomNews } from '../platform/bus/bus.ts'
import { Frame } from './frames.ts'

/** Very large rooms are spoken of this often to those who do not show them. */
const everyMs = 1_000

interface Bump {
  readonly seq: number
  readonly rev: number
}

/** Gathers what happens in very large rooms into one word a second: how far they have come. */
export class Bumps {
  readonly #pending = new Map<string, Bump>()
  readonly #seqs = new Map<string, number>()
  readonly #tell: (roomId: string, frame: Frame) => void

  constructor(tell: (roomId: string, frame: Frame) => void) {
    this.#tell = tell
  }

  note({ room, seq, rev }: RoomNews): void {
    const known = Math.max(seq ?? 0, this.#seqs.get(room) ?? 0)
    this.#seqs.set(room, known)
    if (this.#pending.size === 0) setTimeout(() => this.#flush(), everyMs).unref()
    this.#pending.set(room, { seq: known, rev })
  }

  forget(roomId: string): void {
    this.#pending.delete(roomId)
    this.#seqs.delete(roomId)
  }

  #flush(): void {
    for (const [roomId, bump] of this.#pending) {
      this.#tell(roomId, new Frame(JSON.stringify({ ev: 'room.bump', room: roomId, data: { roomId, ...bump } })))
    }
    this.#pending.clear()
  }
}
