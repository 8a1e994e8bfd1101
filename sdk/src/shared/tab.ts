import type { ConnectionMaker } from '../connection/live-connection.ts'
import { browserVigil, portOf } from './browser-vigil.ts'
import type { FromEdge, ToEdge } from './messages.ts'
import { sharedConnection } from './with-fallback.ts'

/**
 * Shares one connection among all tabs of a browser, through a worker that runs `serveTabs` of `@parley/sdk/edge`. Where the browser
 * offers no such worker, every tab has its own.
 * @example
 * createClient({ ..., connection: shareAmongTabs(() => new SharedWorker('/edge.js', { type: 'module' })) })
 */
export function shareAmongTabs(openWorker: () => SharedWorker): ConnectionMaker | undefined {
  if (typeof SharedWorker === 'undefined' || typeof navigator === 'undefined' || !('locks' in navigator))
    return undefined
  return sharedConnection({
    vigil: browserVigil(navigator.locks),
    open(failed) {
      const worker = openWorker()
      worker.addEventListener('error', failed)
      return portOf<ToEdge, FromEdge>(worker.port)
    },
  })
}
