import type { ContactView } from '@parley/protocol/wire'
import type { TimelineMessage, Watchable } from '@parley/sdk'

/** What somebody said whom this person keeps away is folded until they ask for it, or keep them away no more. */
export class Folds {
  readonly #contacts: Watchable<ReadonlyMap<string, ContactView>>
  readonly #changed: () => void
  readonly #unfolded = new Set<string>()

  /** `changed` is told when something is unfolded. */
  constructor(contacts: Watchable<ReadonlyMap<string, ContactView>>, changed: () => void) {
    this.#contacts = contacts
    this.#changed = changed
  }

  readonly isFolded = ({ id, author }: Pick<TimelineMessage, 'id' | 'author'>): boolean =>
    !this.#unfolded.has(id) && this.isBlocked(author.id)

  isBlocked(userId: string): boolean {
    return this.#contacts.getSnapshot().get(userId)?.state === 'blocked'
  }

  unfold(messages: readonly TimelineMessage[]): void {
    for (const { id } of messages) this.#unfolded.add(id)
    this.#changed()
  }
}
