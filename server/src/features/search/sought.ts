import type { SoughtText } from '@parley/protocol/search'
import { foldWord } from '@parley/protocol/fold'
import { inflectionsOf } from '../../platform/words/inflections.ts'
import { type Token, tokensOf } from '../../platform/words/tokens.ts'

/** How one token of a text is to fit: as it is, by any of other forms, or by its beginning. */
export interface Fit {
  readonly text: string
  readonly others: readonly string[]
  readonly isBeginning: boolean
}

/** Tokens that follow each other, each so many places after the one before. */
export type Sequence = readonly { readonly fit: Fit; readonly step: number }[]

/** What is looked for, in the words of the index: any of the sequences, or something inside of words. */
export type Sought =
  | { readonly is: 'sequences'; readonly any: readonly Sequence[] }
  | { readonly is: 'inside'; readonly text: string }

/** Shorter words find themselves only. */
const leastBeginning = 3

/** What a text asks of the index; null when it has nothing to be found by. */
export function soughtOf({ text, isExact, isInside }: SoughtText): Sought | null {
  const tokens = tokensOf(text)
  const words = tokens.filter(({ kind }) => kind === 'word')
  // Scripts without spaces are always looked into.
  if (isInside && words.length > 0 && tokens.every(({ kind }) => kind === 'word' || kind === 'whole')) {
    return { is: 'inside', text: words.map((token) => token.text).join('') }
  }
  const telling = tellingOf(tokens)
  const [first] = telling
  const last = telling.at(-1)
  if (first === undefined || last === undefined) return null
  const isOpen = !isExact && /[\p{L}\p{N}\p{M}*]$/u.test(text)
  const sequence = telling.map((token, index) => ({
    fit: fitOf(token, {
      isOpen: isOpen && token === last,
      isAlone: telling.length === 1,
      isStarred: text.endsWith('*'),
    }),
    step: token.place - (telling[index - 1]?.place ?? token.place),
  }))
  const whole = tokens.find(({ kind, from, to }) => kind === 'whole' && from <= first.from && to >= last.to)
  const umlauts = isExact ? null : spelledOut(text)
  const any: Sequence[] = [sequence]
  if (!isExact && whole !== undefined)
    any.push([{ fit: { text: whole.text, others: [], isBeginning: isOpen }, step: 0 }])
  if (umlauts !== null) any.push([{ fit: { text: umlauts, others: [], isBeginning: true }, step: 0 }])
  return { is: 'sequences', any }
}

/** One token for each place: signs say more than the words in them, pairs more than single characters. */
function tellingOf(tokens: readonly Token[]): Token[] {
  const paired = new Set(tokens.flatMap(({ kind, place }) => (kind === 'pair' ? [place, place + 1] : [])))
  const signed = new Set(tokens.flatMap(({ kind, place }) => (kind === 'sign' ? [place] : [])))
  return tokens
    .filter(({ kind, place }, index) => {
      if (kind === 'whole') return false
      if (kind === 'single') return !paired.has(place)
      if (kind === 'word') return !signed.has(place)
      return kind !== 'sign' || tokens.findIndex((each) => each.kind === 'sign' && each.place === place) === index
    })
    .toSorted((a, b) => a.place - b.place)
}

function fitOf(
  token: Token,
  { isOpen, isAlone, isStarred }: { isOpen: boolean; isAlone: boolean; isStarred: boolean },
): Fit {
  const { kind, text } = token
  const isBeginning = isOpen && kind === 'word' && (text.length >= leastBeginning || (isStarred && text.length > 1))
  return { text, isBeginning, others: isBeginning && isAlone && !isStarred ? inflectionsOf(text) : [] }
}

/** Müller is also written Mueller. */
function spelledOut(text: string): string | null {
  if (!/^\p{L}*[äöü]\p{L}*$/iu.test(text.normalize('NFC'))) return null
  return foldWord(text.normalize('NFC').replace(/[äöü]/giu, (letter) => `${letter}e`))
}
