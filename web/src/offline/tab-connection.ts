import { ownConnection, shareAmongTabs } from '@parley/sdk/shared'
import { ownScript } from './own-scripts.ts'
import edgeWorker from './worker/edge-worker.ts?sharedworker&url'

/** One connection for all tabs, where the browser can do that. Its script is built with the page, so each build has its own. */
export const tabConnection = import.meta.env.PROD
  ? shareAmongTabs(() => new SharedWorker(ownScript(edgeWorker), { name: 'parley' }))
  : ownConnection
