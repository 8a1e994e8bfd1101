import type { LiveEvent, WelcomeView } from '@parley/protocol/wire'
import type { Watchable } from '../cell.ts'
import type { ParleyError } from '../errors.ts'
import type { History } from '../sync/history.ts'
import type { CallOperation, SyncPorts } from '../sync/ports.ts'
import type { Held, Synchroniser, SyncPhase } from '../sync/synchroniser.ts'
import type { Timers } from '../timers.ts'
import type { LineCall, Way } from './line.ts'
import type { ConnectionState, StopReason } from './state.ts'
import type { WebSocketMaker } from './web-socket.ts'

/** What keeps a client connected, whether the line is its own or shared with others. */
export interface LiveConnection {
  readonly watch: Watchable<ConnectionState>
  /** How commands travel over the line; null where there is none, or it carries none. */
  readonly call: LineCall | null
  /** Connects now, if it is not connected. */
  start(): void
  /** Lets go of the line. */
  stop(): void
  /** Something changed that may have cut the line or mended the way: the network, the screen, sleep. */
  wake(): void
  /** What was missed has been fetched, or is being fetched. */
  synced(phase: SyncPhase): void
  /** Nobody is signed in any more. */
  signedOut(why: StopReason, error: ParleyError | null): void
}

/** What a connection is made of. */
export interface ConnectionPorts {
  readonly timers: Timers
  /** The best first. */
  readonly ways: readonly Way[]
  readonly device: string | null
  /** A token that is good for a while; null when nobody is signed in. */
  readonly token: () => Promise<string | null>
  /** A token instead of one that the place did not take. */
  readonly renew: (stale: string) => Promise<string | null>
  /** The place has ended the session. */
  readonly ended: (error: ParleyError | null) => void
  readonly hello: (mostHeld: number) => Held
  readonly welcomed: (welcome: WelcomeView) => void
  readonly heard: (event: LiveEvent) => void
  readonly lost: () => void
}

/** Where a line leads, and by what. */
export interface Dial {
  readonly origin: string
  /** Null where there is none. */
  readonly webSocket: WebSocketMaker | null
  readonly fetch: typeof fetch
  /** How long a command may take. */
  readonly timeoutMs: number
}

/** What one is made of that may share its line. */
export interface LivePorts extends Omit<ConnectionPorts, 'ways'> {
  readonly dial: Dial
  /** Who is signed in, or was when the client was last here; null while nobody knows. */
  readonly personId: () => string | null
  readonly call: CallOperation
}

/** Makes one that only carries. */
export type LineMaker = (ports: LivePorts) => LiveConnection

/** What one is made of that keeps a store as the place has it. */
export interface StepPorts extends Omit<LivePorts, 'hello' | 'welcomed' | 'heard' | 'lost'> {
  readonly sync: SyncPorts
  readonly history: History
  /** What takes what is heard is there. It says nothing, and is asked nothing, before. */
  readonly made: (synchroniser: Synchroniser) => void
  /** The place has answered hello, and the store has taken what it said. */
  readonly welcomed: () => void
  readonly synced: (phase: SyncPhase) => void
  /** Tells the place how far this person has read in a room, or from where it is unread, unless something of it is still to be told. */
  readonly tellAgain: (roomId: string, is: 'read' | 'unread', seq: number) => void
}

/** Makes one that also keeps a client's store as the place has it. */
export type ConnectionMaker = (ports: StepPorts) => LiveConnection
