import type { LiveEvent } from '@parley/protocol/wire'

/** How to hear events. */
export interface EventOptions {
  /** Ends the stream. */
  readonly signal?: AbortSignal
  /** How many events wait for a slow listener before some are left out; 1,000 unless said otherwise. */
  readonly buffer?: number
}

/**
 * One listener's events. What does not fit while the listener is slow is left out, and said to be: of each room of which
 * something was left out comes one `gap` with the revision up to which it is missing.
 */
class EventStream implements AsyncIterableIterator<LiveEvent> {
  readonly #most: number
  readonly #ended: (stream: EventStream) => void
  #queue: LiveEvent[] = []
  readonly #missed = new Map<string, number>()
  #waiting: ((result: IteratorResult<LiveEvent, undefined>) => void)[] = []
  #isOver = false

  constructor(most: number, ended: (stream: EventStream) => void) {
    this.#most = most
    this.#ended = ended
  }

  push(event: LiveEvent): void {
    const next = this.#waiting.shift()
    if (next !== undefined) return next({ done: false, value: event })
    if (this.#queue.length < this.#most && this.#missed.size === 0) this.#queue.push(event)
    else if ('rev' in event) this.#missed.set(event.room, event.rev)
    else if (event.ev === 'gap') this.#missed.set(event.data.roomId, event.data.rev)
  }

  next(): Promise<IteratorResult<LiveEvent, undefined>> {
    if (this.#queue.length === 0) {
      for (const [roomId, rev] of this.#missed) this.#queue.push({ ev: 'gap', room: roomId, data: { roomId, rev } })
      this.#missed.clear()
    }
    const value = this.#queue.shift()
    if (value !== undefined) return Promise.resolve({ done: false, value })
    if (this.#isOver) return Promise.resolve({ done: true, value: undefined })
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  return(): Promise<IteratorResult<LiveEvent, undefined>> {
    this.#queue = []
    this.#missed.clear()
    this.end()
    return Promise.resolve({ done: true, value: undefined })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** What waits is still heard. */
  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#ended(this)
    for (const resolve of this.#waiting.splice(0)) resolve({ done: true, value: undefined })
  }
}

/** Everybody who hears what happens. */
export interface Streams {
  readonly isAnybodyListening: boolean
  tell(event: LiveEvent): void
  open(options: EventOptions): AsyncIterableIterator<LiveEvent>
  close(): void
}

export class EventStreams implements Streams {
  readonly #streams = new Set<EventStream>()
  #isClosed = false

  get isAnybodyListening(): boolean {
    return this.#streams.size > 0
  }

  tell(event: LiveEvent): void {
    for (const stream of this.#streams) stream.push(event)
  }

  open({ signal, buffer = 1_000 }: EventOptions): AsyncIterableIterator<LiveEvent> {
    const stream: EventStream = new EventStream(buffer, (ended) => {
      this.#streams.delete(ended)
      signal?.removeEventListener('abort', end)
    })
    const end = () => stream.end()
    if (this.#isClosed || signal?.aborted === true) return (end(), stream)
    this.#streams.add(stream)
    signal?.addEventListener('abort', end, { once: true })
    return stream
  }

  /** Whoever begins to listen after that hears that it is over. */
  close(): void {
    this.#isClosed = true
    for (const stream of this.#streams) stream.end()
  }
}
