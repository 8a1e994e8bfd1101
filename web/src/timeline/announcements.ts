import { createCell, type TimelineSegment, type Watchable } from '@parley/sdk'
import { toldOf } from '../message/told-of.ts'

/** What those who listen are told. */
export type Announcement =
  | { readonly is: 'one'; readonly name: string; readonly text: string }
  | { readonly is: 'many'; readonly count: number }

/** Tells what others have just said, and nothing of what was only loaded. */
export class Announcements {
  readonly #isSilent: (userId: string) => boolean
  readonly #latest = createCell<Announcement | null>(null)
  #heard: number | null = null

  /** `isSilent` is whose words are not read out. */
  constructor(isSilent: (userId: string) => boolean) {
    this.#isSilent = isSilent
  }

  get latest(): Watchable<Announcement | null> {
    return this.#latest
  }

  look(segments: readonly TimelineSegment[]): void {
    const last = segments.at(-1)
    const newest = last?.messages.at(-1)
    if (last === undefined || newest === undefined || !last.isEnd) return
    const heard = this.#heard
    this.#heard = Math.max(newest.seq, heard ?? 0)
    if (heard === null || newest.seq <= heard) return
    const fresh = last.messages.filter(
      ({ seq, author, deletedAt, system }) =>
        seq > heard && system === null && deletedAt === null && !this.#isSilent(author.id),
    )
    const [first] = fresh
    if (first === undefined) return
    this.#latest.set(
      fresh.length === 1
        ? { is: 'one', name: first.author.displayName, text: toldOf(first) }
        : { is: 'many', count: fresh.length },
    )
  }
}
