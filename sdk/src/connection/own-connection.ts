import { Connection } from './connection.ts'
import { lateWays } from './late-way.ts'
import type { LineMaker } from './live-connection.ts'
import { webSocketWay } from './websocket-way.ts'

/** A line of one's own, by the best way that works. */
export const ownConnection: LineMaker = ({ dial, ...ports }) => {
  const { timers } = ports
  const { origin, fetch, timeoutMs, webSocket } = dial
  return new Connection({
    ...ports,
    ways: [
      ...(webSocket === null ? [] : [webSocketWay({ origin, webSocket, timers, timeoutMs })]),
      ...lateWays({ origin, fetch, timers }),
    ],
  })
}
