import type { z } from 'zod'
import { type RateLimitName, sizes } from './limits.ts'
import type { Reason } from './reasons.ts'
import { type OperationName, type Route, routeOf } from './routes.ts'

/**
 * Who may call: `anyone` without a token; `signed-in` people and guests; `account` people only;
 * `moderator` moderators of the place and administrators; `admin` administrators only.
 */
export type Audience = 'anyone' | 'signed-in' | 'account' | 'moderator' | 'admin'

/**
 * A rate limit of one operation, beside those that hold for all calls. What is counted is every call, only those
 * that succeed, or only those that are refused; `subject` narrows the count to something in the input.
 */
export interface OperationLimit<Input> {
  readonly name: RateLimitName
  readonly by: 'address' | 'person'
  readonly counts: 'calls' | 'successes' | 'refusals'
  readonly subject?: (input: Input) => string
}

interface Definition<I extends z.ZodType, O extends z.ZodType | null, A extends Audience> {
  /** One line for the API reference. */
  readonly summary: string
  readonly audience: A
  readonly input: I
  /** What a success answers with; null is an empty answer. */
  readonly output: O
  /** The HTTP status of a success; 204 follows from an empty answer. */
  readonly status?: 200 | 201 | 202
  /** The reasons of this operation's own; those that any call can meet are added in the reference. */
  readonly refusals?: readonly Reason[]
  /** Others read or see what comes of it: who is muted in the whole place cannot do it. */
  readonly isSaid?: true
  readonly limits?: readonly OperationLimit<z.output<I>>[]
  /**
   * What it does to the session of a browser: `issue` answers with tokens, `renew` also takes the refresh token from
   * the cookie, `end` takes the cookie away.
   */
  readonly credentials?: 'issue' | 'renew' | 'end'
  /**
   * Where it is more than JSON: `upload` takes files beside its input, `append` the next bytes of one, `download` answers
   * with bytes. All go over HTTP only.
   */
  readonly transfer?: 'upload' | 'append' | 'download'
  /** A protocol of others in which it can be asked for as well, by headers. */
  readonly dialect?: 'tus'
  /** The largest body, where it is not that of all others. Sockets carry none that is larger than the others. */
  readonly bodyBytes?: number
}

/** One thing a client can ask for, as data: every transport, the SDK and the API reference are made from it. */
export interface Operation<
  N extends OperationName = OperationName,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType | null = z.ZodType | null,
  A extends Audience = Audience,
> {
  readonly name: N
  readonly route: Route
  readonly summary: string
  readonly audience: A
  readonly input: I
  readonly output: O
  readonly status: 200 | 201 | 202 | 204
  readonly refusals: readonly Reason[]
  readonly isSaid: boolean
  readonly limits: readonly OperationLimit<never>[]
  readonly credentials: 'issue' | 'renew' | 'end' | null
  readonly transfer: 'json' | 'upload' | 'append' | 'download'
  readonly dialect: 'tus' | null
  readonly bodyBytes: number
}

export function operation<N extends OperationName, I extends z.ZodType, O extends z.ZodType | null, A extends Audience>(
  name: N,
  definition: Definition<I, O, A>,
): Operation<N, I, O, A> {
  return {
    name,
    route: routeOf(name),
    summary: definition.summary,
    audience: definition.audience,
    input: definition.input,
    output: definition.output,
    status: definition.status ?? (definition.output === null ? 204 : 200),
    refusals: [...(definition.refusals ?? []), ...(definition.isSaid === true ? (['account_muted'] as const) : [])],
    isSaid: definition.isSaid ?? false,
    limits: definition.limits ?? [],
    credentials: definition.credentials ?? null,
    transfer: definition.transfer ?? 'json',
    dialect: definition.dialect ?? null,
    bodyBytes: definition.bodyBytes ?? sizes.bodyBytes,
  }
}

/** What a handler receives. */
export type InputOf<Op> = Op extends Operation<OperationName, infer I, z.ZodType | null> ? z.output<I> : never
/** What a caller sends. */
export type CallOf<Op> = Op extends Operation<OperationName, infer I, z.ZodType | null> ? z.input<I> : never
/** What a caller is answered. */
export type AnswerOf<Op> =
  Op extends Operation<OperationName, z.ZodType, infer O> ? (O extends z.ZodType ? z.output<O> : null) : never
