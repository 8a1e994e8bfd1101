import type { Answer, Preferences } from '@parley/protocol/wire'
import type { Watchable } from '../cell.ts'
import type { Topics } from './topics.ts'

/** What is only this person's own, as plain data. */
export type FrozenOwn = Answer<'own.get'>

/** What is only this person's own, the same on all their devices. */
export class Own {
  readonly #topics: Topics
  /** Up to which revision it is held; null before the first look. */
  rev: number | null = null
  #preferences: Preferences | null = null

  readonly preferences: Watchable<Preferences | null>

  constructor(topics: Topics) {
    this.#topics = topics
    this.preferences = topics.watch('preferences', () => this.#preferences)
  }

  /** Holds all of it as it was found. */
  found({ own, preferences }: FrozenOwn): void {
    this.rev = own
    this.prefer(preferences)
  }

  prefer(preferences: Preferences): void {
    if (JSON.stringify(preferences) === JSON.stringify(this.#preferences)) return
    this.#preferences = preferences
    this.#topics.touch('preferences')
  }

  freeze(): FrozenOwn | null {
    return this.rev === null || this.#preferences === null ? null : { own: this.rev, preferences: this.#preferences }
  }

  clear(): void {
    this.rev = null
    this.#preferences = null
    this.#topics.touch('preferences')
  }
}
