import type { DoNotDisturb, QuietSchedule } from '@parley/protocol/wire'

/** Whether nobody is to be disturbed at this moment, by their own clock. */
export function isQuiet({ until, schedule }: DoNotDisturb, now: Date): boolean {
  if (until !== null && Date.parse(until) > now.getTime()) return true
  return schedule !== null && isWithin(schedule, now)
}

/** A night belongs to the day on which it begins. */
function isWithin({ from, to, days }: QuietSchedule, now: Date): boolean {
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
  const today = now.getDay()
  if (from < to) return days.includes(today) && from <= time && time < to
  return (days.includes(today) && time >= from) || (days.includes((today + 6) % 7) && time < to)
}
