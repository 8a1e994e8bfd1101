import {
  type ErrorBody,
  type ErrorCode,
  type ErrorDetail,
  type Reason,
  retryable,
  type ToldSanction,
} from '@parley/protocol/wire'

/** Why a call failed before the server could answer. */
export type TransportReason = 'unreachable' | 'aborted' | 'timed_out' | 'not_parley'

/**
 * A call that did not succeed. Branch on `reason`; show `message` or your own words for the reason.
 * @example
 * try {
 *   await client.call('auth.login', { login: 'ada', password })
 * } catch (error) {
 *   if (error instanceof ParleyError && error.reason === 'wrong_credentials') askAgain()
 *   else throw error
 * }
 */
export class ParleyError extends Error {
  override readonly name = 'ParleyError'
  readonly code: ErrorCode | 'UNREACHABLE'
  readonly reason: Reason | TransportReason
  /** What is wrong with which field. */
  readonly details: readonly ErrorDetail[]
  /** How long to wait before trying again, where the server said so. */
  readonly retryAfterMs: number | null
  /** Finds the call in the server's log. */
  readonly requestId: string | null
  /** What keeps the account out, where the reason is `account_banned` and the password was right. */
  readonly sanction: ToldSanction | null

  constructor(facts: {
    code: ErrorCode | 'UNREACHABLE'
    reason: Reason | TransportReason
    message: string
    details?: readonly ErrorDetail[]
    retryAfterMs?: number | null
    requestId?: string | null
    sanction?: ToldSanction | null
    cause?: unknown
  }) {
    super(facts.message, { cause: facts.cause })
    this.code = facts.code
    this.reason = facts.reason
    this.details = facts.details ?? []
    this.retryAfterMs = facts.retryAfterMs ?? null
    this.requestId = facts.requestId ?? null
    this.sanction = facts.sanction ?? null
  }

  /** Whether the same call can succeed later without being changed. */
  get retryable(): boolean {
    if (this.code === 'UNREACHABLE') return this.reason !== 'aborted'
    return retryable.has(this.reason)
  }

  /** What is wrong with one field, if anything: in English, and by the rule it breaks. */
  fieldDetail(field: string): ErrorDetail | null {
    return this.details.find((detail) => detail.field === field) ?? null
  }

  /** What is wrong with one field, if anything. */
  fieldMessage(field: string): string | null {
    return this.fieldDetail(field)?.message ?? null
  }

  static fromBody({ error }: ErrorBody): ParleyError {
    return new ParleyError({ ...error, details: error.details ?? [], retryAfterMs: error.retryAfterMs ?? null })
  }

  /** As the place says it to who comes without a token. */
  static tokenMissing(): ParleyError {
    return new ParleyError({ code: 'UNAUTHORIZED', reason: 'token_missing', message: 'Sign in first.' })
  }

  static unreachable(reason: TransportReason, cause: unknown): ParleyError {
    const messages: Record<TransportReason, string> = {
      unreachable: 'The server cannot be reached.',
      aborted: 'The call was given up.',
      timed_out: 'The server took too long to answer.',
      not_parley: 'Something else than Parley answered.',
    }
    return new ParleyError({ code: 'UNREACHABLE', reason, message: messages[reason], cause })
  }
}
