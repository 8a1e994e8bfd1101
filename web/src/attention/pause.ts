import type { Page } from '../page.ts'

const hourMs = 3_600_000

/** Nothing rings and nothing pops up for some hours, or from now on again; the times of every day stay as they are. */
export function pauseAttention(
  { preferences, timers }: Pick<Page, 'preferences' | 'timers'>,
  hours: number | null,
): void {
  const { schedule } = preferences.getSnapshot().doNotDisturb
  const until = hours === null ? null : new Date(timers.now() + hours * hourMs).toISOString()
  preferences.change({ doNotDisturb: { schedule, until } })
}
