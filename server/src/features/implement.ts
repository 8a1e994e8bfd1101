import type { AnswerOf, Audience, InputOf, Operation, OperationName } from '@parley/protocol'
import type { z } from 'zod'
import type { Actor, ActorOf } from './access/actor.ts'
import type { House } from './house.ts'

type AnyOperation = Operation<OperationName, z.ZodType, z.ZodType | null, Audience>

/** Where a call comes from. */
export interface Caller {
  readonly address: string
  readonly userAgent: string
  readonly requestId: string
}

/** All that a handler is given beside its input: the house, who acts, and where the call comes from. */
export interface Context<A extends Actor = Actor> extends House {
  readonly actor: A
  readonly caller: Caller
}

type AudienceOf<Op> = Op extends Operation<OperationName, z.ZodType, z.ZodType | null, infer A> ? A : never

/** An answer that was there before: the same as the first, told apart by HTTP's 200 where the first had 201. */
export class Repeated<T> {
  readonly answer: T

  constructor(answer: T) {
    this.answer = answer
  }
}

/** An operation with the one function that carries it out, whatever transport the call came by. */
export interface Implementation {
  readonly operation: AnyOperation
  readonly handle: (input: never, context: Context<never>) => Promise<unknown>
}

/**
 * Ties a handler to its operation. The types of the input, of who may be acting and of the answer follow from the
 * contract; the input has been parsed and the right to call checked before the handler runs.
 */
export function implement<Op extends AnyOperation>(
  operation: Op,
  handle: (
    input: InputOf<Op>,
    context: Context<ActorOf<AudienceOf<Op>>>,
  ) => Promise<AnswerOf<Op> | Repeated<AnswerOf<Op>>>,
): Implementation {
  return { operation, handle }
}
