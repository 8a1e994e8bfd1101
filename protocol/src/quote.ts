import { excerptOf } from './excerpt.ts'

/** What the excerpt in a reply is, or why there is none. */
export const quoteKinds = ['words', 'files', 'nothing', 'hidden', 'deleted'] as const
export type QuoteKind = (typeof quoteKinds)[number]

/** A message as far as a reply may have to show of it. */
export interface Quotable {
  readonly content: string
  /** `content` is not all of it. */
  readonly isCut?: boolean
  readonly fileNames: readonly string[]
  readonly isDeleted: boolean
  /** New members do not see what was said before; so a reply, which is the same for everybody, does not tell it either. */
  readonly isHidden: boolean
}

/** What a reply shows of the message it answers: its words, or where it has none the names of what it carries. */
export function quoteOf({ content, isCut = false, fileNames, isDeleted, isHidden }: Quotable): {
  excerpt: string
  shows: QuoteKind
} {
  // Who does not see it is not told either when it is deleted, and holds the same as who looks afresh.
  if (isHidden) return { excerpt: '', shows: 'hidden' }
  if (isDeleted) return { excerpt: '', shows: 'deleted' }
  if (content !== '') return { excerpt: excerptOf(content, isCut), shows: 'words' }
  return fileNames.length === 0
    ? { excerpt: '', shows: 'nothing' }
    : { excerpt: excerptOf(fileNames.join(', ')), shows: 'files' }
}
