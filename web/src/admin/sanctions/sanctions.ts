import type { AppealState, SanctionView } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../../app/finder.ts'
import type { Page } from '../../page.ts'

export type SanctionsAsk = 'appealed' | 'active' | 'all'

const asked: Record<SanctionsAsk, { appeal?: AppealState; active?: true }> = {
  appealed: { appeal: 'open' },
  active: { active: true },
  all: {},
}

/** What was done about people, or about one of them, the latest first. */
export function createSanctions(
  { client, timers }: Pick<Page, 'client' | 'timers'>,
  userId: string | null = null,
): Finder<SanctionsAsk, SanctionView> {
  const about = userId === null ? {} : { userId }
  return createFinder<SanctionsAsk, SanctionView>({
    initial: 'appealed',
    find: (ask, cursor, signal) =>
      client.call('moderation.sanctions', { ...asked[ask], ...about, ...(cursor !== null && { cursor }) }, { signal }),
    timers,
  })
}
