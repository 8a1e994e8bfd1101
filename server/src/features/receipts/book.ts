import type { PassingEvent } from '@parley/protocol'
import type { Bus } from '../../platform/bus/bus.ts'
import type { Logger } from '../../platform/log.ts'
import type { Database } from '../../platform/postgres/database.ts'
import { type Mark, type WrittenMark, writeMarks } from './store.ts'

/** Marks are written down together, this often. */
const everyMs = 500
/** In larger rooms nobody follows how far each of the others has come. */
const toldUpTo = 200

export interface BookParts {
  readonly database: Database
  readonly bus: Bus
  readonly log: Logger
}

/** What a receipt says of who has read; only one's own names the turn. */
type Marked = Pick<WrittenMark, 'readSeq' | 'readTurn' | 'readTurnSeq'>

/** How far people have read, kept here for a moment and written down behind their backs: all rooms in one statement. */
export class ReceiptBook {
  readonly #parts: BookParts
  #marks = new Map<string, Mark>()
  /** Those that are being written. */
  #under: ReadonlyMap<string, Mark> = new Map()
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> | null = null

  constructor(parts: BookParts) {
    this.#parts = parts
  }

  /** Notes how far somebody has come. A mark goes forward only. */
  note(mark: Mark): Mark {
    const merged = this.#merge(mark)
    this.#timer ??= setTimeout(() => void this.flush(), everyMs)
    return merged
  }

  /** From when this resolves, everything noted before the call is in the database, as far as it could be written. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    // Of several who wait here the first writes what was noted meanwhile, and the others wait for that, too.
    while (this.#writing !== null) await this.#writing
    if (this.#marks.size === 0) return
    this.#under = this.#marks
    this.#marks = new Map()
    this.#writing = this.#write([...this.#under.values()]).finally(() => {
      this.#under = new Map()
      this.#writing = null
    })
    await this.#writing
  }

  #merge(mark: Mark): Mark {
    const key = `${mark.roomId} ${mark.accountId}`
    const known = [mark, this.#marks.get(key), this.#under.get(key)].filter((each) => each !== undefined)
    const readTurn = Math.max(...known.map((each) => each.readTurn))
    const merged = {
      ...mark,
      readTurn,
      readSeq: Math.max(...known.filter((each) => each.readTurn === readTurn).map(({ readSeq }) => readSeq)),
      deliveredSeq: Math.max(...known.map(({ deliveredSeq }) => deliveredSeq)),
    }
    this.#marks.set(key, merged)
    return merged
  }

  async #write(marks: readonly Mark[]): Promise<void> {
    try {
      const written = await writeMarks(this.#parts.database, marks)
      for (const mark of written) if (mark.outcome === 'busy') this.note(mark)
      await Promise.all(written.filter(({ outcome }) => outcome === 'moved').map((mark) => this.#tell(mark)))
    } catch (error) {
      this.#parts.log.warn({ error: String(error) }, 'receipts could not be written and will be tried again')
      for (const mark of marks) this.note(mark)
    }
  }

  async #tell(mark: WrittenMark): Promise<void> {
    const { bus } = this.#parts
    const {
      accountId,
      deliveredSeq,
      memberCount,
      partedFrom,
      reachedSeq,
      readSeq,
      readTurn,
      readTurnSeq,
      roomId,
      showsReading,
    } = mark
    const textFor = (shown: Pick<Marked, 'readSeq'> & Partial<Marked>) =>
      JSON.stringify({
        ev: 'receipt',
        room: roomId,
        data: { roomId, userId: accountId, deliveredSeq, ...shown },
      } satisfies PassingEvent)
    const own = textFor({ readSeq, ...(readTurn > 0 && { readTurn, readTurnSeq }) })
    await bus.publish('person.news', { person: accountId, text: own })
    if (memberCount > toldUpTo) return
    const text = textFor({ readSeq: showsReading ? reachedSeq : 0 })
    await bus.publish('room.passing', { room: roomId, from: accountId, hiddenFrom: partedFrom, text })
  }
}
