import { Refusal } from '../platform/refusal.ts'

/** Whoever asked has given up, or is better told to come again. */
const patienceMs = 15_000

/**
 * Has changes of one room wait for each other here rather than at its lock in the database, where each would keep a connection
 * from all other rooms.
 */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Does the work once all that came before it for this key is done, however that ended. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const since = performance.now()
    const inTime = () => {
      if (performance.now() - since > patienceMs) throw new Refusal('overloaded', { retryAfterMs: 1_000 })
      return work()
    }
    const before = this.#last.get(key)
    const mine = before === undefined ? work() : before.then(inTime, inTime)
    this.#last.set(key, mine)
    try {
      return await mine
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key)
    }
  }
}
