import type { LiveEvent, WelcomeView } from '@parley/protocol/wire'
import type { ParleyError } from '../errors.ts'
import type { Held } from '../sync/synchroniser.ts'

/** The ways by which events come, the best first. */
export type WayName = 'websocket' | 'sse' | 'poll'

/** Who says hello, and what they hold. */
export interface Hello {
  readonly token: string
  readonly device: string | null
  readonly held: Held
}

/** Why a line is over. */
export type LineEnd =
  /** Nothing answered. */
  | { readonly why: 'unreachable' }
  /** Something answered that does not speak this way. */
  | { readonly why: 'unfit' }
  /** It worked, and then it broke. */
  | { readonly why: 'lost' }
  /** The place does not take this hello. */
  | { readonly why: 'refused'; readonly error: ParleyError }
  /** The place closed it and said why, by one of the protocol's close codes. */
  | { readonly why: 'closed'; readonly code: number }

/** What a line says to its owner: `opened` and `welcomed` in this order, events only after that, and `ended` last, once. */
export interface LineEars {
  opened(): void
  /** Comes again when the place could not continue where the line was. */
  welcomed(welcome: WelcomeView): void
  heard(event: LiveEvent): void
  /** Something came that is no event, such as the answer to a heartbeat. */
  alive(): void
  ended(end: LineEnd): void
}

/** Sends one command over the line and answers as HTTP would: the result, or a `ParleyError`. */
export type LineCall = (op: string, input: object, signal: AbortSignal | undefined) => Promise<unknown>

/** One connection, from its opening to its end. */
export interface Line {
  /** Null where commands go by HTTP. */
  readonly call: LineCall | null
  /** Something suggests that the line may be dead: it finds out, soon. */
  probe(): void
  /** Ends it. Must say nothing to its owner any more. */
  close(): void
}

/** A way to connect. Must notice by itself, within two heartbeats, that nothing comes any more. */
export interface Way {
  readonly name: WayName
  /** Rooms that hello can carry. */
  readonly mostHeld: number
  open(hello: Hello, ears: LineEars): Line
}
