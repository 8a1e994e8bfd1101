import type { ParleyError } from '../errors.ts'
import type { SyncPhase } from '../sync/synchroniser.ts'
import type { WayName } from './line.ts'

/** Why a client does not come back by itself. */
export type StopReason = 'signed_out' | 'banned' | 'unsupported_version' | 'refused'

interface Common {
  /** When everything shown was last known to be up to date, in milliseconds since 1970; null if never. */
  readonly since: number | null
}

/** How a client is connected, at any moment. */
export type ConnectionState =
  /** Nobody wants it to be connected. */
  | (Common & { readonly state: 'idle' })
  | (Common & { readonly state: 'connecting'; readonly attempt: number })
  /** The line is open; the place has not answered yet. */
  | (Common & { readonly state: 'greeting'; readonly attempt: number })
  /** While `phase` is `backfill` what was missed is still being fetched. */
  | (Common & { readonly state: 'live'; readonly by: WayName; readonly phase: SyncPhase })
  /** It tries again at `until`, in milliseconds since 1970. */
  | (Common & {
      readonly state: 'waiting'
      readonly attempt: number
      readonly until: number
      readonly error: ParleyError | null
    })
  /** It does not try again until a person acts. */
  | (Common & { readonly state: 'stopped'; readonly why: StopReason; readonly error: ParleyError | null })

/** Whether the person is signed out by it, rather than only this connection over. */
export function endsSession(why: StopReason): boolean {
  return why === 'signed_out' || why === 'banned'
}
