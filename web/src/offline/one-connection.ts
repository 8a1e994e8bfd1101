import type { ClientOptions } from '@parley/sdk'
import { shareAmongTabs } from '@parley/sdk/shared'
import { ownScript } from './own-scripts.ts'
import edgeWorker from './worker/edge-worker.ts?sharedworker&url'

/** One connection for all tabs, where the browser can do that. Its script is built with the page, so each build has its own. */
export function oneConnection(): Pick<ClientOptions, 'connection'> {
  if (!import.meta.env.PROD) return {}
  const connection = shareAmongTabs(() => new SharedWorker(ownScript(edgeWorker), { name: 'parley' }))
  return connection === undefined ? {} : { connection }
}
