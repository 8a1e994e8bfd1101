import type { TimelineSegment } from '@parley/sdk'
import { firstPlaceOf, placeOf, type Row } from './row.ts'

/** The row that shows a place, or the beginning of the room for places before it; null when it is not held. */
export function rowOfPlace(rows: readonly Row[], seq: number): Row | null {
  const at = rows.findIndex((row) => {
    const last = row.is === 'start' ? (row.made?.seq ?? 0) : placeOf(row)
    return last !== null && seq <= last
  })
  const row = rows[at]
  if (row === undefined) return null
  const isFirst = rows.slice(0, at).every(({ is }) => is === 'start' || is === 'day')
  const from = firstPlaceOf(row)
  return isFirst || row.is === 'start' || (from !== null && from <= seq) ? row : null
}

/** Whether a place is held, and so can be shown at once. */
export function isHeld(segments: readonly TimelineSegment[], seq: number): boolean {
  return segments.some(({ messages, isStart, isEnd }) => {
    const [first, last] = [messages[0]?.seq, messages.at(-1)?.seq]
    if (first === undefined || last === undefined) return isStart && isEnd
    return (isStart || first <= seq) && (isEnd || seq <= last)
  })
}
