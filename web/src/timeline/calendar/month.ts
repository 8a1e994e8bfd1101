import type { Day } from '../../time/days.ts'

interface WeekInfo {
  readonly firstDay: number
}

/** With which day weeks begin: 1 is Monday, 7 is Sunday. */
export function firstWeekdayOf(lang: string): number {
  const locale: Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo } = new Intl.Locale(lang)
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}

/** The weeks of the month in which a day is, whole, with the days before and after that belong to them. */
export function weeksOf(day: Day, firstWeekday: number): Day[][] {
  const first = `${day.slice(0, 7)}-01`
  const before = (weekdayOf(first) - firstWeekday + 7) % 7
  const many = Math.ceil((before + daysIn(day)) / 7)
  return Array.from({ length: many }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => addDays(first, week * 7 + at - before)),
  )
}

function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** The same day some months away, or the last of a month that is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day)
  const first = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10)
  return addDays(first, Math.min(date, daysIn(first)) - 1)
}

export function clampDay(day: Day, from: Day, to: Day): Day {
  return day < from ? from : day > to ? to : day
}

/** When a day begins where the reader is. */
export function beginningOf(day: Day): Date {
  const [year, month, date] = parts(day)
  return new Date(year, month - 1, date)
}

/** Where a key leads from a day; null for keys that lead nowhere. */
export function dayByKey(day: Day, key: string, firstWeekday: number, isRightToLeft: boolean): Day | null {
  const inWeek = (weekdayOf(day) - firstWeekday + 7) % 7
  const onward = isRightToLeft ? -1 : 1
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -onward)
    case 'ArrowRight':
      return addDays(day, onward)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -inWeek)
    case 'End':
      return addDays(day, 6 - inWeek)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return null
  }
}

function parts(day: Day): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

function daysIn(day: Day): number {
  const [year, month] = parts(day)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}
