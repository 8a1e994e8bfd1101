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
