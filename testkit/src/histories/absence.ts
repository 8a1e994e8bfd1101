import type { LiveEvent } from '@parley/protocol'

/** Between which revisions of a room somebody was certainly out of it: their removal was acknowledged, and no return begun. */
interface Absence {
  readonly roomId: string
  readonly after: number
  /** Null while it lasts; undefined where it could not be learned. */
  until: number | null | undefined
}

/** The absences of one person, by what was acknowledged and not by what they heard. */
export class Absences {
  readonly #all: Absence[] = []
  readonly #returns = new Map<string, number>()
  /** How many returns ever began. */
  readonly #begun = new Map<string, number>()
  readonly #closing = new Map<string, Promise<void>>()
  readonly #revOf: (roomId: string) => Promise<number | undefined>

  constructor(revOf: (roomId: string) => Promise<number | undefined>) {
    this.#revOf = revOf
  }

  /** Does what takes them out. */
  async leave(roomId: string, work: () => Promise<unknown>): Promise<void> {
    const isReturning = (this.#returns.get(roomId) ?? 0) > 0
    const begun = this.#begun.get(roomId)
    await work()
    const after = await this.#revOf(roomId)
    // A return that began meanwhile, over by now or not, or whose end nobody knows, may have come after it.
    if (isReturning || this.#begun.get(roomId) !== begun || after === undefined) return
    this.#all.push({ roomId, after, until: null })
  }

  /** Does what brings them back. */
  async comeBack(roomId: string, work: () => Promise<unknown>): Promise<void> {
    this.#returns.set(roomId, (this.#returns.get(roomId) ?? 0) + 1)
    this.#begun.set(roomId, (this.#begun.get(roomId) ?? 0) + 1)
    const closing = this.#closing.get(roomId) ?? this.#close(roomId)
    this.#closing.set(roomId, closing)
    await closing
    this.#closing.delete(roomId)
    let isKnown = false
    try {
      await work()
      isKnown = true
    } catch (error) {
      isKnown = isRefusal(error)
      throw error
    } finally {
      if (isKnown) this.#returns.set(roomId, (this.#returns.get(roomId) ?? 1) - 1)
    }
  }

  async #close(roomId: string): Promise<void> {
    const open = this.#all.filter((one) => one.roomId === roomId && one.until === null)
    if (open.length === 0) return
    const until = await this.#revOf(roomId)
    for (const one of open) one.until = until
  }

  /** What was heard of a room by somebody who was out of it; null where all is well. */
  heardIn(events: readonly LiveEvent[]): LiveEvent | null {
    const isInside = ({ after, until, roomId }: Absence, event: LiveEvent) =>
      'rev' in event &&
      event.room === roomId &&
      until !== undefined &&
      event.rev > after &&
      event.rev <= (until ?? Infinity)
    return events.find((event) => this.#all.some((absence) => isInside(absence, event))) ?? null
  }
}

/** Whether the place said no; anything else leaves open what it did. */
function isRefusal(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return /^(FORBIDDEN|NOT_FOUND|CONFLICT)$/.test(code)
}
