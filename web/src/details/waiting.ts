import { createLoader, type Loader } from '../app/load.ts'
import type { Page } from '../page.ts'

/** More than anybody counts at a glance. */
const most = 100

/** How many messages and reports wait in a room for those who keep order there. */
export function createWaiting({ client }: Pick<Page, 'client'>, roomId: string): Loader<number> {
  return createLoader(async () => {
    const [held, { counts }] = await Promise.all([
      client.call('moderation.held', { roomId, limit: most }),
      client.call('moderation.reports', { roomId, state: 'open', limit: 1 }),
    ])
    return held.items.length + counts.open
  })
}
