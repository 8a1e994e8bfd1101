import type { CloseReason } from '@parley/protocol'
import { Few } from './few.ts'
import type { Frame } from './frames.ts'

/** Somebody who listens: one live connection of one session. None of these may throw, whatever state it is in. */
export interface Listener {
  readonly personId: string
  readonly sessionId: string
  /** The rooms it hears, those it shows, and the people it watches; kept by the hub. */
  readonly rooms: Few<string>
  /** Rooms its person has come into while it is being welcomed; null from then on. */
  arrivals: Set<string> | null
  focus: ReadonlySet<string>
  watched: ReadonlySet<string>
  /** What must be heard, or pulled later: a client is told of what room it missed something; without one it is of its own. */
  hear(frame: Frame, roomId: string | null): void
  /** What may be missed. */
  overhear(frame: Frame): void
  end(reason: CloseReason): void
}

/** Some who listen, to be looked at only. */
export type Listeners = Pick<Few<Listener>, 'size' | 'has'> & Iterable<Listener>

/** Those who have something in common, and what that is called. */
interface Group {
  readonly key: string
  readonly listeners: Few<Listener>
}

/** Listeners by something they have in common; who has nothing more in common takes no space. */
export class ListenersBy {
  readonly #groups = new Map<string, Group>()

  /** Whether it is the first under this key. */
  add(key: string, listener: Listener): boolean {
    const known = this.#groups.get(key)
    if (known !== undefined) {
      known.listeners.add(listener)
      return false
    }
    const own = ownCopy(key)
    this.#groups.set(own, { key: own, listeners: new Few(listener) })
    return true
  }

  /** Whether it was the last under this key. */
  remove(key: string, listener: Listener): boolean {
    const known = this.#groups.get(key)
    if (known === undefined || !known.listeners.delete(listener) || known.listeners.size > 0) return false
    return this.#groups.delete(key)
  }

  of(key: string): Listeners {
    return this.#groups.get(key)?.listeners ?? nobody
  }

  has(key: string): boolean {
    return this.#groups.has(key)
  }

  /** The one copy of a key that everybody under it shares, however many have read it from somewhere. */
  shared(key: string): string {
    return this.#groups.get(key)?.key ?? key
  }

  keys(): Iterable<string> {
    return this.#groups.keys()
  }

  *all(): Iterable<Listener> {
    for (const { listeners } of this.#groups.values()) yield* listeners
  }
}

/** A text cut out of a longer one keeps all of that alive. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}

const nobody: Listeners = new Few()
