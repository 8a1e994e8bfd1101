import type { MeView } from '@parley/protocol/wire'
import { createLoader, type Loader } from '../../app/load.ts'
import type { Page } from '../../page.ts'
import { type Facts, runsPlace } from './needs.ts'

/** More than anybody counts at a glance. */
const most = 100

const amountOf = ({
  items,
  nextCursor,
}: {
  readonly items: readonly unknown[]
  readonly nextCursor: string | null
}) => ({
  many: items.length,
  isMore: nextCursor !== null,
})

/** What there is to know of the place for who keeps order in it, or runs it. */
export function createOverview({ client }: Pick<Page, 'client'>, me: Pick<MeView, 'role'>): Loader<Facts> {
  const ofPlace = async () =>
    runsPlace(me)
      ? await Promise.all([client.call('admin.health', {}), client.call('admin.storage', {})])
      : ([null, null] as const)
  return createLoader(async () => {
    const [{ counts }, held, appeals, [found, storage]] = await Promise.all([
      client.call('moderation.reports', { state: 'open', limit: 1 }),
      client.call('moderation.held', { limit: most }),
      client.call('moderation.sanctions', { appeal: 'open', limit: most }),
      ofPlace(),
    ])
    return {
      reports: counts,
      held: amountOf(held),
      appeals: amountOf(appeals),
      health: found?.health ?? null,
      storage,
    }
  })
}
