import type { PresenceView, UserView } from '@parley/protocol/wire'

/** More people than this are not remembered; those heard of longest ago go first. */
const mostPeople = 5_000

/** People and how they are, as far as they have been heard of. */
export class People {
  readonly #people = new Map<string, UserView>()
  readonly #presence = new Map<string, PresenceView>()

  get(userId: string): UserView | null {
    return this.#people.get(userId) ?? null
  }

  all(): UserView[] {
    return [...this.#people.values()]
  }

  presence(userId: string): PresenceView | null {
    return this.#presence.get(userId) ?? null
  }

  /** Answers whether that is new. */
  learn(user: UserView): boolean {
    if (isSame(this.#people.get(user.id), user)) return false
    remember(this.#people, user.id, user)
    return true
  }

  /** Answers whether that is new. */
  saw(presence: PresenceView): boolean {
    if (isSame(this.#presence.get(presence.userId), presence)) return false
    remember(this.#presence, presence.userId, presence)
    return true
  }

  /** Nobody knows any more how these are. */
  forgetPresence(): string[] {
    const known = [...this.#presence.keys()]
    this.#presence.clear()
    return known
  }

  clear(): void {
    this.#people.clear()
    this.#presence.clear()
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > mostPeople && oldest !== undefined) map.delete(oldest)
}

/** Both come from JSON and hold little. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
