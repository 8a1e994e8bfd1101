import { closeCodes } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import type { LineEnd } from './line.ts'
import type { StopReason } from './state.ts'

/** What to do once a line is over. */
export type Next =
  /** Come back; `afterMs` is null when backoff decides. */
  | { readonly do: 'wait'; readonly afterMs: number | null; readonly error: ParleyError | null }
  /** Come back with a new token. */
  | { readonly do: 'renew'; readonly error: ParleyError }
  | { readonly do: 'stop'; readonly why: StopReason; readonly error: ParleyError | null }

/** From this close code on a client does not come back by itself. */
const lastWord = 4500

/** Decides it. `movedInMs` is what the place said when it was about to close. */
export function decideNext(end: LineEnd, movedInMs: number | null): Next {
  switch (end.why) {
    case 'unreachable':
    case 'unfit':
    case 'lost':
      return { do: 'wait', afterMs: movedInMs, error: null }
    case 'closed':
      if (end.code < lastWord) return { do: 'wait', afterMs: movedInMs, error: null }
      return { do: 'stop', why: stopOf(end.code), error: end.code === closeCodes.banned ? banned() : null }
    case 'refused':
      return afterRefusal(end.error)
  }
}

function afterRefusal(error: ParleyError): Next {
  if (error.reason === 'token_expired' || error.reason === 'token_invalid') return { do: 'renew', error }
  if (error.code === 'UNAUTHORIZED') return { do: 'stop', why: 'signed_out', error }
  if (error.retryable) return { do: 'wait', afterMs: error.retryAfterMs, error }
  return { do: 'stop', why: 'refused', error }
}

function stopOf(code: number): StopReason {
  switch (code) {
    case closeCodes.signed_out:
      return 'signed_out'
    case closeCodes.banned:
      return 'banned'
    case closeCodes.unsupported_version:
      return 'unsupported_version'
    default:
      return 'refused'
  }
}

/** The close code says what a refusal would. */
function banned(): ParleyError {
  const message = 'This account has been banned from this place.'
  return new ParleyError({ code: 'UNAUTHORIZED', reason: 'account_banned', message })
}
