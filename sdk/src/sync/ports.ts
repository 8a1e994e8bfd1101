import type { Answer, Call, LiveEvent, OperationName } from '@parley/protocol/wire'
import type { ClientStore } from '../store/client-store.ts'
import type { Timers } from '../timers.ts'

/** Calls an operation as the person who is signed in. */
export type CallOperation = <N extends OperationName>(
  name: N,
  input: Call<N>,
  options?: { readonly signal?: AbortSignal },
) => Promise<Answer<N>>

/** What keeping the store up to date needs. */
export interface SyncPorts {
  readonly store: ClientStore
  readonly call: CallOperation
  readonly timers: Timers
  /** Whether a room is on screen. */
  readonly isFocused: (roomId: string) => boolean
  /** Whether somebody wants to hear everything that happens, wherever it happens. */
  readonly isEverythingWanted: () => boolean
  /** Says what happened, in order and once. */
  readonly tell: (event: LiveEvent) => void
}
