import { foldWord } from '@parley/protocol/fold'

/** Text as a search compares it, words as those of messages are: ß is found by ss, and ø by o. */
export function fold(text: string): string {
  return foldWord(text).replace(/\s+/gu, ' ').trim()
}

/** What a search looks for with LIKE: the query folded, with the wildcards made plain. */
export function likePattern(query: string): string {
  return fold(query).replace(/[\\%_]/g, '\\$&')
}
