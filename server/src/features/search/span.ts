import { marks, type TimeUnit, unitMs, unitOf } from '../messages/index.ts'

/** More marks than these are not asked for at once. */
const most = 40
const unitsFromFine: readonly TimeUnit[] = ['h', 'd', 'e']

/** The marks that cover a stretch of time, and where it begins; no marks stand for all of time. */
export interface Stretch {
  readonly from: Date
  readonly marks: readonly string[] | null
}

/** A unit of the time that the index knows. */
export interface Unit {
  readonly mark: string
  readonly from: Date
  readonly until: Date
}

/** The units from the one a moment is in back to the one another is in, the latest first. */
export function unitsBack(unit: TimeUnit, until: Date, from: Date): Unit[] {
  const [first, last] = [unitOf(unit, from), unitOf(unit, until)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => {
    const from = new Date((last - n) * unitMs(unit))
    return { mark: marks.time(unit, from), from, until: new Date((last - n + 1) * unitMs(unit)) }
  })
}

/** The stretch that ends at a moment and is at least so long, grown at its beginning to where a unit of the index begins. */
export function stretchBefore(until: Date, longMs: number): Stretch {
  for (const unit of unitsFromFine) {
    const first = unitOf(unit, new Date(until.getTime() - longMs))
    if (unitOf(unit, until) - first >= most) continue
    const from = new Date(first * unitMs(unit))
    return { from, marks: unitsBack(unit, until, from).map(({ mark }) => mark) }
  }
  return { from: new Date(0), marks: null }
}

/** Whether a stretch that ends at a moment cannot be made shorter. */
export function isShortest(until: Date, from: Date): boolean {
  return until.getTime() - from.getTime() <= unitMs('h')
}

/** So many messages are hoped for from the first question to the index. */
const aim = 100

/** How far the first question goes back, from how many messages it would have had to read in a stretch of so long. */
export function firstLength(candidates: number, spanMs: number): number {
  return (aim * Math.max(spanMs, 1)) / (candidates + 1)
}

/** Whether a question that goes back so far is better asked unit by unit, as long as the index knew of nothing. */
export function isLong(longMs: number): boolean {
  return longMs > unitMs('e')
}

/** How far the next goes back, when one that went so far found too little, or more than can be read. */
export function nextLength(spanMs: number, wasTooMuch: boolean): number {
  return wasTooMuch ? spanMs / 8 : spanMs * 4
}
