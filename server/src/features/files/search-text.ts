import { fold, likePattern } from '../fold.ts'

export interface FoundBy {
  readonly name: string
  readonly alt: string
}

/** What somebody who looks for a file looks at, beside who sent it. */
export function searchTextOf({ name, alt }: FoundBy): string {
  return fold(`${name} ${alt}`)
}

/** What is looked for with LIKE: each word, wherever it stands. People are written with a sign before them or without. */
export function patternsOf(query: string): string[] {
  const words = fold(query)
    .split(' ')
    .map((word) => word.replace(/^@/, ''))
  return words.filter((word) => word !== '').map((word) => `%${likePattern(word)}%`)
}
