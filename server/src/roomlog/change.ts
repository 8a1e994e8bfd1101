import type { Database, Queryable } from '../platform/postgres/database.ts'
import { sql } from '../platform/postgres/statement.ts'

/** A room that nobody else changes until this change is committed or given up. */
export class RoomChange {
  readonly transaction: Queryable
  readonly roomId: string
  /** When it began. */
  readonly now: Date
  #seq: number
  #rev: number
  readonly #before: { readonly seq: number; readonly rev: number }

  constructor(
    transaction: Queryable,
    { roomId, now }: { readonly roomId: string; readonly now: Date },
    before: { readonly seq: number; readonly rev: number },
  ) {
    this.transaction = transaction
    this.roomId = roomId
    this.now = now
    this.#before = before
    this.#seq = before.seq
    this.#rev = before.rev
  }

  /** The place of the last message, those of this change included. */
  get seq(): number {
    return this.#seq
  }

  /** The last revision, those of this change included. */
  get rev(): number {
    return this.#rev
  }

  get isDifferent(): boolean {
    return this.#rev !== this.#before.rev
  }

  get hasMessages(): boolean {
    return this.#seq !== this.#before.seq
  }

  /** Takes the revision of one durable change. */
  takeRev(): number {
    this.#rev += 1
    return this.#rev
  }

  /** Takes the place of one message, and its revision. */
  takeSeq(): { seq: number; rev: number } {
    this.#seq += 1
    return { seq: this.#seq, rev: this.takeRev() }
  }
}

/**
 * Rows that only refer to the room need not wait: whoever holds such a row would wait for the room, and who changes the room
 * for the row.
 */
const lockStatement = sql<{ seq: number; rev: number }>(
  'roomlog.lock',
  'select seq, rev from rooms where id = $1 for no key update',
)
const advanceStatement = sql(
  'roomlog.advance',
  'update rooms set seq = $2, rev = $3, last_message_at = coalesce($4, last_message_at) where id = $1',
)

/**
 * Makes a durable change of one room that is not simply another message: all of it happens with its revisions, or nothing.
 * Answers null when there is no such room.
 */
export async function changeRoom<T>(
  database: Pick<Database, 'transaction'>,
  roomId: string,
  now: Date,
  work: (change: RoomChange) => Promise<T>,
): Promise<{ result: T; rev: number } | null> {
  return await database.transaction(async (transaction) => {
    const [before] = await transaction.run(lockStatement, [roomId])
    if (before === undefined) return null
    const change = new RoomChange(transaction, { roomId, now }, before)
    const result = await work(change)
    if (change.isDifferent) {
      await transaction.run(advanceStatement, [roomId, change.seq, change.rev, change.hasMessages ? now : null])
    }
    return { result, rev: change.rev }
  })
}
