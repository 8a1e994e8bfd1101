import type { MessageView, Reason } from '@parley/protocol/wire'
import type { TransportReason } from '../errors.ts'

/** Why a message was not taken. */
export interface RowFailure {
  readonly reason: Reason | TransportReason
  readonly message: string
  /** Whether the same words may be taken later, unchanged. */
  readonly canRetry: boolean
  /** What the place, or a moderator, says about it beside that. */
  readonly explanation?: string
}

/** A file of a message that is not sent yet. */
export interface KeptFile {
  readonly name: string
  readonly alt: string
  readonly blob: Blob
  /** As the place knows it, once it has it. */
  readonly fileId: string | null
  /** Where it was going when it was last on its way, if it is large. */
  readonly uploadId?: string
}

/** A message as it is kept until the place has it. */
export interface KeptRow {
  /** Makes it one message however often it is sent. */
  readonly nonce: string
  readonly personId: string
  readonly roomId: string
  readonly content: string
  readonly replyToId: string | null
  /** What it carries, if anything. */
  readonly files?: readonly KeptFile[]
  /** Rows are sent in this order, which is also when they were written, in milliseconds since 1970. */
  readonly order: number
  readonly failure: RowFailure | null
  /** The place keeps it for a moderator. */
  readonly isHeld?: true
  /** It has been waiting for the line since it was written: nobody can have it, and it can be given up. */
  readonly waits?: true
}

/** What became of a message so far. */
export type RowState =
  /** It is on its way, or will be as soon as that is possible. */
  | { readonly is: 'sending' }
  /** It waits for a person to send it again or to give it up. */
  | ({ readonly is: 'failed' } & RowFailure)
  /** A moderator has to let it through. It becomes a message, or comes back, whenever that is decided. */
  | { readonly is: 'held' }
  /** The place has it; it is about to appear among the others. */
  | { readonly is: 'sent'; readonly message: MessageView }

/** A message that has been written and is not yet among the others. */
export interface OutboxRow extends Omit<KeptRow, 'failure' | 'isHeld'> {
  /** How many bytes of its files the place has; null when it carries none. */
  readonly uploaded?: number | null
  readonly state: RowState
}
