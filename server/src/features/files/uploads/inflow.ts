/** Bytes that come, to be taken in parts of a size that is ours rather than that of whoever sends them. */
export class Inflow {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Whether there is more; waits until that is known. */
  async hasMore(): Promise<boolean> {
    while (this.#held.length === 0) {
      const next = await this.#source.next()
      if (next.done === true) return false
      this.#held = next.value
    }
    return true
  }

  /** The next bytes, no more than so many. */
  async *take(most: number): AsyncGenerator<Uint8Array> {
    let left = most
    while (left > 0 && (await this.hasMore())) {
      const piece = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  /** Lets go of what comes. */
  async end(): Promise<void> {
    await this.#source.return?.()
  }
}
