import {
  type ErrorDetail,
  type FieldProblem,
  problemText,
  type Reason,
  reasons,
  type ToldSanction,
} from '@parley/protocol'

/** An outcome of an operation that is not a success but expected: every transport puts it into its own words. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: Reason
  readonly details: readonly ErrorDetail[]
  readonly retryAfterMs: number | null
  readonly sanction: ToldSanction | null

  constructor(
    reason: Reason,
    facts: { details?: readonly ErrorDetail[]; retryAfterMs?: number; sanction?: ToldSanction } = {},
  ) {
    super(reasons[reason].message)
    this.reason = reason
    this.details = facts.details ?? []
    this.retryAfterMs = facts.retryAfterMs ?? null
    this.sanction = facts.sanction ?? null
  }
}

/**
 * @example
 * throw refuse('username_taken', 'username')
 */
export function refuse(reason: Reason, field?: string, message: string = reasons[reason].message): Refusal {
  return new Refusal(reason, field === undefined ? {} : { details: [{ field, message }] })
}

/** A field that breaks a rule, in words and as clients find words of their own. */
export function detailOf(field: string, problem: FieldProblem): ErrorDetail {
  return { field, message: problemText(problem), ...problem }
}
