import type { ReportCaseView, ReportState } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import { createFinder, type Finder } from '../../app/finder.ts'
import type { Page } from '../../page.ts'

interface ReportsAsk {
  readonly state: ReportState | 'all'
  /** Only those that I have taken on. */
  readonly mine: boolean
}

export interface Reports {
  readonly list: Finder<ReportsAsk, ReportCaseView>
  /** How many wait, whatever is being looked for. */
  readonly counts: Watchable<{ readonly open: number; readonly in_review: number } | null>
}

/** What was reported, the latest first; in one room, or all that somebody may look into. */
export function createReports(
  { client, timers }: Pick<Page, 'client' | 'timers'>,
  meId: string,
  roomId: string | null = null,
): Reports {
  const counts = createCell<{ open: number; in_review: number } | null>(null)
  const list = createFinder<ReportsAsk, ReportCaseView>({
    initial: { state: 'open', mine: false },
    async find({ state, mine }, cursor, signal) {
      const ask = {
        ...(state !== 'all' && { state }),
        ...(mine && { assigneeId: meId }),
        ...(roomId !== null && { roomId }),
      }
      const found = await client.call('moderation.reports', { ...ask, ...(cursor !== null && { cursor }) }, { signal })
      counts.set(found.counts)
      return found
    },
    timers,
  })
  return { list, counts }
}
