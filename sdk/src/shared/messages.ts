import type { LiveEvent, WelcomeView } from '@parley/protocol/wire'
import type { ConnectionState } from '../connection/state.ts'
import { ParleyError } from '../errors.ts'
import type { Held } from '../sync/synchroniser.ts'

/** An error as it travels between a tab and the edge, which do not share their classes. */
export type ErrorFacts = Pick<ParleyError, 'code' | 'reason' | 'message' | 'details' | 'retryAfterMs' | 'requestId'>

export function factsOf({ code, reason, message, details, retryAfterMs, requestId }: ParleyError): ErrorFacts {
  return { code, reason, message, details, retryAfterMs, requestId }
}

export const errorOf = (facts: ErrorFacts): ParleyError => new ParleyError(facts)

/** A state with its error as facts. */
export type ToldState = ConnectionState extends infer S
  ? S extends { readonly error: ParleyError | null }
    ? Omit<S, 'error'> & { readonly error: ErrorFacts | null }
    : S
  : never

export function toldOf(state: ConnectionState): ToldState {
  return 'error' in state ? { ...state, error: state.error && factsOf(state.error) } : state
}

export function stateOf(told: ToldState): ConnectionState {
  return 'error' in told ? { ...told, error: told.error && errorOf(told.error) } : told
}

/** How something ended that was asked for. */
export type Outcome<T> = { readonly ok: T } | { readonly error: ErrorFacts }

/** What a tab says to the edge. */
export type ToEdge =
  /** It wants to be connected, as this person. `lock` is held as long as it lives. */
  | { readonly say: 'join'; readonly personId: string; readonly lock: string; readonly device: string | null }
  | { readonly say: 'leave' }
  /** What it holds, in answer to `state-held`, or of its own accord after it joined. */
  | { readonly say: 'held'; readonly held: Held }
  | { readonly say: 'token'; readonly ask: number; readonly outcome: Outcome<string | null> }
  | { readonly say: 'call'; readonly id: number; readonly op: string; readonly input: object }
  /** A person wants it to connect now. */
  | { readonly say: 'hurry' }
  /** Something may have cut or mended the line. */
  | { readonly say: 'wake' }

/** What the edge says to a tab. */
export type FromEdge =
  /** The first word. `lock` is held as long as the edge lives. */
  | { readonly say: 'here'; readonly lock: string }
  | { readonly say: 'state'; readonly state: ToldState }
  /** The line knows this tab's rooms from now on. */
  | { readonly say: 'welcome'; readonly welcome: WelcomeView }
  /** There is a line already, which was opened without this tab: it hears from now on and has to look for itself what was before. */
  | { readonly say: 'joined'; readonly welcome: Pick<WelcomeView, 'session' | 'heartbeatMs' | 'own'> }
  | { readonly say: 'event'; readonly event: LiveEvent }
  | { readonly say: 'lost' }
  | { readonly say: 'ask'; readonly ask: number; readonly stale: string | null }
  | { readonly say: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  /** The place has ended the session. */
  | { readonly say: 'ended'; readonly error: ErrorFacts | null }

/** One end of a way between a tab and the edge. What is said arrives in order. */
export interface Port<Out, In> {
  post(message: Out): void
  listen(listener: (message: In) => void): void
  close(): void
}

/** How each side notices that the other is no more. */
export interface Vigil {
  /** Holds a name for as long as this side lives, and resolves once it is held. */
  hold(name: string): Promise<void>
  /** Resolves when whoever held a name is no more; may be called once it is held. */
  gone(name: string): Promise<void>
}
