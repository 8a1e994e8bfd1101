import { pollWay } from '../connection/poll-way.ts'
import { sseWay } from '../connection/sse-way.ts'
import { webSocketWay } from '../connection/websocket-way.ts'
import { platformTimers } from '../timers.ts'
import { browserVigil, portOf } from './browser-vigil.ts'
import { EdgeHost } from './edge-host.ts'
import type { FromEdge, ToEdge } from './messages.ts'

/** How long a command may take. */
const timeoutMs = 30_000

/** What a shared worker is, as far as this needs it. */
interface WorkerScope {
  addEventListener(type: 'connect', listener: (event: MessageEvent) => void): void
}

/** Makes a shared worker the one that holds the connection of all tabs to the place it was loaded from. */
export function serveTabs(scope: WorkerScope, origin: string): void {
  const timers = platformTimers(Date.now)
  const http = globalThis.fetch.bind(globalThis)
  const host = new EdgeHost({
    ways: [
      webSocketWay({ origin, webSocket: WebSocket, timers, timeoutMs }),
      sseWay({ origin, fetch: http, timers }),
      pollWay({ origin, fetch: http, timers }),
    ],
    timers,
    vigil: browserVigil(navigator.locks),
    lock: `parley edge ${crypto.randomUUID()}`,
  })
  scope.addEventListener('connect', ({ ports }) => {
    for (const port of ports) host.connect(portOf<FromEdge, ToEdge>(port))
  })
}
