import type { QuietSchedule } from '@parley/protocol/wire'

/** Days as schedules count them: Sunday is 0. */
export const everyDay = [1, 2, 3, 4, 5, 6, 0]

export const usualNight: QuietSchedule = { from: '22:00', to: '07:00', days: everyDay }

/** The short names of the days, from Sunday. */
export function weekdays(lang: string): readonly string[] {
  const format = new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' })
  // The 1st of February 2026 is a Sunday.
  return [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(Date.UTC(2026, 1, 1 + day)))
}
