import type { Answer, ContactView, DraftView, NoticeView, Preferences } from '@parley/protocol/wire'
import type { Watchable } from '../cell.ts'
import type { Topics } from './topics.ts'

/** What is only this person's own, as plain data. */
export type FrozenOwn = Omit<Answer<'own.get'>, 'memberships'>

/** Each part of it, under the topic of those who watch it. */
interface Parts {
  readonly preferences: Preferences | null
  readonly bookmarks: ReadonlySet<string>
  readonly drafts: ReadonlyMap<string, DraftView> | null
  readonly contacts: ReadonlyMap<string, ContactView>
  readonly notices: ReadonlyMap<string, NoticeView>
}

const nothing: Parts = {
  preferences: null,
  bookmarks: new Set(),
  drafts: null,
  contacts: new Map(),
  notices: new Map(),
}

/** What is only this person's own, the same on all their devices. */
export class Own {
  readonly #topics: Topics
  #parts = nothing
  /** Up to which revision it is held; null before the first look. */
  rev: number | null = null

  readonly preferences: Watchable<Preferences | null>
  /** Ids of the messages that are kept. */
  readonly bookmarks: Watchable<ReadonlySet<string>>
  /** What the place has of what was begun, by room; null before the first look. */
  readonly drafts: Watchable<ReadonlyMap<string, DraftView> | null>
  readonly contacts: Watchable<ReadonlyMap<string, ContactView>>
  /** What the place says and was not dismissed; the latest first. */
  readonly notices: Watchable<ReadonlyMap<string, NoticeView>>

  constructor(topics: Topics) {
    this.#topics = topics
    const watch = <N extends keyof Parts>(name: N) => topics.watch(name, () => this.#parts[name])
    this.preferences = watch('preferences')
    this.bookmarks = watch('bookmarks')
    this.drafts = watch('drafts')
    this.contacts = watch('contacts')
    this.notices = watch('notices')
  }

  /** Holds all of it as it was found. */
  found({ own, preferences, drafts, bookmarks, contacts, notices }: FrozenOwn): void {
    this.rev = own
    this.prefer(preferences)
    this.#put({
      bookmarks: new Set(bookmarks),
      drafts: new Map(drafts.map((draft) => [draft.roomId, draft])),
      contacts: new Map(contacts.map((contact) => [contact.user.id, contact])),
      notices: new Map(notices.map((notice) => [notice.id, notice])),
    })
  }

  prefer(preferences: Preferences): void {
    if (JSON.stringify(preferences) !== JSON.stringify(this.#parts.preferences)) this.#put({ preferences })
  }

  begun(roomId: string, draft: DraftView | null): void {
    this.#put({ drafts: withChange(this.#parts.drafts ?? [], roomId, draft) })
  }

  bookmarked(messageId: string, isKept: boolean): void {
    const bookmarks = new Set(this.#parts.bookmarks)
    if (isKept) bookmarks.add(messageId)
    else bookmarks.delete(messageId)
    this.#put({ bookmarks })
  }

  /** What there is between this person and another now; the latest first. */
  met({ user, state, since }: ContactView): void {
    const contact = state === null ? null : { user, state, since }
    this.#put({ contacts: withChange(this.#parts.contacts, user.id, contact) })
  }

  /** The place says something, or says otherwise what it said before; the latest first. */
  told(notice: NoticeView): void {
    const notices = new Map(this.#parts.notices).set(notice.id, notice)
    // Ids grow with time.
    this.#put({ notices: new Map([...notices].toSorted(([a], [b]) => (a < b ? 1 : -1))) })
  }

  dismissed(noticeId: string): void {
    this.#put({ notices: withChange(this.#parts.notices, noticeId, null) })
  }

  freeze(): FrozenOwn | null {
    const { preferences, bookmarks, drafts, contacts, notices } = this.#parts
    if (this.rev === null || preferences === null) return null
    return {
      own: this.rev,
      preferences,
      drafts: [...(drafts?.values() ?? [])],
      bookmarks: [...bookmarks],
      contacts: [...contacts.values()],
      notices: [...notices.values()],
    }
  }

  clear(): void {
    this.rev = null
    this.#put(nothing)
  }

  #put(parts: Partial<Parts>): void {
    this.#parts = { ...this.#parts, ...parts }
    this.#topics.batch(() => {
      for (const name of Object.keys(parts)) this.#topics.touch(name)
    })
  }
}

/** The latest first. */
function withChange<T>(entries: Iterable<readonly [string, T]>, id: string, entry: T | null): ReadonlyMap<string, T> {
  const others = [...entries].filter(([other]) => other !== id)
  return new Map(entry === null ? others : [[id, entry], ...others])
}
