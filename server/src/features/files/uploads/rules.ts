import { refuse } from '../../../platform/refusal.ts'

const keptMs = 24 * 3600 * 1000
/** A cut costs no more than this, and what is said in between is known after the server died. */
const usualPieceBytes = 8 * 1024 ** 2
/** Of an upload that is never cut; it can be cut as often before it is too much. */
const usualPieces = 500

/** A file in crumbs would cost the storage more than it is worth. */
export const mostPieces = 2 * usualPieces

/** Of one person, under way at a time. */
export const mostUploads = 50

/** How long it is waited for the next bytes. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + keptMs)
}

/** After how many bytes it is written down that they have come. */
export function pieceBytesOf(size: number): number {
  return Math.max(usualPieceBytes, Math.ceil(size / usualPieces))
}

/** Refuses at the beginning what would be refused at the end. */
export function decideUpload(size: number, maxBytes: number): void {
  if (size === 0) throw refuse('file_empty', 'size')
  if (size > maxBytes) throw refuse('file_too_large', 'size')
}
