/** What of a room would be gone with the person, because only this browser has it. */
export interface Loss {
  readonly roomId: string
  /** Messages that could not be sent yet. */
  readonly messages: number
  /** What was begun and not sent, or is to change a message and was not saved. */
  readonly begun: number
  /** Files that were chosen and not sent. */
  readonly files: number
}

interface Kept {
  readonly personId: string
  readonly roomId: string
}

interface Unsaved {
  readonly rows: readonly Kept[]
  readonly drafts: readonly (Kept & { readonly content: string; readonly isSaved: boolean })[]
  /** Rooms in which a change of a message is not saved. */
  readonly edits: readonly string[]
  /** How many files were chosen, for which room. */
  readonly trays: readonly (Kept & { readonly files: number })[]
}

/** What somebody loses by signing out, by room; what the place has as well is not lost. */
export function findLosses({ rows, drafts, edits, trays }: Unsaved, personId: string): Loss[] {
  const own = (kept: Kept) => kept.personId === personId
  const waiting = rows.filter(own).map(({ roomId }) => roomId)
  const begun = drafts.filter((draft) => own(draft) && !draft.isSaved && draft.content.trim() !== '')
  const unsaved = [...begun.map(({ roomId }) => roomId), ...edits]
  const chosen = trays.filter((tray) => own(tray) && tray.files > 0)
  const count = (roomIds: readonly string[], roomId: string) => roomIds.filter((each) => each === roomId).length
  return [...new Set([...waiting, ...unsaved, ...chosen.map(({ roomId }) => roomId)])].map((roomId) => ({
    roomId,
    messages: count(waiting, roomId),
    begun: count(unsaved, roomId),
    files: chosen.reduce((sum, tray) => sum + (tray.roomId === roomId ? tray.files : 0), 0),
  }))
}
