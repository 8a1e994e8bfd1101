import type { AnswerOf, Audience, InputOf, Operation, OperationName } from '@parley/protocol'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import { Refusal } from '../platform/refusal.ts'
import type { ByteRange } from '../platform/storage/storage.ts'
import type { Actor, ActorOf } from './access/actor.ts'
import type { House } from './house.ts'

type AnyOperation = Operation<OperationName, z.ZodType, z.ZodType | null, Audience>

/** One file of a form, as it comes in. Its bytes must be read, or given up, before the next one comes. */
export interface IncomingFile {
  /** As the sender named it; anything can be in it. */
  readonly name: string
  /** What the sender says it is. */
  readonly mime: string
  readonly bytes: AsyncIterable<Uint8Array>
}

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
  /** What comes beside the input of an operation that takes files. */
  readonly incoming: AsyncIterable<IncomingFile> | null
}

type AudienceOf<Op> = Op extends Operation<OperationName, z.ZodType, z.ZodType | null, infer A> ? A : never

/** An answer that was there before: the same as the first, told apart by HTTP's 200 where the first had 201. */
export class Repeated<T> {
  readonly answer: T

  constructor(answer: T) {
    this.answer = answer
  }
}

/** An answer that is bytes, read only if and as far as somebody wants them. */
export class Bytes {
  readonly name: string
  readonly mime: string
  readonly size: number
  /** The same for the same bytes only. */
  readonly tag: string
  /** Whether they are the same for ever under this address. */
  readonly isFixed: boolean
  /** Whether a browser may show them itself. */
  readonly isInline: boolean
  readonly open: (range?: ByteRange) => Promise<Readable>
  /** An address that has them as well, for a moment; null where there is none. */
  readonly link: (as: { readonly type: string; readonly disposition: string }) => Promise<string | null>

  constructor(facts: Pick<Bytes, 'name' | 'mime' | 'size' | 'tag' | 'isFixed' | 'isInline' | 'open' | 'link'>) {
    this.name = facts.name
    this.mime = facts.mime
    this.size = facts.size
    this.tag = facts.tag
    this.isFixed = facts.isFixed
    this.isInline = facts.isInline
    this.open = facts.open
    this.link = facts.link
  }
}

/** An answer that is bytes made while they are read: nobody knows beforehand how many, and it is not the same twice. */
export class Streamed {
  readonly name: string
  readonly mime: string
  readonly open: () => Readable

  constructor(facts: Pick<Streamed, 'name' | 'mime' | 'open'>) {
    this.name = facts.name
    this.mime = facts.mime
    this.open = facts.open
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

/** The same for an operation that takes files. */
export function implementUpload<Op extends AnyOperation>(
  operation: Op,
  handle: (
    input: InputOf<Op>,
    context: Context<ActorOf<AudienceOf<Op>>>,
    incoming: AsyncIterable<IncomingFile>,
  ) => Promise<AnswerOf<Op>>,
): Implementation {
  return {
    operation,
    async handle(input: InputOf<Op>, context: Context<ActorOf<AudienceOf<Op>>>) {
      if (context.incoming === null) throw new Refusal('http_only')
      return await handle(input, context, context.incoming)
    },
  }
}

/** The same for an operation that answers with bytes. */
export function implementDownload<Op extends AnyOperation>(
  operation: Op,
  handle: (input: InputOf<Op>, context: Context<ActorOf<AudienceOf<Op>>>) => Promise<Bytes | Streamed>,
): Implementation {
  return { operation, handle }
}
