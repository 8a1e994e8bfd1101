import { basePath, liveLimits } from '@parley/protocol/wire'
import type { Timers } from '../timers.ts'
import type { Way } from './line.ts'
import { SocketLine } from './socket-line.ts'
import type { WebSocketMaker } from './web-socket.ts'

/** What the way by WebSocket needs. */
export interface WebSocketWayOptions {
  readonly origin: string
  readonly webSocket: WebSocketMaker
  readonly timers: Timers
  /** How long a command may take. */
  readonly timeoutMs: number
}

/** As many as fit into one frame with room to spare. */
const mostHeld = 1_000

/** The best way: one WebSocket for events and commands. */
export function webSocketWay({ origin, webSocket, timers, timeoutMs }: WebSocketWayOptions): Way {
  return {
    name: 'websocket',
    mostHeld,
    open(hello, ears) {
      const open = () => new webSocket(`${origin.replace(/^http/, 'ws')}${basePath}/live`)
      return new SocketLine(open, hello, ears, { timers, timeoutMs, helloMs: liveLimits.helloMs })
    },
  }
}
