import type { BatchLane, Queryable } from '../platform/postgres/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { type AppendedRow, appendBatch, type Draft, lockRooms, type Verdict } from './append.ts'
import type { Quoted } from './quoted.ts'
import { type FileRow, lockFiles } from './files.ts'

/** What became of a draft: it got its place in the log, had it already, or may not be said. */
export type Appended =
  | {
      readonly outcome: 'appended'
      readonly seq: number
      readonly rev: number
      readonly author: AppendedRow['author']
      readonly replyTo: Quoted | null
      readonly files: readonly FileRow[]
    }
  | { readonly outcome: 'known'; readonly seq: number }
  | { readonly outcome: 'refused'; readonly why: Verdict; readonly waitMs: number | null }

interface Waiting {
  readonly draft: Draft
  readonly resolve: (appended: Appended) => void
  readonly reject: (error: unknown) => void
}

/** More than this in one transaction gains nothing and makes everybody in it wait longer. */
const largestBatch = 500

/** More than this is not kept waiting, such as while the database is away: it would all be given up by then. */
export const mostWaiting = 20_000

/**
 * One line in which messages are committed. At most one batch is on its way; what arrives meanwhile gathers and goes
 * next. There is no timer: an idle lane commits one message at once, a busy one hundreds together.
 */
class Lane {
  readonly #database: BatchLane
  #waiting: Waiting[] = []
  #underWay = false

  constructor(database: BatchLane) {
    this.#database = database
  }

  append(draft: Draft): Promise<Appended> {
    if (this.#waiting.length >= mostWaiting) throw new Refusal('overloaded', { retryAfterMs: 1_000 })
    return new Promise((resolve, reject) => {
      this.#waiting.push({ draft, resolve, reject })
      if (!this.#underWay) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#underWay = true
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, batchLength(this.#waiting))
      try {
        settle(batch, await this.#commit(batch.map(({ draft }) => draft)))
      } catch (error) {
        await this.#oneByOne(batch, error)
      }
    }
    this.#underWay = false
  }

  async #commit(drafts: readonly Draft[]): Promise<AppendedRow[]> {
    return (await this.#database.transaction(stepsFor(drafts))).at(-1) as AppendedRow[]
  }

  /** One draft that the database cannot take must not cost the others theirs. */
  async #oneByOne(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length === 1) {
      for (const { reject } of batch) reject(error)
      return
    }
    for (const each of batch) {
      await this.#commit([each.draft]).then(
        (rows) => settle([each], rows),
        (reason: unknown) => each.reject(reason),
      )
    }
  }
}

/** How many of those who wait go together: what judges a batch sees no file twice in it. */
export function batchLength(waiting: readonly { readonly draft: Pick<Draft, 'fileIds'> }[]): number {
  const named = new Set<string>()
  for (const [index, { draft }] of waiting.entries()) {
    const { fileIds } = draft
    if (index === largestBatch) return index
    if (fileIds === null) continue
    if (fileIds.some((id) => named.has(id))) return index
    for (const id of fileIds) named.add(id)
  }
  return waiting.length
}

function settle(batch: readonly Waiting[], rows: readonly AppendedRow[]): void {
  for (const [index, { resolve, reject }] of batch.entries()) {
    const row = rows[index]
    if (row === undefined) reject(new Error('the batch answered for fewer drafts than it had'))
    else resolve(outcomeOf(row))
  }
}

function outcomeOf({ outcome, seq, rev, waitMs, author, replyTo, files }: AppendedRow): Appended {
  if (outcome === 'appended') return { outcome, seq: seq ?? 0, rev: rev ?? 0, author, replyTo, files: files ?? [] }
  if (outcome === 'known') return { outcome, seq: seq ?? 0 }
  return { outcome: 'refused', why: outcome, waitMs }
}

/** What one transaction does with a batch; the last step answers what became of each. */
function stepsFor(drafts: readonly Draft[]) {
  const roomIds = [...new Set(drafts.map(({ roomId }) => roomId))]
  const fileIds = drafts.flatMap((draft) => draft.fileIds ?? [])
  return [
    [lockRooms, [roomIds]],
    ...(fileIds.length === 0 ? [] : [[lockFiles, [fileIds]] as const]),
    [appendBatch, [JSON.stringify(drafts.map((draft, place) => ({ place, ...draft })))]],
  ] as const
}

/** Says something as part of a transaction that does more than that. */
export async function appendWithin(transaction: Queryable, draft: Draft): Promise<Appended> {
  let rows: readonly unknown[] = []
  for (const [statement, values] of stepsFor([draft])) rows = await transaction.run<unknown>(statement, values)
  const [row] = rows as readonly AppendedRow[]
  if (row === undefined) throw new Error('nothing was answered for a draft')
  return outcomeOf(row)
}

/** All lanes of this node. A room always goes down the same lane, so its messages keep the order in which they came. */
export class Lanes {
  readonly #lanes: readonly Lane[]

  constructor(ways: readonly BatchLane[]) {
    this.#lanes = ways.map((way) => new Lane(way))
  }

  async append(draft: Draft): Promise<Appended> {
    // The last characters of an id are random, so rooms spread evenly.
    const lane = this.#lanes[Number.parseInt(draft.roomId.slice(-6), 16) % this.#lanes.length]
    if (lane === undefined) throw new Error('there is no lane')
    return await lane.append(draft)
  }
}
