import type { RoomEvent } from '@parley/protocol'

/**
 * What nodes of one place tell each other. Delivery is at most once: whoever must not miss a change also has a way to
 * find it later.
 */
export interface BusMessages {
  'session.ended': { readonly sessionId: string }
  'account.changed': { readonly accountId: string }
  /** Something durable happened in a room. The order of arrival means nothing; the revision does. */
  'room.event': RoomEvent
}

export type BusTopic = keyof BusMessages

export interface Bus {
  /** Must reach every subscriber of this process before it returns, and those of other nodes soon after. */
  publish<T extends BusTopic>(topic: T, message: BusMessages[T]): void
  /** Answers with a function that ends the subscription. */
  subscribe<T extends BusTopic>(topic: T, listener: (message: BusMessages[T]) => void): () => void
  /** Resolves when the bus can carry messages, rejects when it cannot. */
  ping(): Promise<void>
}
