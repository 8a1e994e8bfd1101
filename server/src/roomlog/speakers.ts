/**
 * Keeps what one person says in one room in the order in which it was asked for, although one text takes longer to be made ready than the
 * next. Nobody else waits for it, and nothing is kept of what has been begun.
 */
export class Speakers {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Begins once this is ready and all that came before it for this key has begun, or was given up. */
  async say<T, R>(key: string, ready: T | Promise<T>, begin: (ready: T) => Promise<R>): Promise<R> {
    const before = this.#last.get(key)
    if (before === undefined && !(ready instanceof Promise)) return begin(ready)
    const begun = this.#inTurn(before, ready, begin)
    const over = begun.catch(() => {})
    this.#last.set(key, over)
    try {
      return await (
        await begun
      ).underWay
    } finally {
      if (this.#last.get(key) === over) this.#last.delete(key)
    }
  }

  /** What was begun is not waited for here: the next may be begun meanwhile. */
  async #inTurn<T, R>(before: Promise<unknown> | undefined, ready: T | Promise<T>, begin: (ready: T) => Promise<R>) {
    const [prepared] = await Promise.allSettled([ready, before])
    if (prepared.status === 'rejected') throw prepared.reason
    return { underWay: begin(prepared.value) }
  }
}
