import { createCell, type Watchable } from '../cell.ts'
import { tellAll } from '../tell-all.ts'

/** Says who listens to what, and tells each listener once per batch of changes, after the last of them. */
export class Topics {
  readonly #listeners = new Map<string, Set<() => void>>()
  readonly #touched = new Set<string>()
  readonly #changes = createCell(0)
  #depth = 0

  /** Goes up after each batch of changes, whatever they are about. */
  get changes(): Watchable<number> {
    return this.#changes
  }

  /** What this is about has changed. */
  touch(topic: string): void {
    this.#touched.add(topic)
    if (this.#depth === 0) this.#tell()
  }

  /** Changes that belong together: nobody sees half of them. */
  batch<T>(work: () => T): T {
    this.#depth += 1
    try {
      return work()
    } finally {
      this.#depth -= 1
      if (this.#depth === 0) this.#tell()
    }
  }

  watch<T>(topic: string, getSnapshot: () => T): Watchable<T> {
    return {
      getSnapshot,
      subscribe: (listener) => {
        const known = this.#listeners.get(topic) ?? new Set()
        // A wrapper of its own, so that the same function may listen twice.
        const own = () => listener()
        this.#listeners.set(topic, known.add(own))
        return () => {
          known.delete(own)
          if (known.size === 0 && this.#listeners.get(topic) === known) this.#listeners.delete(topic)
        }
      },
    }
  }

  isWatched(topic: string): boolean {
    return this.#listeners.has(topic)
  }

  #tell(): void {
    const due = [...this.#touched].flatMap((topic) => [...(this.#listeners.get(topic) ?? [])])
    this.#touched.clear()
    due.push(() => this.#changes.set(this.#changes.getSnapshot() + 1))
    tellAll(due)
  }
}
