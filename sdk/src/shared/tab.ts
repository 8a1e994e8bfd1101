import { lateConnection } from '../connection/late-connection.ts'
import type { ConnectionMaker, LineMaker } from '../connection/live-connection.ts'
import { inStep } from '../sync/in-step.ts'
import { browserVigil, portOf } from './browser-vigil.ts'
import type { FromEdge, ToEdge } from './messages.ts'
import { sharedConnection } from './with-fallback.ts'

/** Its program is fetched when it is to connect: most pages never need a line of their own. */
const ownLine: LineMaker = lateConnection(async () => (await import('../connection/own-connection.ts')).ownConnection)

/** A line of one's own. */
export const ownConnection: ConnectionMaker = inStep(ownLine)

/**
 * Shares one connection among all tabs of a browser, through a worker that runs `serveTabs` of `@parley/sdk/edge`. Where the browser
 * offers no such worker, every tab has its own.
 * @example
 * createClient({ ..., connection: shareAmongTabs(() => new SharedWorker('/edge.js', { type: 'module' })) })
 */
export function shareAmongTabs(openWorker: () => SharedWorker): ConnectionMaker {
  if (typeof SharedWorker === 'undefined' || typeof navigator === 'undefined' || !('locks' in navigator))
    return ownConnection
  const line = sharedConnection({
    vigil: browserVigil(navigator.locks),
    own: ownLine,
    open(failed) {
      const worker = openWorker()
      worker.addEventListener('error', failed)
      return portOf<ToEdge, FromEdge>(worker.port)
    },
  })
  return inStep(line)
}
