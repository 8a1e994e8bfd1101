import { dayOf } from '../time/days.ts'

/** A moment as short as it is clear: the time today, and the day as well before. */
export function sinceWords(at: string, now: number, lang: string): string {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
  const isToday = dayOf(at) === dayOf(now)
  return new Intl.DateTimeFormat(lang, isToday ? time : { ...time, day: 'numeric', month: 'short' }).format(
    new Date(at),
  )
}
