import type { MessageView, Reason } from '@parley/protocol/wire'
import type { TransportReason } from '../errors.ts'

/** Why a message was not taken. */
export interface RowFailure {
  readonly reason: Reason | TransportReason
  readonly message: string
  /** Whether the same words may be taken later, unchanged. */
  readonly canRetry: boolean
}

/** A file that goes with a message, as it is kept until the place has both. */
export interface KeptFile {
  readonly bytes: Blob
  readonly name: string
  /** What a picture shows. */
  readonly alt: string
  /** How large a picture or film is, where that is known here. */
  readonly width: number | null
  readonly height: number | null
  /** What the place calls it; null until it is there. */
  readonly fileId: string | null
}

/** A message as it is kept until the place has it. */
export interface KeptRow {
  /** Makes it one message however often it is sent. */
  readonly nonce: string
  readonly personId: string
  readonly roomId: string
  readonly content: string
  readonly replyToId: string | null
  /** In the order in which the message carries them. */
  readonly files: readonly KeptFile[]
  /** Rows are sent in this order, which is also when they were written, in milliseconds since 1970. */
  readonly order: number
  readonly failure: RowFailure | null
}

/** What became of a message so far. */
export type RowState =
  /** It is on its way, or will be as soon as that is possible. */
  | { readonly is: 'sending' }
  /** It waits for a person to send it again or to give it up. */
  | ({ readonly is: 'failed' } & RowFailure)
  /** The place has it; it is about to appear among the others. */
  | { readonly is: 'sent'; readonly message: MessageView }

/** A message that has been written and is not yet among the others. */
export interface OutboxRow extends Omit<KeptRow, 'failure'> {
  readonly state: RowState
  /** How much of each file the place has, from 0 to 1. */
  readonly shares: readonly number[]
}
