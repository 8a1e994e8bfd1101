import type { Answer, ContactView, DraftView, Preferences } from '@parley/protocol/wire'
import type { Watchable } from '../cell.ts'
import type { Topics } from './topics.ts'

/** What is only this person's own, as plain data. */
export type FrozenOwn = Omit<Answer<'own.get'>, 'memberships'>

/** What is only this person's own, the same on all their devices. */
export class Own {
  readonly #topics: Topics
  /** Up to which revision it is held; null before the first look. */
  rev: number | null = null
  #preferences: Preferences | null = null
  #bookmarks: ReadonlySet<string> = new Set()
  #drafts: ReadonlyMap<string, DraftView> | null = null

  #contacts: ReadonlyMap<string, ContactView> = new Map()

  readonly preferences: Watchable<Preferences | null>
  /** Ids of the messages that are kept. */
  readonly bookmarks: Watchable<ReadonlySet<string>>
  /** What the place has of what was begun, by room; null before the first look. */
  readonly drafts: Watchable<ReadonlyMap<string, DraftView> | null>
  readonly contacts: Watchable<ReadonlyMap<string, ContactView>>

  constructor(topics: Topics) {
    this.#topics = topics
    this.preferences = topics.watch('preferences', () => this.#preferences)
    this.bookmarks = topics.watch('bookmarks', () => this.#bookmarks)
    this.drafts = topics.watch('drafts', () => this.#drafts)
    this.contacts = topics.watch('contacts', () => this.#contacts)
  }

  /** Holds all of it as it was found. */
  found({ own, preferences, drafts, bookmarks, contacts }: FrozenOwn): void {
    this.rev = own
    this.prefer(preferences)
    this.#bookmarks = new Set(bookmarks)
    this.#topics.touch('bookmarks')
    this.#drafts = new Map(drafts.map((draft) => [draft.roomId, draft]))
    this.#topics.touch('drafts')
    this.#know(contacts)
  }

  prefer(preferences: Preferences): void {
    if (JSON.stringify(preferences) === JSON.stringify(this.#preferences)) return
    this.#preferences = preferences
    this.#topics.touch('preferences')
  }

  begun(roomId: string, draft: DraftView | null): void {
    const drafts = new Map(this.#drafts)
    if (draft === null) drafts.delete(roomId)
    else drafts.set(roomId, draft)
    this.#drafts = drafts
    this.#topics.touch('drafts')
  }

  bookmarked(messageId: string, isKept: boolean): void {
    const bookmarks = new Set(this.#bookmarks)
    if (isKept) bookmarks.add(messageId)
    else bookmarks.delete(messageId)
    this.#bookmarks = bookmarks
    this.#topics.touch('bookmarks')
  }

  /** What there is between this person and another, the latest first. */
  met({ user, state, since }: ContactView): void {
    const others = [...this.#contacts.values()].filter((each) => each.user.id !== user.id)
    this.#know(state === null ? others : [{ user, state, since }, ...others])
  }

  #know(contacts: readonly ContactView[]): void {
    this.#contacts = new Map(contacts.map((contact) => [contact.user.id, contact]))
    this.#topics.touch('contacts')
  }

  freeze(): FrozenOwn | null {
    if (this.rev === null || this.#preferences === null) return null
    return {
      own: this.rev,
      preferences: this.#preferences,
      drafts: [...(this.#drafts?.values() ?? [])],
      bookmarks: [...this.#bookmarks],
      contacts: [...this.#contacts.values()],
    }
  }

  clear(): void {
    this.rev = null
    this.#preferences = null
    this.#drafts = null
    this.#bookmarks = new Set()
    this.#topics.touch('bookmarks')
    this.#topics.touch('preferences')
    this.#topics.touch('drafts')
    this.#know([])
  }
}
