import { basePath, liveLimits } from '@parley/protocol/wire'
import type { Timers } from '../timers.ts'
import type { Way } from './line.ts'
import { SocketLine } from './socket-line.ts'

/** A WebSocket, as far as the client uses one: the platform's own, or that of the package `ws`. */
export interface WebSocketLike {
  send(data: string): void
  close(code?: number, reason?: string): void
  addEventListener(type: 'open' | 'error', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void
}

/** Makes a WebSocket to an address. */
export type WebSocketMaker = new (url: string) => WebSocketLike

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
