import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/postgres/database.ts'
import { dayOf } from './day-of.ts'
import { spanOf } from './pace.ts'
import { addPace } from './store-pace.ts'

/** How long calls take, counted in memory: nothing is written for a call, and one statement a minute for all of them. */
export class PaceBook {
  readonly #database: Database
  readonly #clock: Clock
  #calls = new Map<number, number>()

  constructor({ database, clock }: { database: Database; clock: Clock }) {
    this.#database = database
    this.#clock = clock
  }

  /** Counts a call that took so long. */
  note(ms: number): void {
    const span = spanOf(ms)
    this.#calls.set(span, (this.#calls.get(span) ?? 0) + 1)
  }

  /** Writes down what was counted, for the day that it is. Called now and then, and before the end. */
  async flush(): Promise<void> {
    if (this.#calls.size === 0) return
    const calls = this.#calls
    this.#calls = new Map()
    await addPace(this.#database, dayOf(this.#clock.now().getTime()), calls)
  }
}
