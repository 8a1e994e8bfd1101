import type { ContactView } from '@parley/protocol/wire'
import type { TimelineMessage, Watchable } from '@parley/sdk'

/** What somebody said whom this person keeps away is folded until they ask for it, or keep them away no more. */
export class Folds {
  readonly #contacts: Watchable<ReadonlyMap<string, ContactView>>
  readonly #changed: () => void
  #unfolded: ReadonlySet<string> = new Set()

  /** `changed` is told when something is unfolded. */
  constructor(contacts: Watchable<ReadonlyMap<string, ContactView>>, changed: () => void) {
    this.#contacts = contacts
    this.#changed = changed
  }

  /** What was asked to be seen; another set with every change. */
  get unfolded(): ReadonlySet<string> {
    return this.#unfolded
  }

  readonly isFolded = ({ id, author }: Pick<TimelineMessage, 'id' | 'author'>): boolean =>
    !this.#unfolded.has(id) && this.isBlocked(author.id)

  isBlocked(userId: string): boolean {
    return this.#contacts.getSnapshot().get(userId)?.state === 'blocked'
  }

  unfold(messages: readonly TimelineMessage[]): void {
    this.#unfolded = new Set([...this.#unfolded, ...messages.map(({ id }) => id)])
    this.#changed()
  }
}
