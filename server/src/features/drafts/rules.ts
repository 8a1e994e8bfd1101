import type { DraftRow } from './store.ts'

/** A draft as it was sent in. `base` is when that was written which it was made from; undefined when nobody said. */
export interface WrittenDraft {
  readonly roomId: string
  readonly content: string
  readonly replyToId: string | null
  readonly base: Date | null | undefined
}

/** What becomes of it. */
export interface DraftVerdict {
  /** What is kept from now on; null for nothing. */
  readonly kept: DraftRow | null
  /** What was kept before and is lost to whoever does not look at the answer. */
  readonly replaced: DraftRow | null
  readonly isDifferent: boolean
}

/** The later write stays. An empty one removes only what it was made from, where that is said. */
export function decideDraft(before: DraftRow | null, written: WrittenDraft, now: Date): DraftVerdict {
  const { base, content, replyToId, roomId } = written
  const isUnseen = before !== null && base?.getTime() !== before.updatedAt.getTime()
  if (content === '') {
    if (isUnseen && base !== undefined) return { kept: before, replaced: null, isDifferent: false }
    return { kept: null, replaced: isUnseen ? before : null, isDifferent: before !== null }
  }
  if (before !== null && before.content === content && before.replyToId === replyToId) {
    return { kept: before, replaced: null, isDifferent: false }
  }
  // No two forms of one draft are of the same moment: it is what they are told apart by.
  const updatedAt = new Date(Math.max(now.getTime(), (before?.updatedAt.getTime() ?? 0) + 1))
  return { kept: { roomId, content, replyToId, updatedAt }, replaced: isUnseen ? before : null, isDifferent: true }
}
