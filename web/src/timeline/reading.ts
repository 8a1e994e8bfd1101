import { type Day, dayOf } from '../time/days.ts'
import { type Row, placeOf } from './rows/row.ts'
import { rowsBetween, topOf } from './scroll/layout.ts'
import type { Sight } from './scroll/scroller.ts'

/** The first and the last place in sight, and the last of which enough was in sight to have been read. */
export interface Places {
  readonly from: number
  readonly to: number
  readonly read: number | null
}

export function placesInSight({ rows, tops, top, height }: Sight): Places | null {
  const { first, last } = rowsBetween(tops, top, top + height)
  const seen: number[] = []
  let read: number | null = null
  for (let at = first; at <= last; at += 1) {
    const row = rows[at]
    const place = row === undefined ? null : placeOf(row)
    if (place === null) continue
    const [begins, ends] = [topOf(tops, at), topOf(tops, at + 1)]
    // A row higher than the window is read once it fills half of it.
    const isRead = ends <= top + height + 4 || (ends - begins > height && begins < top + height / 2)
    seen.push(place)
    if (isRead) read = place
  }
  const [from, to] = [seen[0], seen.at(-1)]
  return from === undefined || to === undefined ? null : { from, to, read }
}

/** Where a row stands against the window; null when it is not there. */
export function sideOf(
  { rows, tops, top, height }: Sight,
  isIt: (row: Row) => boolean,
): 'above' | 'in' | 'below' | null {
  const at = rows.findIndex(isIt)
  if (at < 0) return null
  if (topOf(tops, at + 1) <= top) return 'above'
  return topOf(tops, at) >= top + height ? 'below' : 'in'
}

/** As much of the top is covered by a day that is shown there. */
const headHeight = 48

/** The day of the first message in sight; null where the head of the window shows it already, or shows no message. */
export function dayInSight({ rows, tops, top }: Sight): Day | null {
  const { first, last } = rowsBetween(tops, top, top + headHeight)
  const head = rows.slice(first, last + 1)
  if (head.some(({ is }) => is === 'day' || is === 'start')) return null
  for (const row of head) {
    if (row.is === 'message') return dayOf(row.message.createdAt)
    if (row.is === 'notes' || row.is === 'folded') return dayOf(row.messages[0].createdAt)
  }
  return null
}
