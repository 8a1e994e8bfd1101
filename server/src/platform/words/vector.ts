import { type Token, tokensOf } from './tokens.ts'

/** The last place that PostgreSQL's tsvector tells apart. */
const lastPlace = 16_383
/** How often one word's place is noted; PostgreSQL keeps 256. */
const mostPlaces = 255

export interface IndexedText {
  /** A tsvector as PostgreSQL reads it. */
  readonly vector: string
  /** The words that can be found by a part of them. */
  readonly words: readonly string[]
}

/** A text as the index holds it. `marks` say other things about it, and begin with a tilde, which no word does. */
export function indexText(text: string, marks: readonly string[]): IndexedText {
  const places = new Map<string, number[]>()
  const words = new Set<string>()
  for (const token of tokensOf(text)) {
    const known = places.get(token.text)
    if (known === undefined) places.set(token.text, [token.place])
    else if (token.place <= lastPlace && known.length < mostPlaces && known.at(-1) !== token.place)
      known.push(token.place)
    if (isWord(token)) words.add(token.text)
  }
  const lexemes = Array.from(places, ([lexeme, at]) => {
    const told = at.filter((place) => place <= lastPlace)
    return `${quoted(lexeme)}:${told.length === 0 ? lastPlace : told.join(',')}`
  })
  return { vector: [...marks.map(quoted), ...lexemes].join(' '), words: [...words] }
}

/** Numbers and what machines write are found whole; nobody remembers a part of them. */
const memorable = /^(?=.*\p{L}{3}).{3,32}$/u

function isWord({ kind, text }: Token): boolean {
  return (kind === 'word' || kind === 'whole') && memorable.test(text)
}

/** A lexeme as it is written in a tsvector or tsquery. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`
}
