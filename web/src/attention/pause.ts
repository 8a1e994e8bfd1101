import type { Page } from '../page.ts'

/** Nothing rings and nothing pops up for a while, or from now on again; the times of every day stay as they are. */
export function pauseAttention({ preferences, timers }: Pick<Page, 'preferences' | 'timers'>, ms: number | null): void {
  const { schedule } = preferences.getSnapshot().doNotDisturb
  const until = ms === null ? null : new Date(timers.now() + ms).toISOString()
  preferences.change({ doNotDisturb: { schedule, until } })
}
