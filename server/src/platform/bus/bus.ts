import type { RoomEventName } from '@parley/protocol'

/** Something durable that happened in a room, encoded once for everybody who hears it. */
export interface RoomNews {
  readonly ev: RoomEventName
  readonly room: string
  readonly rev: number
  /** The last message of the room, where the news is one. */
  readonly seq: number | null
  /** The member whom it is about. */
  readonly about: string | null
  /** The members whom it calls by name. */
  readonly calls: readonly string[]
  /** Members who may not see what it is about, because it was said before they came: they are told to pull. */
  readonly hiddenFrom: readonly string[]
  /** The event as it goes to clients. */
  readonly text: string
}

/**
 * What nodes of one place tell each other. Delivery is at most once: whoever must not miss a change also has a way to
 * find it later.
 */
export interface BusMessages {
  /** For every node. */
  'session.ended': { readonly sessionId: string; readonly accountId: string; readonly isBan?: boolean | undefined }
  'account.changed': { readonly accountId: string }
  /** What administrators have set is not what it was. */
  'settings.changed': Readonly<Record<string, never>>
  /** One of the nodes is no more: what it did last may be in the log and told to nobody. */
  'node.died': Readonly<Record<string, never>>
  /** There may be something to do in the background. */
  'jobs.waiting': Readonly<Record<string, never>>
  /** The rules for what is said are others now. */
  'rules.changed': Readonly<Record<string, never>>
  /** For nodes that follow the room. The order of arrival means nothing; the revision does. */
  'room.news': RoomNews
  /** Something is in the log of a room, up to this revision. It is told by news of its own; should they be lost, look. */
  'room.moved': { readonly room: string; readonly rev: number }
  /** In passing: for those who show the room, but not for whom it comes from, nor for whom that is nothing. */
  'room.passing': {
    readonly room: string
    readonly from: string
    readonly hiddenFrom: readonly string[]
    readonly text: string
  }
  /** For one person, on all their devices. */
  'person.news': { readonly person: string; readonly text: string }
  /** For those who watch a person. */
  'presence.news': { readonly person: string; readonly text: string }
  /** For one person, on all their devices: who no longer watches somebody, and how that looks. */
  'presence.hidden': { readonly person: string; readonly watched: string; readonly text: string }
}

export type BusTopic = keyof BusMessages

/** What a node can follow; nobody else's news has to reach it. */
export type Followed = 'room' | 'person' | 'presence'

/** Rights end with these: what is answered afterwards must hold wherever somebody asks. */
export const heardByAll: ReadonlySet<BusTopic> = new Set(['session.ended', 'account.changed'])

export interface Bus {
  /**
   * Must reach every subscriber of this process before it returns, and be on its way to the other nodes that want it when
   * the promise resolves; what is `heardByAll` has reached the subscribers of every node that can be reached by then. It
   * never rejects: what cannot be carried is lost, and `onRecovery` tells so.
   */
  publish<T extends BusTopic>(topic: T, message: BusMessages[T]): Promise<void>
  /** Answers with a function that ends the subscription. */
  subscribe<T extends BusTopic>(topic: T, listener: (message: BusMessages[T]) => void): () => void
  /**
   * From when this resolves, news of these reach this node. Who comes into a room is also told on the way of the person.
   * Following twice is following once. It never rejects: while the bus is away it resolves once it is back.
   */
  follow(kind: Followed, keys: readonly string[]): Promise<void>
  unfollow(kind: Followed, key: string): void
  /** Called when the bus carries again after it did not: what was told meanwhile may be lost. */
  onRecovery(listener: () => void): void
  /** Resolves when the bus can carry messages, rejects when it cannot. */
  ping(): Promise<void>
  close(): Promise<void>
}
