import { lateConnection } from '../connection/late-connection.ts'
import type { ConnectionMaker } from '../connection/live-connection.ts'
import { browserVigil, portOf } from './browser-vigil.ts'
import type { FromEdge, ToEdge } from './messages.ts'
import { sharedConnection } from './with-fallback.ts'

/** A line of one's own, whose program is fetched when it is to connect. */
export const ownConnectionLater: ConnectionMaker = lateConnection(
  async () => (await import('../connection/own-connection.ts')).ownConnection,
)

/**
 * Shares one connection among all tabs of a browser, through a worker that runs `serveTabs` of `@parley/sdk/edge`. Where the browser
 * offers no such worker, every tab has its own.
 * @example
 * createClient({ ..., connection: shareAmongTabs(() => new SharedWorker('/edge.js', { type: 'module' })) })
 */
export function shareAmongTabs(openWorker: () => SharedWorker): ConnectionMaker {
  if (typeof SharedWorker === 'undefined' || typeof navigator === 'undefined' || !('locks' in navigator))
    return ownConnectionLater
  return sharedConnection({
    vigil: browserVigil(navigator.locks),
    own: ownConnectionLater,
    open(failed) {
      const worker = openWorker()
      worker.addEventListener('error', failed)
      return portOf<ToEdge, FromEdge>(worker.port)
    },
  })
}
