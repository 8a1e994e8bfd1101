import type { Readable } from 'node:stream'

/** What a scanner says of some bytes. `unscanned` is no answer: the scanner has its bounds. */
export type ScanVerdict =
  | { readonly is: 'clean' }
  | { readonly is: 'infected'; readonly by: string }
  | { readonly is: 'unscanned'; readonly why: string }

export interface Scanner {
  /** Must read the stream to its end or destroy it. Rejects with `ScannerAway` when there is no scanner to be had. */
  scan(bytes: Readable, signal: AbortSignal): Promise<ScanVerdict>
  /** Whether it can be asked at the moment: rejects when it cannot. */
  ping(): Promise<void>
}

/** Nobody knows whether the bytes are clean, because nobody could be asked. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway'
}
