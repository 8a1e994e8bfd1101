import type { Readable } from 'node:stream'

/** A part of something stored, both ends included. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Where the bytes of files are kept. Keys are ids that the caller has made up and never uses twice. */
export interface Storage {
  /**
   * Keeps all of a stream. Until it resolves nothing is to be found under the key, and when it rejects, because the stream
   * breaks, `signal` says so or the storage fails, nothing ever is. Must not hold more than a few pieces in memory.
   */
  put(key: string, bytes: Readable, signal?: AbortSignal): Promise<void>
  /** What is kept, or a part of it; null when there is nothing. The stream must be read or destroyed by the caller. */
  get(key: string, range?: ByteRange): Promise<Readable | null>
  /** How much is kept; null when there is nothing. */
  stat(key: string): Promise<{ readonly size: number } | null>
  /**
   * An address from which everybody who has it gets it for a minute, as the type and under the name given; null where there
   * are none, or none are wanted.
   */
  link(key: string, as: { readonly type: string; readonly disposition: string }): Promise<string | null>
  /** Must have forgotten it when it resolves; what is not there is forgotten already. */
  delete(key: string): Promise<void>
  /** Whether it can be used at the moment: rejects when it cannot. */
  ping(): Promise<void>
  /** Lets go of connections. */
  close(): void
}

/** The storage could not do what was asked of it: it is full, away, or not what it should be. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}
