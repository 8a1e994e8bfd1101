import { firstIdAt } from '../../../platform/ids.ts'
import type { House } from '../../house.ts'
import { dayOf } from './day-of.ts'
import { withinOf } from './pace.ts'
import { countDay, type DayRow, listDays, whenBegun } from './store-days.ts'
import { listPace } from './store-pace.ts'

const dayMs = 86_400_000
/** Further back nobody looks. */
const mostDays = 366
/** The day that goes on is counted again when it was counted longer ago. */
const freshMs = 60_000

/** Which days are to be counted: those that never were, or were before they had ended. */
export function daysToCount(known: ReadonlyMap<string, Date>, begun: Date, now: Date): string[] {
  const today = Date.parse(dayOf(now.getTime()))
  const first = Math.max(Date.parse(dayOf(begun.getTime())), today - (mostDays - 1) * dayMs)
  const wanted: string[] = []
  for (let at = first; at <= today; at += dayMs) {
    const counted = known.get(dayOf(at))?.getTime()
    const isDone =
      counted !== undefined && (counted >= at + dayMs || (at === today && now.getTime() - counted < freshMs))
    if (!isDone) wanted.push(dayOf(at))
  }
  return wanted
}

/** Counts the days that are to be counted. Any number of nodes may do it at any time. */
export async function countDays({ clock, database }: Pick<House, 'clock' | 'database'>): Promise<void> {
  const now = clock.now()
  const rows = await listDays(database, dayOf(now.getTime() - mostDays * dayMs))
  const known = new Map(rows.map(({ day, countedAt }) => [day, countedAt]))
  for (const day of daysToCount(known, await whenBegun(database), now)) {
    const at = Date.parse(day)
    await countDay(database, { day, from: firstIdAt(new Date(at)), to: firstIdAt(new Date(at + dayMs)), now })
  }
}

export interface Day extends DayRow {
  /** How long half of the calls took at most, and 95 of 100; null where there were none. */
  readonly halfMs: number | null
  readonly mostMs: number | null
}

/** So many days up to today, as they were counted last. */
export async function readDays({ clock, database }: Pick<House, 'clock' | 'database'>, days: number): Promise<Day[]> {
  const from = dayOf(clock.now().getTime() - (days - 1) * dayMs)
  const [rows, pace] = await Promise.all([listDays(database, from), listPace(database, from)])
  return rows.map((row) => {
    const calls = pace.get(row.day) ?? new Map<number, number>()
    return { ...row, halfMs: withinOf(calls, 0.5), mostMs: withinOf(calls, 0.95) }
  })
}
