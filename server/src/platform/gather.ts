import { setImmediate, setTimeout } from 'node:timers/promises'

/** Where this many came together, more are coming: a moment's wait has them asked for together. */
const crowd = 8
const crowdPauseMs = 25

/**
 * Asks for many things together: at most one question is on its way, and what is wanted meanwhile is asked for next, all at
 * once. One who asks alone waits for nobody; ten thousand who come at the same moment cost a few questions.
 */
export class Gather<K, V> {
  readonly #ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>
  readonly #most: number
  #wanted = new Map<K, PromiseWithResolvers<V | undefined>>()
  #isAsking = false

  constructor(ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>, most = 500) {
    this.#ask = ask
    this.#most = most
  }

  /** What there is under this key at a moment after the call. */
  get(key: K): Promise<V | undefined> {
    const known = this.#wanted.get(key)
    if (known !== undefined) return known.promise
    const answer = withResolvers<V | undefined>()
    this.#wanted.set(key, answer)
    if (!this.#isAsking) void this.#work()
    return answer.promise
  }

  async #work(): Promise<void> {
    this.#isAsking = true
    // Those whom one answer of the database brings here come within the same turn.
    await setImmediate()
    while (this.#wanted.size > 0) {
      const all = [...this.#wanted]
      const now = all.slice(0, this.#most)
      this.#wanted = new Map(all.slice(this.#most))
      try {
        const found = await this.#ask(now.map(([key]) => key))
        for (const [key, answer] of now) answer.resolve(found.get(key))
      } catch (error) {
        for (const [, answer] of now) answer.reject(error)
      }
      if (now.length >= crowd) await setTimeout(crowdPauseMs)
    }
    this.#isAsking = false
  }
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (reason: unknown) => void
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let [resolve, reject]: [(value: T) => void, (reason: unknown) => void] = [() => {}, () => {}]
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
