import type { DraftView } from '@parley/protocol/wire'

/** What somebody has begun to write, as it is kept where it was written. */
export interface KeptDraft {
  readonly personId: string
  readonly roomId: string
  /** Empty for one that was removed and of which the place does not know yet. */
  readonly content: string
  readonly replyToId: string | null
  /** When the place's draft was written that this one was made from; null for none. */
  readonly base: string | null
  /** Whether the place has it. */
  readonly isSaved: boolean
  /** What another device wrote and this one replaced. */
  readonly other: DraftView | null
}

/** Where drafts are kept, so that what was written survives the page that it was written on. */
export interface DraftKeep {
  load(): readonly KeptDraft[]
  /** Must have stored it when it returns, in place of that of the same person and room: the page may be closed right after. */
  put(draft: KeptDraft): void
  remove(personId: string, roomId: string): void
}

/** Keeps them as long as the process lives. */
export function memoryDraftKeep(): DraftKeep {
  const drafts = new Map<string, KeptDraft>()
  return {
    load: () => [...drafts.values()],
    put: (draft) => void drafts.set(`${draft.personId} ${draft.roomId}`, draft),
    remove: (personId, roomId) => void drafts.delete(`${personId} ${roomId}`),
  }
}

/** Keeps them in the browser, for all tabs. Where storage is forbidden or full they are kept as long as the tab lives. */
export function browserDraftKeep(prefix: string): DraftKeep {
  const fallback = memoryDraftKeep()
  const keyOf = (personId: string, roomId: string) => `${prefix} ${personId} ${roomId}`
  return {
    load() {
      const kept = new Map(fallback.load().map((draft) => [keyOf(draft.personId, draft.roomId), draft]))
      try {
        for (const key of Object.keys(localStorage)) {
          if (!key.startsWith(`${prefix} `) || kept.has(key)) continue
          const draft = readKept(localStorage.getItem(key))
          if (draft !== null) kept.set(key, draft)
        }
      } catch {
        // The fallback has those of this tab.
      }
      return [...kept.values()]
    },
    put(draft) {
      const key = keyOf(draft.personId, draft.roomId)
      try {
        localStorage.setItem(key, JSON.stringify(draft))
        fallback.remove(draft.personId, draft.roomId)
      } catch {
        fallback.put(draft)
      }
    },
    remove(personId, roomId) {
      fallback.remove(personId, roomId)
      try {
        localStorage.removeItem(keyOf(personId, roomId))
      } catch {
        // There was nothing to remove.
      }
    },
  }
}

/** What somebody else wrote there is none. */
function readKept(text: string | null): KeptDraft | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const {
      personId,
      roomId,
      content,
      replyToId = null,
      base = null,
      other = null,
      isSaved,
    } = value as Partial<KeptDraft>
    if (typeof personId !== 'string' || typeof roomId !== 'string' || typeof content !== 'string') return null
    return { personId, roomId, content, replyToId, base, other, isSaved: isSaved === true }
  } catch {
    return null
  }
}
