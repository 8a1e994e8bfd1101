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

/** A text as the index holds it. `marks` say other things about it, and begin with a tilde, which no word does. `before` places are left empty. */
export function indexText(text: string, marks: readonly string[], before = 0): IndexedText {
  const places = new Map<string, number[]>()
  const words: string[] = []
  for (const token of tokensOf(text)) {
    const place = before + token.place
    const known = places.get(token.text)
    if (known === undefined) {
      places.set(token.text, [Math.min(place, lastPlace)])
      if (isWord(token)) words.push(token.text)
    } else if (place <= lastPlace && known.length < mostPlaces && known.at(-1) !== place) {
      known.push(place)
    }
  }
  let vector = marks.map(quoted).join(' ')
  for (const [lexeme, at] of places) vector += ` ${quoted(lexeme)}:${at.length === 1 ? at[0] : at.join(',')}`
  return { vector, words }
}

/** Numbers and what machines write are found whole; nobody remembers a part of them. */
const memorable = /\p{L}{3}/u

function isWord({ kind, text }: Token): boolean {
  return (kind === 'word' || kind === 'whole') && text.length >= 3 && text.length <= 32 && memorable.test(text)
}

/** A lexeme as it is written in a tsvector or tsquery. */
export function quoted(lexeme: string): string {
  const isPlain = !lexeme.includes("'") && !lexeme.includes('\\')
  return isPlain ? `'${lexeme}'` : `'${lexeme.replace(/['\\]/g, '$&$&')}'`
}
