import { type Draft, isEmptyDraft, type KeptDraft, readDraft } from './draft.ts'

/** Where the browser keeps drafts, the same for all its tabs. Reading and writing are over when they return. */
export interface DraftShelf {
  read(name: string): string | null
  write(name: string, kept: string | null): void
  /** Must not tell what this tab itself wrote. Until the returned function is called. */
  listen(changed: (name: string, kept: string | null) => void): () => void
}

export interface DraftsPorts {
  readonly shelf: DraftShelf
  readonly personId: string
  /** Tells this tab from others. */
  readonly tab: string
  readonly now: () => number
}

/** The draft of one room. */
export interface RoomDraft {
  read(): Draft | null
  /** Answers with what another tab wrote that this one never saw, which is then not kept any more. */
  write(draft: Draft): Draft | null
  /** Another tab wrote, or has sent it. */
  listen(changed: (draft: Draft | null) => void): () => void
}

/** Keeps the drafts of one person, written down with every key. */
export function createDrafts({ shelf, personId, tab, now }: DraftsPorts): { of(roomId: string): RoomDraft } {
  return {
    of(roomId) {
      const name = `${personId}.${roomId}`
      let seen: KeptDraft | null = null
      return {
        read() {
          seen = readDraft(shelf.read(name))
          return seen
        },
        write(draft) {
          const found = readDraft(shelf.read(name))
          const isUnseen = found !== null && found.by !== tab && found.at !== seen?.at && found.text !== draft.text
          if (isEmptyDraft(draft) && found === null) return null
          seen = isEmptyDraft(draft) ? null : { ...draft, by: tab, at: now() }
          shelf.write(name, seen === null ? null : JSON.stringify(seen))
          return isUnseen && found.text !== '' ? found : null
        },
        listen: (changed) =>
          shelf.listen((which, kept) => {
            if (which !== name) return
            seen = readDraft(kept)
            changed(seen)
          }),
      }
    },
  }
}
