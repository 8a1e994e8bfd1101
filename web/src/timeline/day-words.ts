import { formatOf } from '../time/clock.ts'
import { dayOf } from '../time/days.ts'

interface NearDays {
  readonly today: string
  readonly yesterday: string
}

/** A day as people say it. The year is left out where it is this one. */
export function dayWords(at: string, now: number, lang: string, near: NearDays): string {
  const day = dayOf(at)
  if (day === dayOf(now)) return near.today
  const before = new Date(now)
  before.setDate(before.getDate() - 1)
  if (day === dayOf(before.getTime())) return near.yesterday
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return formatOf(isThisYear ? 'day' : 'day of a year', lang).format(new Date(at))
}
