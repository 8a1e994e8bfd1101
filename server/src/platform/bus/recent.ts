/** Remembers the latest of what it was asked, a bounded number. */
export class Recent {
  readonly #most: number
  readonly #known = new Set<string>()

  constructor(most: number) {
    this.#most = most
  }

  isNew(key: string): boolean {
    if (this.#known.has(key)) return false
    if (this.#known.size >= this.#most) {
      const [oldest] = this.#known
      if (oldest !== undefined) this.#known.delete(oldest)
    }
    this.#known.add(key)
    return true
  }

  forget(key: string): void {
    this.#known.delete(key)
  }
}
