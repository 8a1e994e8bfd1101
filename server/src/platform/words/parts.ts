export interface WordPart {
  readonly text: string
  readonly from: number
  readonly to: number
}

const several = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u
const part = /\p{N}+|\p{Lu}+(?!\p{Ll})|\p{Lu}?(?:(?!\p{Lu})[\p{L}\p{M}])+|\p{M}+/gu

/** A word taken apart where its writing changes: `getUserName` has three parts, `HTTPServer2` three, `harbour` one. */
export function partsOf(word: string): WordPart[] {
  if (!several.test(word)) return [{ text: word, from: 0, to: word.length }]
  return Array.from(word.matchAll(part), (match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
}
