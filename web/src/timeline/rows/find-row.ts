import type { TimelineSegment } from '@parley/sdk'
import type { Row } from './row.ts'

/** The row that shows a place; null when it is not held. */
export function rowOfPlace(rows: readonly Row[], seq: number): Row | null {
  const found = rows.find((row) => {
    switch (row.is) {
      case 'start':
        return row.made?.seq === seq
      case 'message':
        return row.seq === seq
      case 'notes':
        return row.messages[0].seq <= seq && seq <= row.seq
      default:
        return false
    }
  })
  return found ?? null
}

/** Whether a place is held, and so can be shown at once. */
export function isHeld(segments: readonly TimelineSegment[], seq: number): boolean {
  return segments.some(({ messages, isStart, isEnd }) => {
    const [first, last] = [messages[0]?.seq, messages.at(-1)?.seq]
    if (first === undefined || last === undefined) return isStart && isEnd
    return (isStart || first <= seq) && (isEnd || seq <= last)
  })
}
