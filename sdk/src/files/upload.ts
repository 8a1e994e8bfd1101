import type { FileView } from '@parley/protocol/wire'
import type { Watchable } from '../cell.ts'
import type { ParleyError } from '../errors.ts'

/** How far a file has come on its way to the place. */
export type UploadState =
  /** For its turn; or, where it has been tried and could not go, for another attempt. */
  | { readonly is: 'waiting'; readonly problem: ParleyError | null }
  /** `share` goes from 0 to 1. */
  | { readonly is: 'sending'; readonly share: number }
  | { readonly is: 'done'; readonly file: FileView }
  /** It waits for a person to try again or to give it up. */
  | { readonly is: 'failed'; readonly error: ParleyError }

/** A file that is being brought to the place, until a message carries it. */
export interface Upload extends Watchable<UploadState> {
  /** Resolves with the file as the place has it. Rejects with a `ParleyError` if it is refused or given up. */
  readonly done: Promise<FileView>
  /** Tries again now, whether it was refused or waits. */
  retry(): void
  /** Gives it up for good, on its way or not; one that the place has is deleted there. */
  cancel(): void
}
