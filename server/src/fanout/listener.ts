import type { CloseReason } from '@parley/protocol'

/** Somebody who listens: one live connection of one session. None of these may throw, whatever state it is in. */
export interface Listener {
  readonly personId: string
  readonly sessionId: string
  /** The rooms it hears, those it shows, and the people it watches; kept by the hub. */
  readonly rooms: Set<string>
  focus: ReadonlySet<string>
  watched: ReadonlySet<string>
  /** What must be heard, or pulled later: of a room the client is told what it missed. */
  hear(frame: Buffer, roomId: string): void
  /** What may be missed. */
  overhear(frame: Buffer): void
  end(reason: CloseReason): void
}

/** Listeners by something they have in common; who has nothing more in common takes no space. */
export class ListenersBy {
  readonly #sets = new Map<string, Set<Listener>>()

  /** Whether it is the first under this key. */
  add(key: string, listener: Listener): boolean {
    const known = this.#sets.get(key)
    if (known === undefined) this.#sets.set(key, new Set([listener]))
    else known.add(listener)
    return known === undefined
  }

  /** Whether it was the last under this key. */
  remove(key: string, listener: Listener): boolean {
    const known = this.#sets.get(key)
    if (known === undefined || !known.delete(listener) || known.size > 0) return false
    return this.#sets.delete(key)
  }

  of(key: string): ReadonlySet<Listener> {
    return this.#sets.get(key) ?? nobody
  }

  has(key: string): boolean {
    return this.#sets.has(key)
  }

  keys(): Iterable<string> {
    return this.#sets.keys()
  }

  *all(): Iterable<Listener> {
    for (const listeners of this.#sets.values()) yield* listeners
  }
}

const nobody: ReadonlySet<Listener> = new Set()
