/** So many are looked through; with more, coming and going would take time by their square. */
const few = 64

/** A set that is mostly small, in a quarter of the space of a Set: the rooms of a connection, the connections of a room. */
export class Few<T> {
  #all: T[] | Set<T>

  constructor(...all: T[]) {
    this.#all = all
  }

  get size(): number {
    return Array.isArray(this.#all) ? this.#all.length : this.#all.size
  }

  has(one: T): boolean {
    return Array.isArray(this.#all) ? this.#all.includes(one) : this.#all.has(one)
  }

  add(one: T): void {
    if (this.has(one)) return
    if (Array.isArray(this.#all) && this.#all.length >= few) this.#all = new Set(this.#all)
    if (Array.isArray(this.#all)) this.#all.push(one)
    else this.#all.add(one)
  }

  /** Whether it was there. */
  delete(one: T): boolean {
    if (!Array.isArray(this.#all)) return this.#all.delete(one)
    const rest = this.#all.filter((other) => other !== one)
    const wasThere = rest.length < this.#all.length
    if (wasThere) this.#all = rest
    return wasThere
  }

  /** Those there were when it began are all told of, whatever is taken away meanwhile. */
  [Symbol.iterator](): Iterator<T> {
    return (Array.isArray(this.#all) ? this.#all : [...this.#all])[Symbol.iterator]()
  }
}
