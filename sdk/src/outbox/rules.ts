import type { ParleyError } from '../errors.ts'
import type { RowFailure } from './row.ts'

/** What to do with a message that was not taken. */
export type Verdict =
  /** Try again; `afterMs` is null when backoff decides. */
  | { readonly do: 'again'; readonly afterMs: number | null }
  /** Nobody is signed in: it waits until this person is. */
  | { readonly do: 'hold' }
  /** The place keeps it for a moderator. */
  | { readonly do: 'await' }
  | { readonly do: 'fail'; readonly failure: RowFailure }

/** Who must wait longer than this is told, instead of being left to believe that it is on its way. */
const longestWaitMs = 60_000

/** Decides it. */
export function decideRow(error: ParleyError): Verdict {
  const { code, message, reason, retryable, retryAfterMs } = error
  if (code === 'UNAUTHORIZED') return { do: 'hold' }
  if (reason === 'message_held') return { do: 'await' }
  if (code === 'UNREACHABLE') return { do: 'again', afterMs: null }
  if (retryable && reason !== 'silenced' && (retryAfterMs ?? 0) <= longestWaitMs) {
    return { do: 'again', afterMs: retryAfterMs }
  }
  const isRuled = reason === 'message_blocked' || reason === 'message_rejected'
  const explanation = isRuled ? error.fieldMessage('content') : null
  return { do: 'fail', failure: { reason, message, canRetry: retryable, ...(explanation !== null && { explanation }) } }
}
