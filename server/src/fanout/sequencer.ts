import type { RoomEvent } from '@parley/protocol'

/** How long a missing revision is waited for before those who listen are told to pull it. */
const patienceMs = 250
/** More than this waiting in one room means that waiting does not help. */
const mostWaiting = 200

interface Line {
  next: number
  readonly waiting: Map<number, RoomEvent>
  timer: NodeJS.Timeout | null
}

/** Puts the events of each room into the order of their revisions: they are told as they are read, which may be any. */
export class Sequencer {
  readonly #lines = new Map<string, Line>()
  readonly #deliver: (event: RoomEvent) => void
  readonly #skip: (event: RoomEvent) => void
  readonly #gap: (roomId: string, rev: number) => void

  constructor(ports: {
    deliver: (event: RoomEvent) => void
    /** An event that is not delivered because those who listen will pull it. */
    skip: (event: RoomEvent) => void
    gap: (roomId: string, rev: number) => void
  }) {
    this.#deliver = ports.deliver
    this.#skip = ports.skip
    this.#gap = ports.gap
  }

  take(event: RoomEvent): void {
    const line = this.#lines.get(event.room)
    if (line === undefined) {
      this.#lines.set(event.room, { next: event.rev + 1, waiting: new Map(), timer: null })
      return this.#deliver(event)
    }
    if (event.rev < line.next) return this.#deliver(event)
    line.waiting.set(event.rev, event)
    this.#advance(event.room, line)
  }

  /** Nobody listens to this room any more. */
  forget(roomId: string): void {
    const line = this.#lines.get(roomId)
    if (line?.timer != null) clearTimeout(line.timer)
    this.#lines.delete(roomId)
  }

  #advance(roomId: string, line: Line): void {
    for (let event = line.waiting.get(line.next); event !== undefined; event = line.waiting.get(line.next)) {
      line.waiting.delete(line.next)
      line.next += 1
      this.#deliver(event)
    }
    if (line.waiting.size === 0) {
      if (line.timer !== null) clearTimeout(line.timer)
      line.timer = null
    } else if (line.waiting.size > mostWaiting) this.#giveUp(roomId, line)
    else line.timer ??= setTimeout(() => this.#giveUp(roomId, line), patienceMs)
  }

  /** What is missing may never come: whoever listens pulls it together with what has come since. */
  #giveUp(roomId: string, line: Line): void {
    if (line.timer !== null) clearTimeout(line.timer)
    line.timer = null
    const skipped = [...line.waiting.values()].toSorted((a, b) => a.rev - b.rev)
    const last = skipped.at(-1)?.rev ?? line.next - 1
    line.waiting.clear()
    for (const event of skipped) this.#skip(event)
    line.next = last + 1
    this.#gap(roomId, last)
  }
}
