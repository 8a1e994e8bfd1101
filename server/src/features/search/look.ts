import type { Database } from '../../platform/postgres/database.ts'
import { quoted } from '../../platform/words/vector.ts'
import { makePlan, type Plan } from './plan.ts'
import type { Question } from './read-question.ts'
import { unitMs } from '../messages/index.ts'
import { firstLength, isLong, isShortest, nextLength, stretchBefore, type Unit, unitsBack } from './span.ts'
import { ask, earliest, firstKnown, type LookedRow, type Moment, type OwnRoom, walk } from './store.ts'
import { allOf, anyOf, loosely } from './tsquery.ts'

/** So many messages are looked through before the index is asked. */
const firstSteps = 2_000
const furtherSteps = 10_000
/** More than these are not read in answer to one question to the index. */
const readable = 5_000
/** What one page may cost, in messages that are read; what is not found by then is found by the next page. */
const dearest = 15_000

export interface Found {
  readonly ids: readonly string[]
  /** Where the next page begins; null when everything has been looked at. */
  readonly next: Moment | null
}

const zeroId = '00000000-0000-0000-0000-000000000000'

/** How far a search has come. */
class Progress {
  readonly found: Moment[] = []
  place: Moment
  spent = 0
  isExhausted = false
  /** Whether the index knew of anything when it was asked. */
  #isKnown = false
  readonly #wanted: number

  constructor(place: Moment, limit: number) {
    this.place = place
    // One more tells whether there is a next page.
    this.#wanted = limit + 1
  }

  get missing(): number {
    return this.#wanted - this.found.length
  }

  get goesOn(): boolean {
    return !this.isExhausted && this.missing > 0 && this.spent < dearest
  }

  take({ ids, times, looked }: LookedRow): void {
    for (const [index, id] of (ids ?? []).entries()) this.found.push({ id, at: times?.[index] ?? this.place.at })
    this.spent += looked
  }

  /** The last messages, one by one. */
  async walk(database: Database, { look, queries }: Plan, steps: number): Promise<LookedRow> {
    const loose = queries.length === 0 ? null : loosely(allOf(queries))
    const row = await walk(database, { ...look, before: this.place, limit: this.missing }, steps, loose)
    this.take(row)
    if (row.oldestAt !== null && row.oldestId !== null) this.place = { at: row.oldestAt, id: row.oldestId }
    this.isExhausted = row.looked < steps
    return row
  }

  /** What the index knows of the time before; answers how far the next question goes back. */
  async ask(database: Database, { look, queries }: Plan, longMs: number): Promise<number> {
    const stretch = stretchBefore(this.place.at, longMs)
    const from = stretch.from > look.from ? stretch.from : look.from
    const timed = stretch.marks === null ? queries : [anyOf(stretch.marks.map(quoted)), ...queries]
    const spanMs = this.place.at.getTime() - from.getTime()
    const row = await ask(database, { ...look, before: this.place, from, limit: this.missing }, timed, readable + 1)
    if (row.looked <= readable) {
      this.take(row)
      this.place = { at: from, id: zeroId }
      this.isExhausted = from <= look.from
      this.#isKnown ||= row.looked > 0
      const next = nextLength(spanMs, false)
      return this.#isKnown || this.isExhausted || !isLong(next) ? next : await this.#leap(database, { look, queries })
    }
    this.#isKnown = true
    this.spent += row.looked
    if (isShortest(this.place.at, from)) await this.walk(database, { look, queries }, furtherSteps)
    return nextLength(spanMs, true)
  }

  /**
   * Back over all the time of which the index knows nothing, to the month and there to the day in which it does again: a
   * long question would cost as much as all that it reaches too far. Answers how far the next question goes back.
   */
  async #leap(database: Database, { look, queries }: Plan): Promise<number> {
    const first = await earliest(database)
    const from = first > look.from ? first : look.from
    const month = await this.#firstKnown(database, queries, unitsBack('e', this.place.at, from))
    if (month === undefined) this.isExhausted = true
    else await this.#firstKnown(database, queries, unitsBack('d', this.place.at, month.from))
    return unitMs('d')
  }

  async #firstKnown(database: Database, queries: readonly string[], units: readonly Unit[]): Promise<Unit | undefined> {
    const marks = units.map(({ mark }) => mark)
    const known = await firstKnown(database, this.place, queries, marks)
    const unit = units.find(({ mark }) => mark === known)
    if (unit !== undefined && unit.until < this.place.at) this.place = { at: unit.until, id: zeroId }
    return unit
  }
}

/** Finds what was said before a moment, the latest first. */
export async function look(
  database: Database,
  accountId: string,
  rooms: readonly OwnRoom[],
  question: Question,
  { before, limit }: { before: Moment; limit: number },
): Promise<Found> {
  // Whoever is in no room, or looks in none of theirs, finds nothing.
  if (rooms.length === 0 || question.roomIds?.length === 0) return { ids: [], next: null }
  const plan = await makePlan(database, accountId, rooms, question)
  const progress = new Progress(before, limit)
  const walked = await progress.walk(database, plan, firstSteps)
  if (plan.queries.length === 0) while (progress.goesOn) await progress.walk(database, plan, furtherSteps)
  else {
    let longMs = firstLength(walked.candidates, spanOf(walked))
    while (progress.goesOn) longMs = await progress.ask(database, plan, longMs)
  }
  const { found, place, isExhausted } = progress
  const ids = found.slice(0, limit).map(({ id }) => id)
  const last = found.length > limit ? found[limit - 1] : undefined
  if (last !== undefined) return { ids, next: last }
  // No more is told of where it was given up than when that was: it may have been in a room of others.
  return { ids, next: isExhausted ? null : { at: place.at, id: zeroId } }
}

function spanOf({ newestAt, oldestAt }: LookedRow): number {
  return newestAt === null || oldestAt === null ? 1 : newestAt.getTime() - oldestAt.getTime()
}
