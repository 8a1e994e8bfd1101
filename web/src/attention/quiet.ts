import type { DoNotDisturb, QuietSchedule } from '@parley/protocol/wire'

/** Until when somebody keeps quiet for now; null where they do not, or that is over. */
export function pausedUntil({ until }: Pick<DoNotDisturb, 'until'>, now: number): string | null {
  return until !== null && Date.parse(until) > now ? until : null
}

/** Whether nobody is to be disturbed at this moment, by their own clock. */
export function isQuiet(wish: DoNotDisturb, now: Date): boolean {
  if (pausedUntil(wish, now.getTime()) !== null) return true
  const { schedule } = wish
  return schedule !== null && isWithin(schedule, now)
}

/** A night belongs to the day on which it begins. */
function isWithin({ from, to, days }: QuietSchedule, now: Date): boolean {
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
  const today = now.getDay()
  if (from < to) return days.includes(today) && from <= time && time < to
  return (days.includes(today) && time >= from) || (days.includes((today + 6) % 7) && time < to)
}
