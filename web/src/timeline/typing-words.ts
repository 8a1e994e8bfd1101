import type { FirstWords } from '../words/index.ts'

/** Who is writing, in words; nothing when nobody is. */
export function typingWords(names: readonly string[], words: FirstWords['timeline']): string {
  const [first, second] = names
  if (first === undefined) return ''
  if (second === undefined) return words.typingOne(first)
  return names.length === 2 ? words.typingTwo(first, second) : words.typingSeveral(names.length)
}
