import type { Cell, Watchable } from '@parley/sdk'

/** More places than these are not remembered. */
const most = 20

/** The places after one more visit, the last first. */
function withVisit(before: readonly string[], roomId: string): readonly string[] {
  return [roomId, ...before.filter((id) => id !== roomId)].slice(0, most)
}

export function parseRecents(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string').slice(0, most) : []
}

/** Remembers in `cell` where somebody goes. */
export function rememberVisits(
  current: Watchable<string | null>,
  cell: Cell<readonly string[]>,
): Watchable<readonly string[]> {
  const note = () => {
    const roomId = current.getSnapshot()
    if (roomId !== null && cell.getSnapshot()[0] !== roomId) cell.set(withVisit(cell.getSnapshot(), roomId))
  }
  current.subscribe(note)
  note()
  return cell
}
