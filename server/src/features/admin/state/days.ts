import { firstIdAt } from '../../../platform/ids.ts'
import type { House } from '../../house.ts'
import { countDay, type DayRow, listDays, whenBegun } from './store-days.ts'

const dayMs = 86_400_000
/** Further back nobody looks. */
const mostDays = 366
/** The day that goes on is counted again when it was counted longer ago. */
const freshMs = 60_000

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

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

/** So many days up to today, as they were counted last. */
export async function readDays(
  { clock, database }: Pick<House, 'clock' | 'database'>,
  days: number,
): Promise<DayRow[]> {
  return await listDays(database, dayOf(clock.now().getTime() - (days - 1) * dayMs))
}
