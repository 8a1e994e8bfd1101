import { marks, type TimeUnit, unitMs, unitOf } from '../messages/index.ts'

/** More marks than these are not asked for at once. */
const most = 40
const unitsFromFine: readonly TimeUnit[] = ['h', 'd', 'e']

/**
 * The stretch of time that ends at a moment and is at least so long, grown at its beginning to where a unit of the index
 * begins, with the marks that cover it. No marks stand for all of time.
 */
export function stretchBefore(until: Date, longMs: number): { from: Date; marks: string[] | null } {
  for (const unit of unitsFromFine) {
    const first = unitOf(unit, new Date(until.getTime() - longMs))
    const last = unitOf(unit, until)
    if (last - first >= most) continue
    const covered = Array.from({ length: last - first + 1 }, (_, n) =>
      marks.time(unit, new Date((first + n) * unitMs(unit))),
    )
    return { from: new Date(first * unitMs(unit)), marks: covered }
  }
  return { from: new Date(0), marks: null }
}

/** What a look showed: so many messages had to be looked at in a stretch of so long. */
export interface Seen {
  readonly candidates: number
  readonly spanMs: number
}

/** What one look may cost, in messages that are read, and what it is meant to cost. */
const dear = 20_000
const aim = 300

/** How far the next look goes back, from what the one before showed: as far as is likely enough and not too dear. */
export function nextLength({ candidates, spanMs }: Seen, isFirst: boolean): number {
  const perMs = (candidates + 1) / Math.max(spanMs, 1)
  const wanted = isFirst ? aim / perMs : Math.max(aim / perMs, spanMs * 8)
  return Math.min(wanted, dear / perMs)
}
